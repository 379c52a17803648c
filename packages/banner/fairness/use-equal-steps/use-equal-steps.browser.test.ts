import { sendKeys } from '@web/test-runner-commands';

import { afterEach, describe, it } from '../../test/bdd.ts';
import { equal } from '../../test/equal.ts';
import { clear, show } from '../../test/show.ts';
import { countSteps } from '../measure/count-steps.ts';
import { describeRule } from '../testing/describe-rule.ts';
import { findLayer } from '../testing/find-layer.ts';
import { useEqualSteps } from './use-equal-steps.ts';

describeRule('F06', { json: useEqualSteps });

/** Presses Tab until a button of the layer has the focus, then Enter; returns what was counted. */
async function stepTo(
  element: 'candor-banner' | 'candor-preferences',
  answer: 'accept' | 'reject',
): Promise<{ readonly keys: number; readonly clicks: number }> {
  const control = findLayer(element)[answer]!;
  const root = control.getRootNode() as ShadowRoot;
  const counter = countSteps();
  for (let press = 0; press < 80 && root.activeElement !== control; press++)
    await sendKeys({ press: 'Tab' });
  await sendKeys({ press: 'Enter' });
  counter.stop();
  return { keys: counter.keys(), clicks: counter.clicks() };
}

describe('use-equal-steps', () => {
  afterEach(clear);

  it('finds the banner’s answers, and the preferences’, as near by keyboard', async () => {
    const counted: Record<string, { keys: number; clicks: number }> = {};
    for (const answer of ['accept', 'reject'] as const) {
      await show({ services: ['candor', 'hotjar'] });
      counted[`banner ${answer}`] = await stepTo('candor-banner', answer);
      clear();
      const host = await show({ services: ['candor', 'hotjar'] });
      await host.open();
      counted[`later ${answer}`] = await stepTo('candor-preferences', answer);
      clear();
    }
    for (const unit of ['keys', 'clicks'] as const) {
      const of = (name: string): number => counted[name]?.[unit] ?? 0;
      equal(of('banner accept') > 0, true, 'something was counted');
      equal(
        useEqualSteps({
          unit,
          banner: { accept: of('banner accept'), reject: of('banner reject') },
          later: { accept: of('later accept'), withdraw: of('later reject') },
        }),
        [],
      );
    }
  });

  it('finds a refusal behind other controls', async () => {
    document.body.innerHTML = '<button>Accept</button><a href="#">Read</a><button>Reject</button>';
    const counter = countSteps();
    for (const key of ['Tab', 'Tab', 'Tab', 'Enter']) await sendKeys({ press: key });
    counter.stop();
    equal([counter.keys(), counter.clicks()], [4, 1]);
    const later = { accept: 3, withdraw: 3 };
    equal(
      useEqualSteps({ unit: 'keys', banner: { accept: 2, reject: counter.keys() }, later }).map(
        ({ message }) => message,
      ),
      ['Refusing takes 4 keys, agreeing 2.'],
    );
  });
});
