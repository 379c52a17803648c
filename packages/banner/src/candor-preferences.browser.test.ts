import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';

import { afterEach, describe, it } from '../test/bdd.ts';
import { checkAccessibility } from '../test/check-accessibility.ts';
import type { MemoryHost } from '../test/create-memory-host.ts';
import { equal } from '../test/equal.ts';
import { clear, drawn, inside, show, type ShowOptions } from '../test/show.ts';

const SITE = ['candor', 'tawk-to', 'hotjar', 'google-analytics', 'google-ads', 'x-ads', 'disqus'];
const EARLIER = {
  method: 'choose',
  decisions: {
    'tawk-to': true,
    hotjar: true,
    'google-analytics': false,
    'google-ads': false,
    'x-ads': false,
    disqus: false,
  },
} as const;

const element = (): Element | null => document.querySelector('candor-preferences');
const preferences = (selector: string): HTMLElement => inside('candor-preferences', selector);
const dialog = (): HTMLDialogElement => inside('candor-preferences', 'dialog') as HTMLDialogElement;
const button = (part: string): HTMLElement => preferences(`[part~=${part}]`);
const switches = (): HTMLInputElement[] => [...dialog().querySelectorAll('input')];
const label = (control: HTMLInputElement): string => control.closest('label')!.textContent.trim();
const labelled = (name: string): HTMLInputElement =>
  switches().find((control) => label(control).startsWith(name))!;
/** Name and state of every switch: on, off, or mixed. */
const states = (): Record<string, string> =>
  Object.fromEntries(
    switches().map((control) => [
      label(control),
      control.indeterminate ? 'mixed' : control.checked ? 'on' : 'off',
    ]),
  );

async function open(options: ShowOptions = {}): Promise<MemoryHost> {
  const host = await show({ services: SITE, ...options });
  await host.open();
  await drawn();
  return host;
}

/** Looks at the services of every category, and waits for what is said of them. */
async function unfold(): Promise<void> {
  for (const details of dialog().querySelectorAll('details')) details.open = true;
  while (!dialog().querySelector('h4 + p')) await drawn();
}

describe('candor-preferences', () => {
  afterEach(async () => {
    clear();
    await setViewport({ width: 800, height: 600 });
    await emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
  });

  for (const colorScheme of ['light', 'dark'] as const)
    it(`is accessible in ${colorScheme}, with everything unfolded`, async () => {
      await emulateMedia({ colorScheme });
      await open({
        gpc: true,
        earlier: EARLIER,
        banner: { style: '--accent:#0b5fff;--accent-text:#fff;' },
      });
      await unfold();
      await checkAccessibility(element()!);
    });

  it('is a modal dialog with a name, and starts at its heading', async () => {
    await open();
    equal([dialog().open, dialog().matches(':modal')], [true, true]);
    equal(preferences(`#${dialog().getAttribute('aria-labelledby')!}`).textContent, 'Your choices');
    equal(element()!.shadowRoot!.activeElement?.localName, 'h2');
    equal(element()!.getAttribute('lang'), 'en');
  });

  it('starts with everything off', async () => {
    await open();
    equal([...new Set(Object.values(states()))], ['off']);
    equal(
      switches().filter(({ checked, indeterminate }) => checked || indeterminate),
      [],
    );
    equal(
      switches().length,
      4 + 6,
      'a switch for each category and each service that needs consent',
    );
  });

  it('shows what is granted, and a mixed category as such', async () => {
    await open({ earlier: EARLIER });
    equal(states(), {
      Functional: 'on',
      'tawk.to': 'on',
      'Statistics1 of 2 on': 'mixed',
      'Google Analytics': 'off',
      Hotjar: 'on',
      'Marketing0 of 2 on': 'off',
      'Google Ads': 'off',
      'X Ads': 'off',
      'Embedded content': 'off',
      Disqus: 'off',
    });
  });

  it('has no switch for what is necessary, and says that it is always on', async () => {
    await open();
    const section = dialog().querySelector('section')!;
    equal(section.querySelector('h3')!.textContent.trim(), 'Necessary');
    equal(section.querySelectorAll('input').length, 0);
    equal(section.textContent.includes('Always on'), true);
  });

  it('tells of every service its vendor, country, purposes, storage, lifetimes and links', async () => {
    await open();
    await unfold();
    equal(dialog().querySelectorAll('h4').length, SITE.length);
    const heading = [...dialog().querySelectorAll('h4')].find((name) =>
      name.textContent.includes('Google Analytics'),
    )!;
    const told = [];
    for (
      let next = heading.nextElementSibling;
      next?.localName === 'p';
      next = next.nextElementSibling
    )
      told.push(next.textContent.replace(/\s+/g, ' ').trim());
    equal(told, [
      'Google LLC · United States',
      'Counts visits and page views',
      '_ga 2 years_ga_* 2 years_gid 1 day_gat 1 minute',
      'Privacy policyOpt out',
    ]);
    const hotjar = [...dialog().querySelectorAll('section')]
      .map((section) => section.textContent)
      .join(' ');
    equal(/Records how you move, click and scroll · Asks for your opinion/.test(hotjar), true);
  });

  it('has nothing to answer, and says nothing of switches, where all is necessary', async () => {
    await open({ services: ['candor', 'wordpress'] });
    equal(
      [...dialog().querySelectorAll('button, input')].map((control) =>
        control.getAttribute('part'),
      ),
      ['close'],
    );
    equal(dialog().textContent.includes('switch them on'), false);
    await checkAccessibility(element()!);
  });

  it('stages switches until Save', async () => {
    const host = await open({ earlier: EARLIER });
    labelled('Google Ads').click();
    labelled('Hotjar').click();
    await drawn();
    equal(
      [host.calls.length, states()['Marketing1 of 2 on'], states()['Statistics0 of 2 on']],
      [1, 'mixed', 'off'],
    );
    button('save').click();
    await drawn();
    equal(host.calls.slice(1), [
      [
        'set',
        {
          candor: true,
          'tawk-to': true,
          'google-analytics': false,
          hotjar: false,
          'google-ads': true,
          'x-ads': false,
          disqus: false,
        },
      ],
    ]);
    equal(element(), null);
  });

  it('switches a whole category, from mixed to on to off', async () => {
    await open({ earlier: EARLIER });
    const category = labelled('Statistics');
    category.click();
    await drawn();
    equal([states()['Statistics2 of 2 on'], states()['Google Analytics']], ['on', 'on']);
    category.click();
    await drawn();
    equal([states()['Statistics0 of 2 on'], states()['Hotjar']], ['off', 'off']);
  });

  it('closes by Escape and by its close button without saving', async () => {
    for (const close of [
      () => sendKeys({ press: 'Escape' }),
      () => Promise.resolve(button('close').click()),
    ]) {
      const host = await open({ earlier: EARLIER });
      labelled('Google Ads').click();
      await close();
      await drawn();
      await drawn();
      equal([host.calls, element()], [[['open']], null]);
      await host.open();
      equal(labelled('Google Ads').checked, false);
      clear();
    }
  });

  it('rejects and withdraws in one activation, and accepts in one', async () => {
    for (const [part, call] of [
      ['reject', 'reject'],
      ['accept', 'accept'],
    ] as const) {
      const host = await open({ earlier: EARLIER });
      button(part).click();
      await drawn();
      equal([host.calls.slice(1), element()], [[[call]], null]);
      clear();
    }
  });

  it('gives Accept and Reject the same look', async () => {
    await open();
    const look = (part: string): (string | number)[] => {
      const { font, color, backgroundColor, padding, borderRadius, border, opacity } =
        getComputedStyle(button(part));
      const { width, height } = button(part).getBoundingClientRect();
      return [
        font,
        color,
        backgroundColor,
        padding,
        borderRadius,
        border,
        opacity,
        Math.round(width),
        Math.round(height),
      ];
    };
    equal(look('accept'), look('reject'));
    equal(button('reject').nextElementSibling === button('accept'), true);
  });

  it('works by keyboard alone: Tab stays inside, Space switches, focus returns to the opener', async () => {
    const host = await show({ services: SITE });
    document.body.innerHTML = '<button>settings</button>';
    const opener = document.querySelector('button')!;
    opener.addEventListener('click', () => void host.open());
    opener.focus();
    await sendKeys({ press: 'Enter' });
    await drawn();
    await drawn();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    const first = element()!.shadowRoot!.activeElement as HTMLInputElement;
    equal(first.role, 'switch');
    await sendKeys({ press: 'Space' });
    equal(first.checked, true);
    for (let press = 0; press < 30; press++) {
      await sendKeys({ press: 'Tab' });
      equal(['candor-preferences', 'body'].includes(document.activeElement!.localName), true);
    }
    await sendKeys({ press: 'Escape' });
    await drawn();
    await drawn();
    equal(document.activeElement === opener, true);
  });

  it('shows that the browser’s signal is honoured, with marketing off but open to a separate choice', async () => {
    const host = await open({ gpc: true });
    equal(dialog().textContent.includes('Opt-out request honored'), true);
    equal(states()['Marketing0 of 2 on'], 'off');
    button('accept').click();
    equal(host.state.categories.marketing, 'denied');
    clear();
    const other = await open({ gpc: true });
    labelled('Google Ads').click();
    button('save').click();
    equal(
      [other.state.services['google-ads'], other.state.services['x-ads']],
      ['granted', 'denied'],
    );
  });

  it('speaks the page’s language, lifetimes and countries included', async () => {
    await open({ locale: 'de' });
    await unfold();
    equal(element()!.getAttribute('lang'), 'de');
    equal(preferences('h2').textContent, 'Ihre Auswahl');
    equal(dialog().textContent.includes('Google LLC · Vereinigte Staaten'), true);
    equal(dialog().textContent.includes('_ga 2 Jahre'), true);
  });

  it('speaks a language that the browser does not know by the words it is given', async () => {
    const more = { US: 'l-Istati Uniti', Ytwo: 'sentejn', Done: 'jum', mone: '# minuta' };
    await open({ locale: 'mt', more });
    await unfold();
    const text = dialog().textContent.replace(/\s+/g, ' ');
    for (const fact of ['Google LLC · l-Istati Uniti', '_ga sentejn', '_gid jum', '_gat 1 minuta'])
      equal(text.includes(fact), true, fact);
  });

  it('reads from right to left in Hebrew, and tells what is in another language', async () => {
    await open({ locale: 'he', services: ['candor', 'wordpress', 'hotjar'] });
    await unfold();
    equal([element()!.getAttribute('lang'), getComputedStyle(dialog()).direction], ['he', 'rtl']);
    const own = dialog().querySelectorAll('p[lang]');
    equal(
      [...own].map((line) => [
        line.textContent,
        line.getAttribute('lang'),
        getComputedStyle(line).direction,
      ]),
      [['Keeps editors signed in', 'en', 'ltr']],
    );
    await checkAccessibility(element()!);
  });

  it('shows what was decided elsewhere meanwhile, and saves that', async () => {
    const host = await open();
    host.accept();
    await drawn();
    equal([...new Set(Object.values(states()))], ['on']);
    equal(dialog().open, true);
    button('save').click();
    await drawn();
    equal(Object.values((host.calls.at(-1) as [string, object])[1]).includes(false), false);
    equal(element(), null);
  });

  it('is seen whatever the page hides: an open dialog keeps the visitor from the rest', async () => {
    const style = document.createElement('style');
    style.textContent = ':empty, candor-preferences { display: none !important }';
    document.head.append(style);
    await open();
    const { height } = dialog().getBoundingClientRect();
    style.remove();
    equal(height > 100, true);
  });

  it('says that services are off where they are', async () => {
    const says = (): boolean => dialog().textContent.includes('are off until');
    await open();
    equal(says(), true);
    clear();
    await open({ earlier: EARLIER });
    equal(says(), false);
  });

  it('opens while the words of the page’s language are still on their way, with switches that say what is so', async () => {
    const host = await show({ services: SITE, locale: 'de' });
    clear();
    let arrive = (): void => {};
    const late = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const slow = Object.assign(Object.create(host) as MemoryHost, {
      load: async (file: string) => {
        if (file.startsWith('consent-') && file !== 'consent-preferences.js') await late;
        return host.load(file);
      },
    });
    document.documentElement.lang = 'de';
    const [{ mount }, { openPreferences }] = await Promise.all([
      import('./consent-ui.ts'),
      import('./consent-preferences.ts'),
    ]);
    const all = [mount(slow), openPreferences(slow), mount(slow)];
    arrive();
    await Promise.all(all);
    await drawn();
    labelled('Marketing').click();
    await drawn();
    equal([states()['Google Ads'], states()['X Ads']], ['on', 'on']);
    equal(document.querySelectorAll('html > [role=status]').length, 1);
  });

  it('opens once, however often it is asked to', async () => {
    const host = await open();
    await host.open();
    equal(document.querySelectorAll('candor-preferences').length, 1);
  });

  for (const locale of ['', 'de'])
    it(`fits 320 px (${locale || 'en'}), at twice the text size too`, async () => {
      await setViewport({ width: 320, height: 640 });
      await open({ locale, services: undefined as never });
      await unfold();
      for (const size of ['', '200%']) {
        dialog().style.fontSize = size;
        const { left, right, top, bottom } = dialog().getBoundingClientRect();
        equal([left >= 0, right <= 320, top >= 0, bottom <= 640], [true, true, true, true]);
        equal(dialog().scrollWidth <= dialog().clientWidth, true, `overflow at ${size}`);
      }
    });

  for (const [width, height] of [
    [390, 600],
    [320, 568],
    [740, 360],
  ] as const)
    it(`keeps the focused switch clear of the buttons at the end, at ${width} × ${height} px`, async () => {
      await setViewport({ width, height });
      await open({ locale: 'de', services: undefined as never });
      await unfold();
      for (const control of switches()) {
        control.focus();
        const { bottom } = control.getBoundingClientRect();
        equal(bottom <= button('actions').getBoundingClientRect().top, true, label(control));
      }
    });

  it('keeps switches visible in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    await open({ earlier: EARLIER });
    const knob = getComputedStyle(labelled('Hotjar'), '::before').borderTopColor;
    equal(knob === getComputedStyle(labelled('Hotjar')).backgroundColor, false);
    const off = getComputedStyle(labelled('Google Ads'), '::before').borderTopColor;
    equal(off === getComputedStyle(dialog()).backgroundColor, false);
  });
});
