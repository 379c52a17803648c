import { setViewport } from '@web/test-runner-commands';

import { afterEach, describe, it } from '../../test/bdd.ts';
import { equal } from '../../test/equal.ts';
import { clear, inside, show } from '../../test/show.ts';
import { readPageText } from '../measure/read-page-text.ts';
import { addStyle } from '../testing/add-style.ts';
import { describeRule } from '../testing/describe-rule.ts';
import { findLayer } from '../testing/find-layer.ts';
import { messages } from '../testing/messages.ts';
import { noWall } from './no-wall.ts';

describeRule('F09', { html: (layer) => noWall({ layer }) });

function fill(): void {
  document.body.innerHTML =
    '<h1>Read</h1><a href="#read">link</a><p style="height: 3000px">Much to read.</p>';
}

describe('no-wall', () => {
  afterEach(async () => {
    clear();
    document.body.removeAttribute('style');
    await setViewport({ width: 800, height: 600 });
  });

  for (const layout of ['bar', 'box', 'dialog'] as const)
    it(`finds nothing around Candor’s banner as ${layout}, nor after a refusal`, async () => {
      fill();
      await show({ banner: { layout } });
      const layer = findLayer('candor-banner');
      equal(await noWall({ layer }), []);
      const textBefore = readPageText(layer);
      inside('candor-banner', '[part~=reject]').click();
      equal(await noWall({ textBefore }), []);
    });

  for (const [what, act, message] of [
    ['locks scrolling', () => (document.body.style.overflow = 'hidden'), 'its overflow is hidden'],
    ['fixes the body', () => (document.body.style.position = 'fixed'), 'fixed position'],
    [
      'makes the page inert',
      () => document.querySelector('h1')!.toggleAttribute('inert'),
      '<h1> is inert',
    ],
    [
      'keeps the focus',
      () =>
        document
          .querySelector('a')!
          .addEventListener('focus', () => document.querySelector('a')!.blur()),
      '<a> of the page does not keep the focus',
    ],
  ] as const)
    it(`finds a site that ${what}`, async () => {
      fill();
      await show();
      act();
      const found = messages(await noWall({ layer: findLayer('candor-banner') }));
      equal([found.length, found[0]?.includes(message)], [1, true], found.join('\n'));
    });

  it('finds that the site’s CSS lays the banner’s shadow over the page', async () => {
    fill();
    await show();
    const remove = addStyle(
      'candor-banner { display: block; position: fixed; inset: 0; z-index: 9; background: #0008 }',
    );
    const found = messages(await noWall({ layer: findLayer('candor-banner') }));
    remove();
    equal(found.length, 1, found.join('\n'));
    equal(
      /^\d+ of \d+ points beside the banner cannot be clicked: <candor-banner>/.test(
        found.join(''),
      ),
      true,
    );
  });

  it('finds a modal layer', async () => {
    fill();
    const host = await show();
    await host.open();
    const found = messages(await noWall({ layer: findLayer('candor-preferences') }));
    equal(
      found.some((each) => each.startsWith('The banner is modal')),
      true,
      found.join('\n'),
    );
  });

  it('finds that something is gone after the refusal', async () => {
    fill();
    await show();
    const textBefore = readPageText(undefined);
    document.querySelector('p')!.remove();
    const found = messages(await noWall({ textBefore }));
    equal(found, ['After the refusal the page shows 9 characters of 22.']);
  });
});
