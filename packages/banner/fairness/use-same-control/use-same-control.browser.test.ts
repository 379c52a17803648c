import { afterEach, describe, it } from '../../test/bdd.ts';
import { equal } from '../../test/equal.ts';
import { clear, show } from '../../test/show.ts';
import { addStyle } from '../testing/add-style.ts';
import { describeRule } from '../testing/describe-rule.ts';
import { findLayer } from '../testing/find-layer.ts';
import { messages } from '../testing/messages.ts';
import { useSameControl } from './use-same-control.ts';

describeRule('F02', { html: useSameControl });

describe('use-same-control', () => {
  afterEach(clear);

  it('finds nothing on either layer of Candor', async () => {
    const host = await show();
    equal(useSameControl(findLayer('candor-banner')), []);
    await host.open();
    equal(useSameControl(findLayer('candor-preferences')), []);
  });

  it('finds that the site’s CSS makes Reject a link', async () => {
    await show();
    const remove = addStyle(
      'candor-banner::part(reject) { border: 0; background: none; text-decoration: underline }',
    );
    equal(messages(useSameControl(findLayer('candor-banner'))), [
      'Reject looks like a link: underlined, neither fill nor border.',
    ]);
    remove();
  });

  it('finds that the site’s CSS takes Reject out of the row', async () => {
    await show();
    const remove = addStyle(
      'candor-banner::part(reject) { position: relative; top: 9px; left: 9px }',
    );
    equal(messages(useSameControl(findLayer('candor-banner'))), [
      'Accept and Reject stand neither in one row nor in one column.',
    ]);
    remove();
  });
});
