import type { UiPlan } from '@candor/model';
import type { GateHost } from '@candor/runtime';

import type { LocaleChunk, Ui } from './ui.ts';

/**
 * Gathers what the elements read, in the visitor's language.
 *
 * When the chunk of a further locale does not arrive, the first locale's texts stay: a visitor who cannot read the question must
 * still find the answer "no", and elements say in `lang` which language they speak.
 */
export async function loadUi(host: GateHost, plan: UiPlan): Promise<Ui> {
  const file = host.plan.l[host.locale];
  const module = file && (await host.load(file).catch(() => undefined));
  const chunk = module ? (module['default'] as LocaleChunk) : undefined;
  return {
    host,
    plan,
    locale: chunk ? host.locale : plan.locale,
    texts: { ...plan.texts, ...chunk?.banner },
    chunk,
  };
}
