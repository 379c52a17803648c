import { emulateMedia } from '@web/test-runner-commands';

import { afterEach, describe, it } from '../test/bdd.ts';
import { createMemoryHost, type MemoryHost } from '../test/create-memory-host.ts';
import { equal } from '../test/equal.ts';
import { loadBuilt } from '../test/load-built.ts';
import { readLocale } from '../test/read-locale.ts';
import { buildSampleSite } from '../test/sample-site.ts';
import { clear, drawn, inside } from '../test/show.ts';

/** What vitals.html measures of itself, and the host it shows. */
interface VitalsWindow extends Window {
  readonly vitals: {
    readonly shift: number;
    readonly largest: readonly string[];
    readonly violations: readonly string[];
  };
  readonly host: MemoryHost;
}

const site = buildSampleSite(await readLocale('en'), await readLocale('de'));
const { mount, openPreferences, texts } = await loadBuilt(site);

/** All browsers have to tell of the largest paint, but for WebKitGTK as long as it cannot (2.50 tells of the first alone). */
const hasLargestPaint =
  PerformanceObserver.supportedEntryTypes.includes('largest-contentful-paint') ||
  !/Version\/[\d.]+ Safari/.test(navigator.userAgent);

async function show(): Promise<MemoryHost> {
  const host = createMemoryHost({ plan: site.gate, open: openPreferences });
  await mount(host);
  await drawn();
  return host;
}

/** The minifier and the cuts in Lit are only in what is built; so these few are asked of it again. */
describe('the built chunks', () => {
  afterEach(async () => {
    clear();
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('draw the banner with its styles, and decide', async () => {
    const host = await show();
    const style = getComputedStyle(inside('candor-banner', 'section'));
    equal([style.position, style.display, style.borderRadius], ['fixed', 'flex', '16px']);
    inside('candor-banner', '[part~=reject]').click();
    equal([host.calls, document.querySelector('candor-banner')], [[['reject']], null]);
  });

  it('keep the spaces between words and links, and none around labels', async () => {
    await show();
    equal(inside('candor-banner', 'p').textContent.endsWith('at any time. Privacy policy'), true);
    equal(inside('candor-banner', '[part~=reject]').textContent, 'Reject all');
  });

  it('draw the preferences with switches that say what is so', async () => {
    const host = await show();
    await host.open();
    const root = document.querySelector('candor-preferences')!.shadowRoot!;
    const switches = [...root.querySelectorAll('input')];
    equal(
      [
        switches.length,
        switches.filter(({ checked, indeterminate }) => checked || indeterminate).length,
      ],
      [27, 0],
    );
    switches.at(1)!.click();
    await drawn();
    equal([switches.at(0)!.indeterminate, switches.at(1)!.checked], [true, true]);
    inside('candor-preferences', '[part=save]').click();
    equal(host.state.services['tawk-to'], 'granted');
  });

  it('draw and decide in a document that is XML', async () => {
    const toUrl = (text: string, type: string): string =>
      URL.createObjectURL(new Blob([text], { type }));
    const frame = document.createElement('iframe');
    frame.src = toUrl(
      `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Shop</title></head><body>
        <script>import('${toUrl(texts.ui, 'text/javascript')}').then(({ mount: detail }) =&gt; { frameElement.dispatchEvent(new CustomEvent('imported', { detail })); });</script>
      </body></html>`,
      'application/xhtml+xml',
    );
    const imported = new Promise<Event>((resolve) => frame.addEventListener('imported', resolve));
    document.body.append(frame);
    const { detail: mountThere } = (await imported) as CustomEvent<typeof mount>;
    const host = createMemoryHost({ plan: site.gate });
    await mountThere(host);
    await drawn();
    const root = frame.contentDocument!.querySelector('candor-banner')!.shadowRoot!;
    equal(frame.contentDocument!.contentType, 'application/xhtml+xml');
    equal(root.querySelector('h2')!.namespaceURI, 'http://www.w3.org/1999/xhtml');
    root.querySelector<HTMLElement>('[part~=reject]')!.click();
    equal(host.calls, [['reject']]);
  });

  for (const reducedMotion of ['no-preference', 'reduce'] as const)
    it(`shift nothing, are never the largest paint and keep a strict policy (motion: ${reducedMotion})`, async () => {
      await emulateMedia({ reducedMotion });
      const frame = document.createElement('iframe');
      frame.width = '600';
      frame.height = '400';
      frame.src = new URL('../test/vitals.html', import.meta.url).pathname;
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.body.append(frame);
      await loaded;
      const page = frame.contentWindow as unknown as VitalsWindow;
      const isMounted = (): boolean => 'mounted' in page.document.documentElement.dataset;
      for (let wait = 0; wait < 200 && !isMounted(); wait++)
        await new Promise((resolve) => setTimeout(resolve, 20));
      await new Promise((resolve) => setTimeout(resolve, 600));
      const card = page.document
        .querySelector('candor-banner')!
        .shadowRoot!.querySelector('section')!;
      equal(card.getBoundingClientRect().height > 100, true, 'the banner is there');
      equal([...new Set(page.vitals.largest)], hasLargestPaint ? ['page'] : []);
      equal(page.vitals.shift, 0);
      await page.host.open();
      equal(page.document.querySelectorAll('candor-preferences').length, 1);
      equal(page.vitals.violations, [], 'Content-Security-Policy');
    });
});
