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
const { mount, openPreferences } = await loadBuilt(site);

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
