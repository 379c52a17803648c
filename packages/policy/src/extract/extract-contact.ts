import type { TextRange } from '../parse/policy-document.ts';
import type { ReadContext } from '../read-context.ts';
import type { Words } from '../vocabulary/compile-words.ts';
import type { Extractor } from './extractor.ts';
import { sentencesWith } from './sentences-with.ts';

const MAX_ADDRESSES = 500;
const LOCAL_PART = /[\w.+-]{1,64}$/u;
const HOST_PART = /^[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/u;
const NAME = "\\p{Lu}[\\p{L}'-]+(?: (?:(?:von|van|de|della|del) )?\\p{Lu}[\\p{L}'-]+){1,2}";
/** "Ada Byron is our", before the officer; "is Ada Byron", ": Ada Byron", behind. */
const NAMED_BEFORE = new RegExp(`(${NAME})(?: \\p{Ll}{2,4}){2}\\s*$`, 'u');
const NAMED_BEHIND = new RegExp(
  `^(?: \\([^()]{1,12}\\))?(?::| \\p{Ll}{2,3}:?)\\s(?:\\p{Lu}\\p{Ll}{0,4}\\.? )?(${NAME})`,
  'u',
);
const MAX_OFFICERS = 20;
const REACH = 250;

interface Address {
  readonly email: string;
  readonly score: number;
}

/** Reads the address for questions about privacy, and the data protection officer. */
export const extractContact: Extractor = (context) => {
  const addresses = findAddresses(context);
  const best = addresses.reduce<Address | null>(
    (first, next) => (first === null || next.score > first.score ? next : first),
    null,
  );
  return { contact: { email: best?.email ?? null, dpo: findOfficer(context, addresses) } };
};

function findAddresses({ document, words }: ReadContext): readonly Address[] {
  const { text, lower } = document;
  const scores = new Map<string, number>();
  for (
    let at = text.indexOf('@'), seen = 0;
    at !== -1 && seen < MAX_ADDRESSES;
    at = text.indexOf('@', at + 1), seen += 1
  ) {
    const local = LOCAL_PART.exec(text.slice(Math.max(0, at - 64), at))?.[0];
    const host = HOST_PART.exec(text.slice(at + 1, at + 200))?.[0];
    if (local === undefined || host === undefined) continue;
    const email = `${local}@${host}`;
    const around = lower.slice(Math.max(0, at - 250), at + 60);
    const score = scoreAddress(local.toLowerCase(), around, words) + (scores.has(email) ? 0.1 : 0);
    scores.set(email, Math.max(scores.get(email) ?? 0, score) + (scores.has(email) ? 0.1 : 0));
  }
  return [...scores].map(([email, score]) => ({ email, score }));
}

function scoreAddress(local: string, around: string, words: Words): number {
  if (words.privacyMailboxes.test(local)) return 10 + (words.officers.test(around) ? 1 : 0);
  if (/legal|juridi/u.test(local)) return 8;
  if (/marketing|sales|careers?|jobs|press|newsletter|unsubscribe/u.test(local)) return 1;
  return words.privacyTopics.test(around) ? 6 : 4;
}

function findOfficer(context: ReadContext, addresses: readonly Address[]): string | null {
  const { words, document } = context;
  let seen = 0;
  for (const { sentence, text } of sentencesWith(context, words.officers)) {
    if ((seen += 1) > MAX_OFFICERS) break;
    const match = words.officers.exec(text);
    if (match === null) continue;
    const at = sentence.start + match.index;
    const officer = officerAt(document.text, { start: at, end: at + match[0].length }, addresses);
    if (officer === null) continue;
    const { person, email = firstForPrivacy(addresses, words) } = officer;
    if (person === undefined || email === undefined) return person ?? email ?? null;
    return `${person} <${email}>`;
  }
  return null;
}

/** The person named beside the title of the officer, and the address nearest to it; `null` when neither stands there. */
function officerAt(
  text: string,
  { start, end }: TextRange,
  addresses: readonly Address[],
): { readonly person?: string; readonly email?: string } | null {
  const from = Math.max(0, start - REACH);
  const person =
    NAMED_BEFORE.exec(text.slice(from, start))?.[1] ??
    NAMED_BEHIND.exec(text.slice(end, end + REACH))?.[1];
  const around = text.slice(from, start + REACH);
  const email = nearest({ around, middle: start - from }, addresses);
  if (person === undefined && email === null) return null;
  return { ...(person !== undefined && { person }), ...(email !== null && { email }) };
}

function firstForPrivacy(addresses: readonly Address[], words: Words): string | undefined {
  return addresses.find(({ email }) => words.privacyMailboxes.test(email.split('@')[0] ?? ''))
    ?.email;
}

/** The address that stands closest to the middle of a text. */
function nearest(
  { around, middle }: { readonly around: string; readonly middle: number },
  addresses: readonly Address[],
): string | null {
  const placed = addresses
    .map(({ email }) => ({ email, at: around.indexOf(email) }))
    .filter(({ at }) => at !== -1)
    .toSorted((a, b) => Math.abs(a.at - middle) - Math.abs(b.at - middle));
  return placed[0]?.email ?? null;
}
