import { afterEach, describe, it } from '../../test/bdd.ts';
import { equal } from '../../test/equal.ts';
import { clear, show } from '../../test/show.ts';
import { addStyle } from '../testing/add-style.ts';
import { describeRule } from '../testing/describe-rule.ts';
import { findLayer } from '../testing/find-layer.ts';
import { messages } from '../testing/messages.ts';
import { useSignalNotice } from './use-signal-notice.ts';

const notice = 'Opt-Out Request Honored';

describeRule('U02', {
  html: (layer) => useSignalNotice({ notice, layer, denied: ['Marketing'] }),
});

describe('use-signal-notice', () => {
  afterEach(clear);

  it('finds the words in the banner and in the preferences, and the switches off', async () => {
    const host = await show({ gpc: true });
    equal(useSignalNotice({ notice }), []);
    host.accept();
    await host.open();
    const layer = findLayer('candor-preferences');
    equal(
      layer.switches.some((control) => (control as HTMLInputElement).checked),
      true,
    );
    const denied = ['Marketing', 'Google Ads', 'X Ads'];
    equal(useSignalNotice({ notice, layer, denied }), []);
    equal(
      messages(useSignalNotice({ notice, layer, denied: ['Functional'] })).length,
      1,
      'it sees what is on',
    );
  });

  it('finds words that are hidden', async () => {
    await show({ gpc: true });
    const remove = addStyle('candor-banner::part(text) { display: none }');
    equal(messages(useSignalNotice({ notice })), [`The page does not say “${notice}”.`]);
    remove();
  });
});
