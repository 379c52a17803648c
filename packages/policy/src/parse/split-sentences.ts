import type { Block, Sentence } from './policy-document.ts';

/** Sentences are cut here, so that no step that is more than linear in a sentence is more than linear in the text. */
export const MAX_SENTENCE_LENGTH = 2000;

const END = /[.!?]["')\]]{0,3}\s+(?=["'([¿¡•-]{0,2}[\p{Lu}\p{N}])/gu;
/** After these a full stop ends nothing, whatever follows. */
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|art|artt|no|nr|mr|mrs|ms|dr|st|vs|cf|p|para|abs|lit|z\.\s?b|bzw|inkl|ggf|d\.\s?h|p\.\s?ej|par ex|ex|sec|tel)$/iu;

/** "zum 31. März": a month behind a number is the rest of a date. */
const ORDINAL = /(?<!\d)\d{1,2}$/u;
const MONTH = /^\.\s+(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/u;

/** Splits blocks into sentences; headings and short blocks are one sentence each. Linear in the text. */
export function splitSentences(text: string, blocks: readonly Block[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  blocks.forEach((block, index) => {
    const content = text.slice(block.start, block.end);
    let from = 0;
    for (const match of content.matchAll(END)) {
      if (ABBREVIATION.test(content.slice(Math.max(0, match.index - 8), match.index))) continue;
      if (
        MONTH.test(content.slice(match.index, match.index + 8)) &&
        ORDINAL.test(content.slice(Math.max(0, match.index - 3), match.index))
      )
        continue;
      const to = match.index + match[0].length;
      pushBounded(sentences, {
        start: block.start + from,
        end: block.start + to - 1,
        block: index,
      });
      from = to;
    }
    pushBounded(sentences, { start: block.start + from, end: block.end, block: index });
  });
  return sentences;
}

function pushBounded(sentences: Sentence[], sentence: Sentence): void {
  for (let start = sentence.start; start < sentence.end; start += MAX_SENTENCE_LENGTH) {
    sentences.push({
      start,
      end: Math.min(start + MAX_SENTENCE_LENGTH, sentence.end),
      block: sentence.block,
    });
  }
}
