import { afterEach, describe, it } from '../../test/bdd.ts';
import { equal } from '../../test/equal.ts';
import { clear, show } from '../../test/show.ts';
import { readLayer } from '../read-layer.ts';
import { describeRule } from '../testing/describe-rule.ts';
import { findLayer } from '../testing/find-layer.ts';
import { messages } from '../testing/messages.ts';
import { usePageLanguage } from './use-page-language.ts';

describeRule('F10', { html: usePageLanguage });

describe('use-page-language', () => {
  afterEach(clear);

  for (const locale of ['', 'de', 'ar', 'zh-Hant', 'nb'])
    it(`finds nothing on either layer (${locale || 'en'})`, async () => {
      const host = await show({ locale });
      equal(usePageLanguage(findLayer('candor-banner')), []);
      await host.open();
      equal(usePageLanguage(findLayer('candor-preferences')), []);
    });

  it('finds a banner in another language than the page', async () => {
    await show({ locale: 'fr', isOffline: true });
    equal(messages(usePageLanguage(findLayer('candor-banner'))), [
      'The layer declares the language “en”, the page “fr”.',
    ]);
  });

  it('finds Arabic that is set from left to right', async () => {
    await show({ locale: 'ar' });
    document.querySelector('candor-banner')!.setAttribute('dir', 'ltr');
    equal(messages(usePageLanguage(findLayer('candor-banner'))), [
      'The layer is in “ar” and set ltr.',
    ]);
  });

  it('finds what a program writes for a missing text', () => {
    for (const gap of ['undefined', '{count}', '{{ t.title }}', '[object Object]']) {
      document.body.innerHTML = `<section lang="en">Cookies: ${gap}.</section>`;
      const found = messages(usePageLanguage(readLayer(document.querySelector('section')!)));
      equal([found.length, found[0]?.startsWith('A text is missing')], [1, true], gap);
    }
  });
});
