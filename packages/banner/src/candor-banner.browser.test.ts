import { emulateMedia, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';

import { afterEach, describe, it } from '../test/bdd.ts';
import { checkAccessibility } from '../test/check-accessibility.ts';
import { equal } from '../test/equal.ts';
import { SAMPLE_ROWS } from '../test/sample-rows.ts';
import { clear, drawn, inside, show } from '../test/show.ts';

const banner = (selector: string): HTMLElement => inside('candor-banner', selector);
const card = (): HTMLElement => banner('section');
const button = (part: string): HTMLElement => banner(`[part~=${part}]`);
const element = (): Element | null => document.querySelector('candor-banner');
/** Part of the focused button in the banner, or the name of what else has the focus. */
const focused = (): string =>
  element()?.shadowRoot?.activeElement?.getAttribute('part') ?? document.activeElement!.localName;
const fill = (html: string): void => {
  document.body.innerHTML = html;
};
const EARLIER = {
  method: 'choose',
  decisions: Object.fromEntries(
    ['hotjar', 'google-ads', 'google-analytics', 'disqus'].map((id) => [id, id === 'hotjar']),
  ),
} as const;
const FEW = ['candor', 'hotjar', 'google-ads', 'google-analytics', 'disqus', 'wistia', 'x-ads'];

describe('candor-banner', () => {
  afterEach(async () => {
    clear();
    await setViewport({ width: 800, height: 600 });
    await emulateMedia({
      forcedColors: 'none',
      reducedMotion: 'no-preference',
      colorScheme: 'light',
    });
  });

  for (const colorScheme of ['light', 'dark'] as const)
    for (const layout of ['bar', 'box', 'dialog'] as const)
      it(`is accessible as ${layout} in ${colorScheme}`, async () => {
        await emulateMedia({ colorScheme });
        await show({ banner: { layout }, gpc: true });
        await checkAccessibility(element()!);
      });

  it('says who asks, what for, how many and where to read more, in the language it declares', async () => {
    await show();
    equal(
      card().querySelector('p')!.textContent.replace(/\s+/g, ' ').trim(),
      'Altoros Americas LLC would like to use 23 services for extra features, visitor statistics, advertising, and ' +
        'embedded content. This happens only if you agree, and you can withdraw your consent at any time. Privacy policy',
    );
    equal(banner('a').getAttribute('href'), '/privacy');
    equal(element()!.getAttribute('lang'), 'en');
    clear();
    await show({ locale: 'de' });
    equal(element()!.getAttribute('lang'), 'de');
    equal(button('reject').textContent.trim(), 'Alle ablehnen');
  });

  it('reads from right to left in Arabic, on a page that does not', async () => {
    await show({ locale: 'ar' });
    equal(element()!.getAttribute('dir'), 'rtl');
    equal(getComputedStyle(card()).direction, 'rtl');
    equal(
      button('reject').getBoundingClientRect().left > button('accept').getBoundingClientRect().left,
      true,
    );
    equal(button('reject').offsetWidth, button('accept').offsetWidth);
    await checkAccessibility(element()!);
  });

  it('counts as the language does', async () => {
    await show({ locale: 'pl' });
    equal(card().textContent.includes('chce wykorzystywać 23\u00A0usługi na potrzeby'), true);
    clear();
    await show({ locale: 'sl', services: SAMPLE_ROWS.slice(0, 6).map(([id = '']) => id) });
    equal(card().textContent.includes('želi uporabljati 4\u00A0storitve za'), true);
  });

  it('keeps the first language where a chunk does not arrive', async () => {
    await show({ locale: 'fr', isOffline: true });
    equal(
      [element()!.getAttribute('lang'), button('reject').textContent.trim()],
      ['en', 'Reject all'],
    );
  });

  it('names the services when there are few', async () => {
    await show({ services: ['candor', 'hotjar', 'google-ads'] });
    equal(card().textContent.includes('would like to use Hotjar and Google Ads for'), true);
  });

  it('gives Accept and Reject the same look, size and place', async () => {
    const layouts = [
      { banner: { layout: 'bar' } },
      { banner: { layout: 'box', style: '--accent:#0b5fff;--accent-text:#fff;' } },
      { banner: { layout: 'dialog' } },
    ] as const;
    const sites = [320, 390, 600, 1000, 1440].flatMap((width) =>
      ['', 'de'].flatMap((locale) => layouts.map((layout) => ({ width, locale, ...layout }))),
    );
    for (const { width, ...options } of sites) {
      await setViewport({ width, height: 700 });
      await show(options);
      document.documentElement.style.setProperty('--candor-radius', '3px');
      const [accept, reject] = [button('accept'), button('reject')];
      equal(reject.nextElementSibling === accept, true, 'adjacent');
      // Rounded, because the width of a row is not always divisible by two.
      const look = (control: Element): [string, string][] =>
        [...getComputedStyle(control)].map((name) => [
          name,
          getComputedStyle(control)
            .getPropertyValue(name)
            .replace(/[\d.]+px/g, (length) => String(Math.round(Number.parseFloat(length)))),
        ]);
      equal(look(reject), look(accept));
      const [first, second] = [accept.getBoundingClientRect(), reject.getBoundingClientRect()];
      equal(
        [first.width, first.height].map(Math.round),
        [second.width, second.height].map(Math.round),
      );
      equal(
        first.top === second.top || first.left === second.left,
        true,
        'in one row or one column',
      );
      equal(first.height >= 44, true, '44 px');
      clear();
    }
  });

  it('fills both answers with the accent of the plan, and the page’s custom property before it', async () => {
    await show({ banner: { style: '--accent:#0b5fff;--accent-text:#fff;' } });
    equal(getComputedStyle(button('reject')).backgroundColor, 'rgb(11, 95, 255)');
    document.documentElement.style.setProperty('--candor-accent', 'rgb(1, 2, 3)');
    equal(getComputedStyle(button('reject')).backgroundColor, 'rgb(1, 2, 3)');
    equal(getComputedStyle(button('accept')).backgroundColor, 'rgb(1, 2, 3)');
  });

  it('writes on any accent in black or white, whichever is easier to read', async () => {
    await show();
    for (const [accent, lightness] of [
      ['#0b5fff', 100],
      ['#ffee00', 0],
      ['#757575', 100],
      ['#777777', 0],
      ['white', 0],
      ['black', 100],
    ] as const) {
      document.documentElement.style.setProperty('--candor-accent', accent);
      equal(getComputedStyle(button('accept')).color, `lab(${lightness} 0 0)`, accent);
    }
    document.documentElement.style.setProperty('--candor-accent-text', 'rgb(4, 5, 6)');
    equal(getComputedStyle(button('accept')).color, 'rgb(4, 5, 6)');
  });

  it('takes no focus, and Tab reaches Reject, Accept and Choose before the page', async () => {
    fill('<a href="#one">one</a>');
    await show();
    equal(focused(), 'body');
    const order = [];
    for (let press = 0; press < 5; press++) {
      await sendKeys({ press: 'Tab' });
      order.push(focused() === 'candor-banner' ? 'link' : focused());
    }
    equal(order, ['link', 'answer reject', 'answer accept', 'choose', 'a']);
  });

  it('decides by keyboard, and disappears', async () => {
    const host = await show();
    button('reject').focus();
    await sendKeys({ press: 'Enter' });
    equal(host.calls, [['reject']]);
    equal(element(), null);
    clear();
    const other = await show();
    button('accept').focus();
    await sendKeys({ press: 'Space' });
    equal(other.calls, [['accept']]);
    equal(element(), null);
  });

  it('tells whoever does not see it go that the choice is kept', async () => {
    await show({ locale: 'de' });
    const status = document.querySelector<HTMLElement>('html > [role=status]')!;
    equal([status.textContent, status.lang], ['', 'de']);
    button('reject').click();
    equal(status.textContent, 'Ihre Auswahl ist gespeichert.');
    equal(document.documentElement.scrollWidth <= innerWidth, true);
    await checkAccessibility(status);
  });

  it('tells so once the page is there when a reload has ended the page on which it was decided', async () => {
    const host = await show();
    const status = document.querySelector('html > [role=status]')!;
    const { mount } = await import('./consent-ui.ts');
    await mount(host, true);
    equal(status.textContent, '');
    const text = await new Promise((resolve) => {
      new MutationObserver(() => resolve(status.textContent)).observe(status, { childList: true });
    });
    equal(text, 'Your choices are saved.');
  });

  it('is behind the preferences while they are open, even when they came first', async () => {
    fill('<p>Page</p>');
    const host = await show();
    element()!.remove();
    await host.open();
    const { mount } = await import('./consent-ui.ts');
    await mount(host);
    await drawn();
    const isOnTop = (of: string, target: HTMLElement): boolean => {
      const { left, top, width, height } = target.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2)?.localName === of;
    };
    equal(getComputedStyle(card()).opacity, '0');
    for (const part of ['reject', 'accept', 'save'])
      equal(isOnTop('candor-preferences', inside('candor-preferences', `[part~=${part}]`)), true);
    inside('candor-preferences', '[part=close]').click();
    await drawn();
    equal(getComputedStyle(card()).opacity, '1');
    equal(isOnTop('candor-banner', button('reject')), true);
  });

  it('breaks the labels of both answers, or neither, at every width', async () => {
    const lines = (part: string): number => {
      const range = document.createRange();
      range.selectNodeContents(button(part));
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    };
    for (const locale of ['de', 'fr', 'fi', 'el']) {
      clear();
      await show({ locale, banner: { layout: 'box' } });
      for (let width = 320; width <= 600; width += 14) {
        await setViewport({ width, height: 800 });
        equal(lines('reject'), lines('accept'), `${locale} at ${width} px`);
        equal(button('reject').offsetWidth, button('accept').offsetWidth);
      }
    }
  });

  it('decides nothing by Escape, a click elsewhere or scrolling, and leaves the page in use', async () => {
    fill('<button>Order</button><div style="height: 3000px"></div>');
    let orders = 0;
    document.querySelector('button')!.addEventListener('click', () => orders++);
    const host = await show();
    await sendKeys({ press: 'Escape' });
    await sendMouse({ type: 'click', position: [30, 20] });
    await sendMouse({ type: 'click', position: [400, 200] });
    scrollTo(0, 1000);
    await sendKeys({ press: 'Escape' });
    await drawn();
    equal([host.calls, host.undecided.length, orders], [[], 23, 1]);
    equal(scrollY, 1000);
    equal(getComputedStyle(document.documentElement).overflow, 'visible');
    equal(card().getAttribute('aria-modal'), null);
    equal(element()!.shadowRoot!.querySelectorAll('input,[aria-checked]').length, 0);
  });

  it('asks again for what is open alone, by name, says nothing of what is decided, and decides for that alone', async () => {
    const host = await show({ services: FEW, earlier: EARLIER });
    equal(
      card().textContent.includes(
        'would like to use X Ads and Wistia for advertising and embedded content',
      ),
      true,
    );
    equal(
      [button('reject').textContent.trim(), button('accept').textContent.trim()],
      ['Reject these', 'Accept these'],
    );
    button('accept').click();
    equal(host.calls, [['set', { 'x-ads': true, wistia: true }]]);
    equal(host.state.services['google-ads'], 'denied');
    clear();
    const other = await show({ services: FEW, earlier: EARLIER });
    button('reject').click();
    equal(other.calls, [['set', { 'x-ads': false, wistia: false }]]);
    equal(other.state.services['hotjar'], 'granted');
  });

  it('asks nothing when everything is decided', async () => {
    await show({ services: ['candor', 'hotjar'], earlier: EARLIER });
    equal(element(), null);
  });

  it('honours Global Privacy Control: says so, does not ask about marketing, and leaves it off on Accept', async () => {
    const host = await show({ gpc: true });
    equal(card().textContent.includes('Opt-out request honored'), true);
    equal(card().textContent.includes('use 12\u00A0services'), true);
    equal(card().textContent.includes('advertising'), false);
    button('accept').click();
    equal(host.state.categories, {
      necessary: 'granted',
      functional: 'granted',
      analytics: 'granted',
      marketing: 'denied',
      social: 'granted',
    });
  });

  it('stays when a router replaces the body, and stays away when somebody removes it', async () => {
    const host = await show();
    document.documentElement.replaceChild(document.createElement('body'), document.body);
    equal(element()!.isConnected && card().isConnected, true);
    element()!.remove();
    await drawn();
    equal(element(), null);
    host.reject();
    equal(element(), null);
  });

  for (const layout of ['bar', 'box', 'dialog'] as const)
    it(`keeps answers in sight as ${layout} where text is large, and what has the focus clear of them`, async () => {
      await setViewport({ width: 740, height: 360 });
      document.documentElement.style.setProperty('--candor-font-size', '2.25em');
      await show({ banner: { layout } });
      equal(card().scrollHeight > card().clientHeight, true, 'it scrolls');
      const { bottom } = button('choose').getBoundingClientRect();
      equal(bottom <= card().getBoundingClientRect().bottom, true, 'the answers are in sight');
      await sendKeys({ press: 'Tab' });
      const link = banner('a');
      link.focus();
      const end = link.getBoundingClientRect().bottom;
      equal(end <= button('actions').getBoundingClientRect().top, true, 'the link is clear');
    });

  for (const layout of ['bar', 'box', 'dialog'] as const)
    for (const width of [360, 1440])
      it(`steps aside as ${layout} at ${width} px when the page’s focus would be under it`, async () => {
        await setViewport({ width, height: 900 });
        const places = ['2%', '40%', '60%', '95%'];
        fill(
          places
            .map(
              (top) => `<a href="#${top}" style="position: fixed; top: ${top}; right: 45%">x</a>`,
            )
            .join(''),
        );
        await show({ banner: { layout } });
        const isCovered = (link: HTMLElement): boolean => {
          const [focus, over] = [link.getBoundingClientRect(), card().getBoundingClientRect()];
          return focus.bottom > over.top && focus.top < over.bottom;
        };
        for (const top of ['95%', '2%', '60%', '40%', '95%', '40%']) {
          const link = document.querySelector<HTMLElement>(`[href="#${top}"]`)!;
          link.focus();
          equal(isCovered(link), false, top);
          const over = card().getBoundingClientRect();
          equal(over.top >= 0 && over.bottom <= 900, true, 'all of it is shown');
        }
      });

  it('stays where it is while it has the focus itself, whatever box the page gives its element', async () => {
    for (const [position, css] of [
      ['top', 'html { margin-top: 32px }'],
      [
        'bottom',
        'html { display: flex; flex-direction: column; justify-content: flex-end; min-height: 100vh }',
      ],
    ] as const) {
      const style = document.createElement('style');
      style.textContent = css;
      document.head.append(style);
      await show({ banner: { layout: 'bar', position } });
      const { top } = card().getBoundingClientRect();
      button('reject').focus();
      equal(card().getBoundingClientRect().top, top, position);
      clear();
      style.remove();
    }
  });

  it('leaves the page’s boxes where they are, however the page lays out its root', async () => {
    for (const css of [
      'html { display: grid; height: 100%; place-items: center }',
      'html { display: grid; grid-template-rows: 1fr auto; height: 100% }',
      'html { display: flex; flex-direction: column; justify-content: space-between; height: 100% }',
      '* { padding: 4px }',
    ]) {
      const style = document.createElement('style');
      style.textContent = css;
      document.head.append(style);
      const before = JSON.stringify(document.body.getBoundingClientRect());
      await show();
      equal(JSON.stringify(document.body.getBoundingClientRect()), before, css);
      clear();
      style.remove();
    }
  });

  it('comes where it leaves the page’s focus in sight, and keeps it so when the window changes', async () => {
    fill('<input style="position: fixed; bottom: 40px; left: 300px">');
    const input = document.querySelector('input')!;
    input.focus();
    await show({ banner: { layout: 'bar' } });
    const isCovered = (): boolean => {
      const [focus, over] = [input.getBoundingClientRect(), card().getBoundingClientRect()];
      return focus.bottom > over.top && focus.top < over.bottom;
    };
    equal(isCovered(), false);
    clear();
    fill('<input style="position: absolute; top: 400px">');
    const field = document.querySelector('input')!;
    await setViewport({ width: 390, height: 800 });
    await show({ banner: { layout: 'bar' } });
    field.focus();
    await setViewport({ width: 390, height: 460 });
    await drawn();
    const over = card().getBoundingClientRect();
    const focus = field.getBoundingClientRect();
    equal(focus.bottom <= over.top || focus.top >= over.bottom, true);
    fill('');
  });

  it('waits behind a modal dialog of the page’s own, and comes forward when that is closed', async () => {
    fill('<dialog><button>Pay</button></dialog>');
    const dialog = document.querySelector('dialog')!;
    dialog.showModal();
    await show();
    equal([getComputedStyle(card()).opacity, card().matches(':popover-open')], ['0', false]);
    dialog.close();
    for (let tries = 0; tries < 100 && !card().matches(':popover-open'); tries++) await drawn();
    equal([element()!.hasAttribute('behind'), card().matches(':popover-open')], [false, true]);
    fill('');
  });

  for (const [locale, width] of [
    ['', 320],
    ['de', 320],
    ['de', 390],
    ['', 1440],
  ] as const)
    for (const layout of ['bar', 'box', 'dialog'] as const)
      it(`fits ${width} px as ${layout} (${locale || 'en'}), at twice the text size and with text spacing`, async () => {
        await setViewport({ width, height: 640 });
        const text = document.createElement('style');
        text.textContent =
          'candor-banner { --large: 1 } * { letter-spacing: .12em !important; word-spacing: .16em !important }';
        await show({ locale, banner: { layout } });
        for (const isSpaced of [false, true]) {
          if (isSpaced) document.head.append(text);
          for (const size of ['', '200%']) {
            card().style.fontSize = size;
            const { left, right, top, bottom } = card().getBoundingClientRect();
            // Firefox: 640.00002.
            const isInside = bottom < 640.01;
            equal([left >= 0, right <= width, top >= 0, isInside], [true, true, true, true]);
            equal(card().scrollWidth <= card().clientWidth, true, `overflow at ${size || '100%'}`);
            equal(document.documentElement.scrollWidth <= width, true, 'page overflow');
          }
        }
        text.remove();
        card().style.fontSize = '';
      });

  it('breaks no label inside a word on a small phone', async () => {
    await setViewport({ width: 320, height: 640 });
    await show({ locale: 'de' });
    for (const part of ['reject', 'accept', 'choose']) {
      const label = document.createTreeWalker(button(part), NodeFilter.SHOW_TEXT).nextNode()!;
      const words = [...label.textContent!.matchAll(/\S+/g)];
      for (const { index, 0: word } of words) {
        const range = new Range();
        range.setStart(label, index);
        range.setEnd(label, index + word.length);
        equal(range.getClientRects().length, 1, word);
      }
    }
  });

  it('shows both answers alike in forced colours, with readable text', async () => {
    await emulateMedia({ forcedColors: 'active' });
    await show({ banner: { style: '--accent:#ffee00;' } });
    const [accept, reject] = [
      getComputedStyle(button('accept')),
      getComputedStyle(button('reject')),
    ];
    equal([accept.color, accept.backgroundColor], [reject.color, reject.backgroundColor]);
    equal(accept.color === accept.backgroundColor, false);
    equal(accept.backgroundColor === 'rgb(255, 238, 0)', false, 'the visitor’s colours, not ours');
    await checkAccessibility(element()!);
  });

  it('follows the visitor’s colour scheme, and the page’s where it declares one', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    await show();
    equal(getComputedStyle(card()).colorScheme, 'light dark');
    clear();
    document.documentElement.style.colorScheme = 'light';
    await show();
    equal(getComputedStyle(card()).colorScheme, 'light');
  });

  it('opens the preferences on Choose', async () => {
    const host = await show();
    button('choose').click();
    equal(host.calls, [['open']]);
  });
});
