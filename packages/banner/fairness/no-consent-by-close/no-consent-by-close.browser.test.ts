import { afterEach, describe, it } from '../../test/bdd.ts';
import { equal } from '../../test/equal.ts';
import { clear, show } from '../../test/show.ts';
import { waitUntil } from '../measure/wait-until.ts';
import { describeRule } from '../testing/describe-rule.ts';
import { findLayer } from '../testing/find-layer.ts';
import { messages } from '../testing/messages.ts';
import { noConsentByClose } from './no-consent-by-close.ts';

describeRule('F08', { html: noConsentByClose });

describe('no-consent-by-close', () => {
  afterEach(clear);

  for (const locale of ['', 'de', 'ar', 'ja', 'fr', 'pl'])
    it(`finds nothing in the preferences (${locale || 'en'}), whatever was switched before`, async () => {
      const host = await show({ locale, services: ['candor', 'hotjar'] });
      await host.open();
      const layer = findLayer('candor-preferences');
      layer.switches.at(0)!.click();
      const granted = (): string[] =>
        Object.keys(host.state.services).filter((id) => host.state.services[id] === 'granted');
      equal(await noConsentByClose(layer, { granted, waitMs: 50 }), []);
      const isGone = (): boolean => document.querySelector('candor-preferences') === null;
      equal(await waitUntil(isGone, 2000), true);
    });

  it('finds that closing grants', async () => {
    document.body.innerHTML =
      '<section><button part="close">Continue without saving</button></section>';
    const granted: string[] = [];
    const close = document.querySelector('button')!;
    close.addEventListener('click', () => granted.push('hotjar'));
    const layer = { ...findEmpty(), close };
    equal(messages(await noConsentByClose(layer, { granted: () => [...granted] })), [
      'Closing granted hotjar.',
    ]);
  });
});

function findEmpty(): Parameters<typeof noConsentByClose>[0] {
  return {
    container: document.querySelector('section')!,
    accept: undefined,
    reject: undefined,
    choose: undefined,
    close: undefined,
    switches: [],
  };
}
