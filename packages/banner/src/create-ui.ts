import type { UiPlan } from '@candor/model';
import type { GateHost } from '@candor/runtime';

import type { LocaleChunk, Ui } from './ui.ts';

/**
 * Gathers what the elements read, in the visitor's language.
 *
 * A chunk of a further locale that does not arrive leaves the first locale's texts: a visitor who cannot read the question must
 * still be able to find the answer "no", and elements say which language they speak in their `lang` attribute.
 */
export async function createUi(host: GateHost, plan: UiPlan): Promise<Ui> {
  const file = host.plan.l[host.locale];
  const loaded = file && (await host.load(file).catch(() => undefined));
  const chunk = loaded ? (loaded['default'] as LocaleChunk) : undefined;
  return {
    host,
    plan,
    locale: chunk ? host.locale : plan.locale,
    texts: { ...plan.texts, ...chunk?.banner },
    chunk,
  };
}
