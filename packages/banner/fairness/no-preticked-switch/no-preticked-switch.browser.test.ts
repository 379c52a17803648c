import { afterEach, describe, it } from '../../test/bdd.ts';
import { equal } from '../../test/equal.ts';
import { clear, show } from '../../test/show.ts';
import { describeRule } from '../testing/describe-rule.ts';
import { findLayer } from '../testing/find-layer.ts';
import { messages } from '../testing/messages.ts';
import { noPretickedSwitch } from './no-preticked-switch.ts';

describeRule('F04', { html: noPretickedSwitch });

describe('no-preticked-switch', () => {
  afterEach(clear);

  it('finds nothing in the preferences, of which it sees every switch', async () => {
    const host = await show();
    await host.open();
    const layer = findLayer('candor-preferences');
    equal(layer.switches.length, 27);
    equal(noPretickedSwitch(layer), []);
  });

  it('finds a switch that is on, and a category that is on in part', async () => {
    const host = await show({ services: ['candor', 'hotjar', 'google-analytics'] });
    await host.open();
    const layer = findLayer('candor-preferences');
    layer.switches.at(2)!.click();
    await new Promise(requestAnimationFrame);
    const found = messages(noPretickedSwitch(layer));
    equal(
      found.map((each) => /^“(?:Statistics|Hotjar)[^”]*” is on before/.test(each)),
      [true, true],
    );
  });
});
