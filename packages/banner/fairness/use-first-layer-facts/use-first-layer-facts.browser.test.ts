import { afterEach, describe, it } from '../../test/bdd.ts';
import { equal } from '../../test/equal.ts';
import { clear, show } from '../../test/show.ts';
import { readLayer } from '../read-layer.ts';
import { addStyle } from '../testing/add-style.ts';
import { describeRule } from '../testing/describe-rule.ts';
import { findLayer } from '../testing/find-layer.ts';
import { messages } from '../testing/messages.ts';
import { useFirstLayerFacts } from './use-first-layer-facts.ts';

describeRule('F07', {
  html: (layer) =>
    useFirstLayerFacts(layer, {
      controller: 'Shop Ltd',
      purposes: ['statistics'],
      services: ['Hotjar', 'Matomo'],
      policyUrl: '/privacy',
    }),
});

const FACTS = {
  controller: 'Altoros Americas LLC',
  purposes: ['visitor statistics', 'advertising'],
  services: ['Hotjar', 'Google Ads'],
  policyUrl: '/privacy',
};
const SITE = ['candor', 'hotjar', 'google-ads'];

describe('use-first-layer-facts', () => {
  afterEach(clear);

  it('finds nothing in Candor’s banner, few services or many', async () => {
    await show({ services: SITE });
    equal(useFirstLayerFacts(findLayer('candor-banner'), FACTS), []);
    clear();
    await show();
    const services = Array.from({ length: 23 }, (_, index) => `Service ${index}`);
    equal(useFirstLayerFacts(findLayer('candor-banner'), { ...FACTS, services }), []);
  });

  it('finds nothing where only new services are asked for', async () => {
    await show({
      services: SITE,
      earlier: { method: 'choose', decisions: { hotjar: true } },
    });
    const facts = { ...FACTS, purposes: ['advertising'], services: ['Google Ads'] };
    equal(useFirstLayerFacts(findLayer('candor-banner'), facts), []);
  });

  it('reads numbers in other digits', async () => {
    for (const [text, isTold] of [
      ['٢٣ خدمة', true],
      ['२३ सेवाएँ', true],
      ['٢٤ خدمة', false],
      ['123 services', false],
    ] as const) {
      document.body.innerHTML = `<section lang="en">${text}</section>`;
      const services = Array.from({ length: 23 }, (_, index) => `Service ${index}`);
      const layer = readLayer(document.querySelector('section')!);
      const found = messages(useFirstLayerFacts(layer, { ...FACTS, services }));
      equal(!found.some((each) => each.includes('their number')), isTold, text);
    }
  });

  it('finds every fact that is missing, and text that the site’s CSS hides', async () => {
    await show({ services: SITE });
    const facts = { ...FACTS, services: ['Matomo'], purposes: ['chat'], policyUrl: '/elsewhere' };
    equal(messages(useFirstLayerFacts(findLayer('candor-banner'), facts)), [
      'The layer does not tell the purpose “chat”.',
      'The layer does not tell the services: neither their number (1) nor Matomo.',
      'The layer has no visible link to the policy, /elsewhere.',
    ]);
    const remove = addStyle('candor-banner::part(text) { display: none }');
    equal(useFirstLayerFacts(findLayer('candor-banner'), FACTS).length, 6);
    remove();
  });
});
