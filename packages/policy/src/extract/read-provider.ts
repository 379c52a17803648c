import type { Words } from '../vocabulary/compile-words.ts';
import type { MentionContext } from '../match/mention-context.ts';
import { LEGAL_FORMS } from '../vocabulary/legal-forms.ts';

const COMPANY = new RegExp(
  `^[\\p{Lu}\\d][^()\\n]{0,78}?(?:[\\s,]+${LEGAL_FORMS}(?![\\p{L}])\\.?){1,3}(?=[\\s,;.)]|$)`,
  'u',
);
const CUT = new RegExp(`^.{2,60}?(?:[\\s,]+${LEGAL_FORMS}(?![\\p{L}])\\.?){1,3}`, 'u');
const NAME_RUN =
  /^(?:the company |the |la société |die |der )?((?:\p{Lu}|\d)[\p{L}\d&']*(?:[.-][\p{L}\d]+)*(?:,? (?:\p{Lu}|\d)[\p{L}\d&']*(?:[.-][\p{L}\d]+)*){0,6}\.?)/u;
const REACH = 300;
/** Farther away the phrase speaks of something else. */
const MAX_DISTANCE = 200;

/** Reads the vendor that the policy names for a mention: `X (Vendor Inc.)`, "provided by Vendor", "a service of Vendor". */
export function readProvider(text: string, at: MentionContext, words: Words): string | null {
  const after = text.slice(at.mention.end, Math.min(at.block.end, at.mention.end + REACH));
  const form = FORM_BEHIND.exec(after)?.[0];
  if (form !== undefined) return clean(`${at.written}${form}`);
  const itself = COMPANY.exec(
    at.mention.entry.isAmbiguous ? '' : text.slice(at.mention.start, at.mention.end),
  )?.[0];
  return inBrackets(after, words) ?? behindPhrase(after, words) ?? clean(itself);
}

/** "Drift.com, Inc.": the form behind the name makes the name the vendor's. */
const FORM_BEHIND = new RegExp(`^,? ${LEGAL_FORMS}(?![\\p{L}])\\.?`, 'u');

function inBrackets(after: string, words: Words): string | null {
  const brackets = /^\s*\(([^()]{2,80})\)/u.exec(after)?.[1];
  if (brackets === undefined) return null;
  const owned = words.providedBy.exec(brackets);
  if (owned === null) return clean(COMPANY.exec(brackets)?.[0]);
  const inside = brackets.slice(owned.index + owned[0].length).trim();
  return clean(COMPANY.exec(inside)?.[0] ?? NAME_RUN.exec(inside)?.[1]);
}

function behindPhrase(after: string, words: Words): string | null {
  const said = words.providedBy.exec(after);
  if (said === null || said.index > MAX_DISTANCE) return null;
  const named = after.slice(said.index + said[0].length).trimStart();
  const run = NAME_RUN.exec(named)?.[1];
  if (run === undefined) return null;
  const company = COMPANY.exec(named)?.[0];
  return clean(
    company !== undefined && company.length <= run.length + 3 ? company : cutAfterLegalForm(run),
  );
}

/** "Go Squared Ltd. GoSquared" → "Go Squared Ltd." */
function cutAfterLegalForm(run: string): string {
  const form = CUT.exec(run);
  return form === null ? run.replace(/\.$/u, '') : form[0];
}

function clean(name: string | undefined): string | null {
  if (name === undefined) return null;
  const plain = name
    .replaceAll(/\s+/gu, ' ')
    .replace(/[\s,;]+$/u, '')
    .trim();
  // The full stop of a sentence is no part of a name; that of an abbreviation is.
  return /\b(?:inc|ltd|corp|co|\p{L})\.$/iu.test(plain) ? plain : plain.replace(/\.$/u, '');
}
