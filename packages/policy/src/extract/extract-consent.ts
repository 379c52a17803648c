import type { ConsentDisclosure } from '@candor/model';

import { anyOf } from '../vocabulary/any-of.ts';
import type { Words } from '../vocabulary/compile-words.ts';
import type { Extractor } from './extractor.ts';
import { isProse } from './is-prose.ts';
import { MAX_EVIDENCE } from './limits.ts';
import { sentencesWith } from './sentences-with.ts';

const MAX_STATEMENT = 300;
const MAX_STATEMENTS = 40;

/** Reads what the policy says of how consent to cookies is asked for and taken back. */
export const extractConsent: Extractor = (context) => {
  const found = new Map<string, ConsentDisclosure>();
  for (const text of sentencesWith(context, triggerOf(context.words))) {
    if (found.size >= MAX_STATEMENTS) break;
    if (!isProse(context.document.blocks[text.sentence.block])) continue;
    const kind = kindOf(text.lower, context.words);
    const statement = text.text.trim().slice(0, MAX_STATEMENT);
    if (kind === null) continue;
    const key = `${kind} ${statement}`;
    const evidence = [...(found.get(key)?.evidence ?? []), context.quote(text.sentence)];
    found.set(key, { kind, statement, evidence: evidence.slice(0, MAX_EVIDENCE) });
  }
  return { consent: [...found.values()] };
};

/** Withdrawal first: "change your choice in the cookie settings" names the banner, too. */
function kindOf(sentence: string, words: Words): ConsentDisclosure['kind'] | null {
  const isAbout = words.cookieNouns.test(sentence) || words.bases.consent.test(sentence);
  if (!isAbout) return null;
  if (words.consentWithdrawals.test(sentence)) return 'withdrawal';
  const { implied, action, banner } = words.consentRequests;
  if (implied.test(sentence)) return 'implied';
  if (action.test(sentence)) return 'action';
  return banner.test(sentence) ? 'banner' : null;
}

const triggers = new WeakMap<Words, RegExp>();

function triggerOf(words: Words): RegExp {
  const known = triggers.get(words);
  if (known !== undefined) return known;
  const trigger = anyOf([words.consentWithdrawals, ...Object.values(words.consentRequests)]);
  triggers.set(words, trigger);
  return trigger;
}
