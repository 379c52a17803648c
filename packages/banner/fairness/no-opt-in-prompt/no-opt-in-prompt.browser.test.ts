import { afterEach, describe, it } from '../../test/bdd.ts';
import { equal } from '../../test/equal.ts';
import { clear, show } from '../../test/show.ts';
import { findCandorLayer } from '../find-candor-layer.ts';
import { describeRule } from '../testing/describe-rule.ts';
import { messages } from '../testing/messages.ts';
import { noOptInPrompt } from './no-opt-in-prompt.ts';

/** What an example’s script sets. */
const page = globalThis as unknown as { granted: readonly string[] };
const DAY = 86_400_000;
const OBJECTION = {
  objectedAt: 0,
  services: ['x-ads'],
  granted: () => page.granted,
  now: 300 * DAY,
};

describeRule('U05', { html: (layer) => noOptInPrompt(layer, OBJECTION) });

describe('no-opt-in-prompt', () => {
  afterEach(clear);

  it('finds Candor’s banner, where it asks about what is new, and nothing where it does not', async () => {
    page.granted = [];
    const earlier = { method: 'choose', decisions: { hotjar: false } } as const;
    await show({ services: ['candor', 'hotjar', 'x-ads'], earlier });
    equal(messages(noOptInPrompt(findCandorLayer('candor-banner'), OBJECTION)), [
      'The visitor opted out 300 days ago and is asked to opt in.',
    ]);
    clear();
    await show({ services: ['candor', 'hotjar'], earlier });
    equal(noOptInPrompt(findCandorLayer('candor-banner'), OBJECTION), []);
  });

  it('says nothing of an opt-out that is a year old', () => {
    let error: unknown;
    try {
      noOptInPrompt(undefined, { ...OBJECTION, now: 365 * DAY });
    } catch (thrown) {
      error = thrown;
    }
    equal(error instanceof Error, true);
  });
});
