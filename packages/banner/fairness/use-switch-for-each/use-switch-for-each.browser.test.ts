import { afterEach, describe, it } from '../../test/bdd.ts';
import { equal } from '../../test/equal.ts';
import { SAMPLE_ROWS } from '../../test/sample-rows.ts';
import { clear, show } from '../../test/show.ts';
import { describeRule } from '../testing/describe-rule.ts';
import { findLayer } from '../testing/find-layer.ts';
import { messages } from '../testing/messages.ts';
import { useSwitchForEach } from './use-switch-for-each.ts';

describeRule('D01', {
  html: (layer) => useSwitchForEach(layer, { categories: ['Statistics'], services: ['Hotjar'] }),
});

const CATEGORIES = ['Functional', 'Statistics', 'Marketing', 'Embedded content'];
const SERVICES = SAMPLE_ROWS.filter(([, , category]) => category !== 'necessary').map(
  ([, name = '']) => name,
);

describe('use-switch-for-each', () => {
  afterEach(clear);

  it('finds a switch for every category and service of the preferences', async () => {
    const host = await show();
    await host.open();
    equal(SERVICES.length, 23);
    equal(
      useSwitchForEach(findLayer('candor-preferences'), {
        categories: CATEGORIES,
        services: SERVICES,
      }),
      [],
    );
  });

  it('finds a service without one, and one whose switch cannot be operated', async () => {
    const host = await show({ services: ['candor', 'hotjar'] });
    await host.open();
    const asked = { categories: ['Statistics'], services: ['Hotjar', 'Matomo'] };
    equal(messages(useSwitchForEach(findLayer('candor-preferences'), asked)), [
      'The service “Matomo” has no switch; the layer has 2.',
    ]);
    (findLayer('candor-preferences').switches[1] as HTMLInputElement).disabled = true;
    equal(useSwitchForEach(findLayer('candor-preferences'), asked).length, 2);
  });
});
