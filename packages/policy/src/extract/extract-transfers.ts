import type { TransferDisclosure, TransferSafeguard } from '@candor/model';

import { mayStandIn } from '../vocabulary/document-words.ts';
import { anyOf } from '../vocabulary/any-of.ts';
import type { ExtractContext, Extractor } from './extractor.ts';
import { findRegions, mayNameRegion } from './find-regions.ts';
import { isProse } from './is-prose.ts';
import { MAX_EVIDENCE, MAX_FACTS } from './limits.ts';
import { readRegion } from './read-region.ts';
import { serviceIn, serviceOfBlock } from './service-in.ts';
import { sentencesWith, type SentenceText } from './sentences-with.ts';

/** Reads to which countries data goes, and what the policy says makes that lawful. */
export const extractTransfers: Extractor = (context) => {
  const found = new Map<string, TransferDisclosure>();
  for (const text of sentencesWith(context, triggerOf(context.words))) {
    if (found.size >= MAX_FACTS) break;
    const read = readTransfer(text, context);
    if (read === null) continue;
    const { key, transfer } = read;
    const evidence = [...(found.get(key)?.evidence ?? []), ...transfer.evidence];
    found.set(key, { ...transfer, evidence: evidence.slice(0, MAX_EVIDENCE) });
  }
  return { transfers: [...found.values()] };
};

/** `key`: the same of the same service, or of the same row, is said once. */
function readTransfer(
  text: SentenceText,
  context: ExtractContext,
): { key: string; transfer: TransferDisclosure } | null {
  const block = context.document.blocks[text.sentence.block];
  const isRow = block?.kind === 'row';
  if (!isRow && !isProse(block)) return null;
  const safeguards = Object.entries(context.words.safeguards)
    .filter(
      ([, pattern]) =>
        mayStandIn(context.document, text.index, pattern) && pattern.test(text.lower),
    )
    .map(([id]) => id as TransferSafeguard);
  const countries = countriesIn(text, context);
  const isTransfer = countries.length > 0 && context.words.transfers.test(text.lower);
  if (safeguards.length === 0 && !isTransfer) return null;
  const service = (isRow ? serviceOfBlock : serviceIn)(text.index, context);
  const subject = service ?? (isRow ? text.sentence.block : '');
  return {
    key: [subject, ...countries, '', ...safeguards].join(' '),
    transfer: { countries, safeguards, service, evidence: [context.quote(text.sentence)] },
  };
}

/** Where data goes; the Union stands in such a sentence because data leaves it. */
function countriesIn({ text, index }: SentenceText, context: ExtractContext): readonly string[] {
  const { words } = context;
  if (!mayNameRegion(context, index)) return [];
  if (readRegion(text, words) !== null) return [];
  const codes = new Set(findRegions(text, words).map(({ code }) => code));
  if (codes.size > 1) codes.delete('EU');
  return [...codes].filter((code) => code !== 'EU');
}

const triggers = new WeakMap<ExtractContext['words'], RegExp>();

function triggerOf(words: ExtractContext['words']): RegExp {
  const known = triggers.get(words);
  if (known !== undefined) return known;
  const trigger = anyOf([words.transfers, ...Object.values(words.safeguards)]);
  triggers.set(words, trigger);
  return trigger;
}
