import type { LocaleChunk, UiPlan } from '@candor/model';
import type { GateHost } from '@candor/runtime';

import { findChunk } from './find-chunk.ts';
import { translate } from './translate.ts';
import type { Ui } from './ui.ts';

/**
 * Gathers what the elements read, in the page's language, else in one of the visitor's, else in the first locale.
 *
 * When the chunk of a further locale does not arrive, the first locale's texts stay: a visitor who cannot read the question must
 * still find the answer "no", and elements say in `lang` which language they speak.
 */
export async function loadUi(host: GateHost, plan: UiPlan): Promise<Ui> {
  const file = findChunk(plan.chunks, [document.documentElement.lang, ...navigator.languages]);
  const module = file ? await host.load(file).catch(() => undefined) : undefined;
  const chunk = module?.['default'] as LocaleChunk | undefined;
  return {
    host,
    plan,
    locale: chunk?.[0] ?? plan.locale,
    texts: translate(plan.texts, chunk),
    chunk,
  };
}
