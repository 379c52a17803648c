import { afterEach, describe, it } from '../../test/bdd.ts';
import { equal } from '../../test/equal.ts';
import { clear, show } from '../../test/show.ts';
import { addStyle } from '../testing/add-style.ts';
import { describeRule } from '../testing/describe-rule.ts';
import { findLayer } from '../testing/find-layer.ts';
import { messages } from '../testing/messages.ts';
import { useRejectOnEachLayer } from './use-reject-on-each-layer.ts';

describeRule('F01', { html: useRejectOnEachLayer });

describe('use-reject-on-each-layer', () => {
  afterEach(clear);

  it('finds nothing on either layer of Candor', async () => {
    const host = await show();
    equal(useRejectOnEachLayer(findLayer('candor-banner')), []);
    await host.open();
    equal(useRejectOnEachLayer(findLayer('candor-preferences')), []);
  });

  it('finds that the site’s CSS hides Reject, takes its room, or covers it', async () => {
    await show();
    for (const [css, message] of [
      ['visibility: hidden', 'Accept is shown and Reject is not visible.'],
      ['opacity: 0', 'Accept is shown and Reject is not visible.'],
      ['display: none', 'Accept is shown and Reject is not visible.'],
      ['position: fixed; top: -500px', 'Accept can be clicked and Reject cannot: at its middle'],
      ['pointer-events: none', 'Accept can be clicked and Reject cannot: at its middle'],
    ] as const) {
      const remove = addStyle(`candor-banner::part(reject) { ${css} }`);
      const found = messages(useRejectOnEachLayer(findLayer('candor-banner')));
      equal([found.length, found[0]?.startsWith(message)], [1, true], `${css}: ${found.join()}`);
      remove();
    }
    equal(useRejectOnEachLayer(findLayer('candor-banner')), []);
  });
});
