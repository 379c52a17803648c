import { sendKeys, sendMouse } from '@web/test-runner-commands';

import { afterEach, describe, it } from '../../test/bdd.ts';
import { equal } from '../../test/equal.ts';
import { clear, show } from '../../test/show.ts';
import { describeRule } from '../testing/describe-rule.ts';
import { messages } from '../testing/messages.ts';
import { noConsentByConduct } from './no-consent-by-conduct.ts';

describeRule('L03', { html: () => noConsentByConduct() });

describe('no-consent-by-conduct', () => {
  afterEach(clear);

  it('finds nothing with Candor, by made-up events and by real ones', async () => {
    document.body.innerHTML = '<p style="height: 3000px">Read on.</p>';
    const host = await show();
    const granted = (): string[] =>
      Object.keys(host.state.services).filter((id) => host.state.services[id] === 'granted');
    equal(await noConsentByConduct({ granted, waitMs: 60 }), []);
    const conducts = {
      Escape: () => sendKeys({ press: 'Escape' }),
      'Page Down': () => sendKeys({ press: 'PageDown' }),
      'A click': () => sendMouse({ type: 'click', position: [20, 20] }),
    };
    equal(await noConsentByConduct({ granted, waitMs: 60, conducts }), []);
    equal(host.calls, []);
  });

  for (const [what, type] of [
    ['A click beside the banner', 'click'],
    ['Escape', 'keydown'],
    ['Following a link', 'click'],
    ['Scrolling', 'scroll'],
  ] as const)
    it(`finds a page that takes this for consent: ${what}`, async () => {
      document.body.innerHTML = '<p style="height: 3000px">Read on.</p>';
      const granted: string[] = [];
      const listen = ({ target }: Event): void => {
        const isLink = target instanceof HTMLAnchorElement;
        if (type !== 'click' || isLink === (what === 'Following a link')) granted.push('hotjar');
      };
      addEventListener(type, listen);
      const found = messages(await noConsentByConduct({ granted: () => [...granted], waitMs: 60 }));
      removeEventListener(type, listen);
      equal(
        found.some((each) => each.startsWith(`${what} granted hotjar`)),
        true,
        found.join('\n'),
      );
    });
});
