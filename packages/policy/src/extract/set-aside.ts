import type { Disclosures, Evidence } from '@candor/model';

import type { MentionStatus } from '../match/mention-status.ts';
import type { ExtractContext } from './extractor.ts';
import { MAX_FACTS } from './limits.ts';

/** A product that a policy names without saying that the company uses it. */
export interface SetAside {
  /** As the catalogue writes it. */
  readonly name: string;
  readonly status: Exclude<MentionStatus, 'used'>;
  /** Why it does not count, in words. */
  readonly reason: string;
  /** Where it is named so; the first places. */
  readonly evidence: readonly Evidence[];
}

const MAX_PLACES = 3;

/** Collects what was named and not counted, in the order of the text; what is disclosed because of another place is left out. */
export function setAside(context: ExtractContext, { services }: Disclosures): readonly SetAside[] {
  const disclosed = new Set(services.map(({ id }) => id));
  const found = new Map<string, SetAside>();
  for (const { at, status, reason } of context.judged) {
    const { name, services: meant } = at.mention.entry;
    if (meant.some(({ id }) => disclosed.has(id))) continue;
    const because =
      status === 'used'
        ? ({ status: 'own-product', reason: 'a product of the company itself' } as const)
        : { status, reason: reason ?? '' };
    const key = `${because.status} ${name}`;
    const before = found.get(key);
    const evidence = before?.evidence ?? [];
    if (evidence.length >= MAX_PLACES || (before === undefined && found.size >= MAX_FACTS))
      continue;
    const range = context.document.sentences[at.mention.sentence] ?? at.mention;
    found.set(key, { name, ...because, evidence: [...evidence, context.quote(range)] });
  }
  return [...found.values()];
}
