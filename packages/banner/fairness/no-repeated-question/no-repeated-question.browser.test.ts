import { afterEach, describe, it } from '../../test/bdd.ts';
import { equal } from '../../test/equal.ts';
import { clear, show } from '../../test/show.ts';
import { findCandorLayer } from '../find-candor-layer.ts';
import { describeRule } from '../testing/describe-rule.ts';
import { messages } from '../testing/messages.ts';
import { noRepeatedQuestion } from './no-repeated-question.ts';

const CHANGE = { fresh: ['X Ads'], decided: ['Hotjar'] };

describeRule('C05', { html: (layer) => noRepeatedQuestion(layer, CHANGE) });

describe('no-repeated-question', () => {
  afterEach(clear);

  const earlier = { method: 'choose', decisions: { hotjar: true } } as const;

  it('finds nothing when Candor asks for what is new, nor when nothing is', async () => {
    await show({ services: ['candor', 'hotjar', 'x-ads'], earlier });
    equal(noRepeatedQuestion(findCandorLayer('candor-banner'), CHANGE), []);
    clear();
    await show({ services: ['candor', 'hotjar'], earlier });
    equal(
      noRepeatedQuestion(findCandorLayer('candor-banner'), { fresh: [], decided: ['Hotjar'] }),
      [],
    );
  });

  it('finds that everything is asked for again, or nothing', async () => {
    await show({ services: ['candor', 'hotjar', 'x-ads'] });
    equal(messages(noRepeatedQuestion(findCandorLayer('candor-banner'), CHANGE)), [
      '“Hotjar” was decided and is asked for again.',
    ]);
    equal(messages(noRepeatedQuestion(undefined, CHANGE)), ['Nobody asks for X Ads.']);
    equal(
      messages(noRepeatedQuestion(findCandorLayer('candor-banner'), { fresh: [], decided: [] })),
      ['The visitor is asked again, and nothing is new.'],
    );
  });
});
