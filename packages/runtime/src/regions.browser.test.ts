import { afterEach, describe, it } from '../test/bdd.ts';
import { equal } from '../test/equal.ts';
import {
  closePages,
  decided,
  openPage,
  pause,
  requests,
  until,
  vendor,
  type Page,
} from '../test/open-page.ts';

const PROFILES = {
  '': [0, []],
  'US-CA': [365, [], 'Your Privacy Choices', 'Opt-Out Request Honored'],
  'US-CO': [365, [], 'Your Privacy Choices'],
  FR: [0, ['stats']],
} as const;
const TAGS = ['stats', 'ads']
  .map(
    (host) =>
      `<script>document.head.append(Object.assign(document.createElement('script'), { src: '${vendor(host, 'tag')}' }))</script>`,
  )
  .join('');
const GPC = "Object.defineProperty(navigator, 'globalPrivacyControl', { value: true });";

function openIn(
  region: string,
  options: { before?: string; body?: string; plan?: { d: number } } = {},
): Promise<Page> {
  return openPage({
    gateAttributes: `data-region="${region}"`,
    ...options,
    plan: { p: PROFILES, ...options.plan },
    body: `${TAGS}${options.body ?? ''}`,
  });
}
const buttons = ({ window }: Page): (string | null)[] =>
  [...window.document.querySelectorAll('[data-candor-open]')].map(({ textContent }) => textContent);

describe('the gate by region', () => {
  afterEach(closePages);

  it('asks where nobody tells the region', async () => {
    const page = await openIn('');
    await pause();
    equal(requests(page), []);
    equal(page.window.mounted?.length, 1);
  });

  it('lets services act until the visitor objects where that is the law, and offers the link it names', async () => {
    const page = await openIn('US-CO');
    await until(() => page.window.ran?.length === 2, 'both tags');
    equal(page.window.candor.state.services['ads'], 'granted');
    equal([buttons(page), page.window.mounted], [['Your Privacy Choices'], undefined]);
    equal(page.window.dataLayer?.filter((entry) => 'event' in entry).length, 1);
    page.window.candor.reject();
    await page.reloaded();
    await pause();
    equal([requests(page), page.window.candor.state.services['ads']], [[], 'denied']);
  });

  it('says which language the button is in: what the law names is not in the page’s', async () => {
    const before = "document.documentElement.lang = 'de';";
    const langs: unknown[] = [];
    for (const region of ['US-CO', 'FR']) {
      const { window } = await openIn(region, { before });
      const button = window.document.querySelector<HTMLElement>('[data-candor-open]');
      langs.push([button?.textContent, button?.lang]);
    }
    equal(langs, [
      ['Your Privacy Choices', 'en'],
      ['Einstellungen', 'de'],
    ]);
  });

  it('reads the region from the cookie of a server', async () => {
    document.cookie = 'candor-region=US-CO; path=/';
    const page = await openPage({ plan: { p: PROFILES }, body: TAGS });
    await until(() => page.window.ran?.length === 2, 'both tags');
  });

  it('keeps an objection for as long as the region’s profile says, where decisions elsewhere end earlier', async () => {
    const daysAgo = (days: number): string =>
      decided('choose', '', 'stat').replace(
        /^1\.\w+/,
        `1.${Math.floor(Date.now() / 1000 - days * 86_400).toString(36)}`,
      );
    document.cookie = `candor=${daysAgo(364)}; path=/`;
    const page = await openIn('US-CO', { plan: { d: 184 } });
    await pause();
    equal([requests(page), page.window.candor.state.services['stats']], [[], 'denied']);
    const other = await openIn('', { plan: { d: 184 } });
    equal(other.window.candor.state.services['stats'], undefined);
  });

  it('honours Global Privacy Control before the first tag, and shows that it did', async () => {
    const page = await openIn('US-CA', {
      before: GPC,
      body: '<a href="#" data-candor-open>Privacy</a>',
    });
    await until(() => page.window.ran, 'the tag that is not marketing');
    await pause();
    equal(requests(page), ['stats?tag']);
    equal(buttons(page), ['Privacy', 'Your Privacy Choices · Opt-Out Request Honored']);
    page.window.candor.accept();
    await pause();
    equal(page.window.candor.state.services['ads'], 'denied');
  });

  it('lets exempt audience measurement act until the visitor objects, and nothing else', async () => {
    const page = await openIn('FR');
    await until(() => page.window.ran, 'the exempt tag');
    await pause();
    equal(requests(page), ['stats?tag']);
    page.window.candor.reject();
    await page.reloaded();
    await pause();
    equal(requests(page), []);
  });

  it('takes an objection to one for one to what silence would grant, asks nobody about it, and stores it as neither', async () => {
    document.cookie = `candor=${decided('choose', '', 'stat')}; path=/`;
    const page = await openIn('US-CO');
    await pause();
    equal([requests(page), page.window.mounted], [[], undefined]);
    equal(page.window.candor.state.services['ads'], 'denied');
    page.window.candor.set({ video: false });
    await until(() => document.cookie.includes('vide'), 'the decision');
    const [, , , , granted, denied] = document.cookie
      .replace(/.*candor=([^;]*).*/, '$1')
      .split('.');
    equal([granted, denied?.match(/.{4}/g)?.toSorted()], ['', ['stat', 'vide']]);
  });
});
