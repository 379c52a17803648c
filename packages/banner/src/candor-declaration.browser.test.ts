import { emulateMedia, setViewport } from '@web/test-runner-commands';

import type { GateCore } from '../../runtime/src/gate-core.ts';
import { addReopenButton } from '../../runtime/src/add-reopen-button.ts';
import { afterEach, describe, it } from '../test/bdd.ts';
import { checkAccessibility } from '../test/check-accessibility.ts';
import type { MemoryHost } from '../test/create-memory-host.ts';
import { equal } from '../test/equal.ts';
import { clear, drawn, inside, show, type ShowOptions } from '../test/show.ts';

const MAIN = '<main><h2>Cookies</h2><candor-declaration></candor-declaration></main>';

async function declare(options: ShowOptions = {}): Promise<ShadowRoot> {
  const { prepare } = await import('./consent-preferences.ts');
  await prepare(await show(options));
  document.body.innerHTML = MAIN;
  const root = document.querySelector('candor-declaration')!.shadowRoot!;
  // A list that is drawn unfolded says so a task later, in some browsers several, and then its details come.
  while (!root.querySelector('h4 + p')) await drawn();
  return root;
}

describe('candor-declaration', () => {
  afterEach(async () => {
    clear();
    await setViewport({ width: 800, height: 600 });
    await emulateMedia({ colorScheme: 'light' });
  });

  it('is drawn when mount finds one, and is accessible', async () => {
    document.body.innerHTML = MAIN;
    await show();
    await drawn();
    equal(inside('candor-declaration', 'section:first-child h3').textContent.trim(), 'Necessary');
    await checkAccessibility(document.querySelector('main')!);
  });

  it('lists every service by category, unfolded, with vendor, purposes and lifetimes', async () => {
    const root = await declare();
    equal(
      [...root.querySelectorAll('h3')].map(({ textContent }) => textContent.trim()),
      ['Necessary', 'Functional', 'Statistics', 'Marketing', 'Embedded content'],
    );
    equal(root.querySelectorAll('h4').length, 25);
    equal([...root.querySelectorAll('details')].filter(({ open }) => !open).length, 0);
    const text = root.textContent.replace(/\s+/g, ' ');
    for (const fact of [
      'Albacross Nordic AB · Sweden',
      'Recognises the company you visit from',
      '_hjSession_* 30 minutes',
      'candor 12 months',
      'loglevel until you delete it',
      'Keeps editors signed in',
    ])
      equal(text.includes(fact), true, fact);
    equal(root.querySelectorAll('input,button').length, 0);
  });

  it('is there without a banner, for visitors who have decided', async () => {
    const root = await declare({
      services: ['candor', 'hotjar'],
      earlier: { method: 'reject-all', decisions: { hotjar: false } },
    });
    equal([document.querySelector('candor-banner'), root.querySelectorAll('h4').length], [null, 2]);
  });

  it('fits 320 px', async () => {
    await setViewport({ width: 320, height: 640 });
    await declare({ locale: 'de' });
    equal(document.documentElement.scrollWidth <= 320, true);
  });
});

describe('candor-settings', () => {
  afterEach(clear);

  /** Shows a control in the footer of a page, and what is asked of the gate. */
  const showInFooter = async (control: string): Promise<[HTMLElement, MemoryHost]> => {
    const host = await show();
    document.body.innerHTML = `<footer>${control}</footer>`;
    await drawn();
    await checkAccessibility(document.querySelector('footer')!);
    return [inside('candor-settings', 'button'), host];
  };

  it('is accessible, and opens the preferences in one activation', async () => {
    const [button, host] = await showInFooter('<candor-settings></candor-settings>');
    equal(button.textContent.trim(), 'Cookie settings');
    button.click();
    equal(host.calls, [['open']]);
  });

  it('takes all consent back in one activation, where the site wants that', async () => {
    const [button, host] = await showInFooter('<candor-settings withdraw></candor-settings>');
    equal(button.textContent.trim(), 'Reject all');
    button.click();
    equal(host.calls, [['withdraw', undefined]]);
  });

  for (const gpc of [false, true])
    it(`takes the place of the gate’s button while it is in the page, ${gpc ? 'but not where that may say that Global Privacy Control was obeyed' : 'not of the page’s own'}`, async () => {
      const { plan } = await show({ gpc });
      const button = addReopenButton({ plan_: plan, gpc_: gpc } as GateCore);
      const own = document.createElement('button');
      own.setAttribute('data-candor-open', '');
      own.style.position = 'fixed';
      document.body.append(own);
      const seen = (): boolean[] =>
        [button, own].map((each) => each.checkVisibility({ visibilityProperty: true }));
      const settings = document.createElement('candor-settings');
      document.body.append(settings);
      equal(seen(), [gpc, true]);
      settings.remove();
      equal(seen(), [true, true]);
    });

  it('takes a label of the site’s own', async () => {
    await showInFooter('<candor-settings>Your privacy choices</candor-settings>');
    const slot = inside('candor-settings', 'slot') as HTMLSlotElement;
    equal(slot.assignedNodes().at(0)?.textContent, 'Your privacy choices');
  });
});
