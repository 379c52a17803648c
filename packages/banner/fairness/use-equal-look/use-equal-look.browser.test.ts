import { emulateMedia } from '@web/test-runner-commands';

import { afterEach, describe, it } from '../../test/bdd.ts';
import { equal } from '../../test/equal.ts';
import { clear, show } from '../../test/show.ts';
import { addStyle } from '../testing/add-style.ts';
import { describeRule } from '../testing/describe-rule.ts';
import { findLayer } from '../testing/find-layer.ts';
import { messages } from '../testing/messages.ts';
import { useEqualLook } from './use-equal-look.ts';

describeRule('F03', { html: useEqualLook });

describe('use-equal-look', () => {
  afterEach(async () => {
    clear();
    await emulateMedia({ colorScheme: 'light' });
  });

  it('finds nothing on either layer of Candor', async () => {
    const host = await show();
    equal(useEqualLook(findLayer('candor-banner')), []);
    await host.open();
    equal(useEqualLook(findLayer('candor-preferences')), []);
  });

  for (const [css, message] of [
    ['font-size: 12px', /^The font-size of Accept is 15px, of Reject 12px\.$/],
    ['font-weight: 400', /^The font-weight of Accept is 600, of Reject 400\.$/],
    ['font-family: serif', /^The font-family of Accept is .*, of Reject serif\.$/],
    ['padding-inline: 2em', /^The padding-right of Accept is 15px, of Reject 30px\.$/],
    ['border: 3px dotted red', /^The border-top-width of Accept is 1px, of Reject 3px\.$/],
    [
      'flex: 0 0 6em',
      /^Accept covers \d+ px², Reject \d+ px²: a ratio of \d\.\d\d, at most 1\.1\.$/,
    ],
    ['opacity: .3', /^The text of Reject has a contrast of \d\.\d\d, at least 4\.5\.$/],
    ['color: #444', /^The text of Reject has a contrast of \d\.\d\d, at least 4\.5\.$/],
    [
      'background: #ccc',
      /^The fills of Accept and Reject have a contrast of 1\d\.\d\d to each other, at most 1\.25\.$/,
    ],
    ['background: rgb(20 0 20)', /^Accept is filled rgb\(0 0 0\), Reject rgb\(20 0 20\)\.$/],
    [
      'background: linear-gradient(#000, #111)',
      /^Accept and Reject have different background images\.$/,
    ],
    [
      'color: lab(80 60 0)',
      /^Accept is written in rgb\(255 255 255\), Reject in rgb\(\d+ \d+ \d+\)\.$/,
    ],
    ['filter: grayscale(1)', /^The filter of Accept is none, of Reject grayscale\(1\)\.$/],
    [
      'background: color-mix(in oklab, red 80%, blue)',
      /^Accept is filled rgb\(0 0 0\), Reject rgb\(\d+ \d+ \d+\)\.$/,
    ],
  ] as const)
    it(`finds what the site’s CSS does to Reject alone: ${css}`, async () => {
      await show();
      const remove = addStyle(`candor-banner::part(reject) { ${css} }`);
      const found = messages(useEqualLook(findLayer('candor-banner')));
      remove();
      equal(
        found.some((each) => message.test(each)),
        true,
        found.join('\n'),
      );
      equal(useEqualLook(findLayer('candor-banner')), []);
    });

  it('finds a bigger Accept', async () => {
    await show();
    const remove = addStyle('candor-banner::part(accept) { flex: 3 1 14em }');
    const found = messages(useEqualLook(findLayer('candor-banner')));
    remove();
    equal(found.length > 0 && found.every((each) => each.startsWith('Accept covers ')), true);
  });

  it('finds the same in the preferences', async () => {
    const host = await show();
    await host.open();
    const remove = addStyle('candor-preferences::part(reject) { font-size: 12px }');
    equal(useEqualLook(findLayer('candor-preferences')).length > 0, true);
    remove();
  });

  it('allows what is done to both', async () => {
    await show();
    const remove = addStyle(
      'candor-banner::part(answer) { background: rgb(0 80 40 / .9); color: #fff; padding: 20px; border: 2px solid #222 }',
    );
    equal(useEqualLook(findLayer('candor-banner')), []);
    remove();
  });

  it('measures text through transparency, against what is behind it, in dark too', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    await show();
    const remove = addStyle('candor-banner::part(answer) { background: #fff1; color: #555 }');
    const found = messages(useEqualLook(findLayer('candor-banner')));
    equal(
      found.map((each) => each.slice(0, 18)),
      ['The text of Accept', 'The text of Reject'],
    );
    remove();
  });
});
