import type { Diagnostic } from '@candor/diagnostics';
import type { Catalog, Disclosures } from '@candor/model';

import { rules } from './check/rules.ts';
import { createContext } from './create-context.ts';
import { detectFormat } from './detect-format.ts';
import type { ExtractContext } from './extract/extractor.ts';
import { extractors } from './extract/extractors.ts';
import { setAside, type SetAside } from './extract/set-aside.ts';
import type { Lexicon } from './generated/lexicons.ts';
import { judgeMentions, type JudgedMention } from './match/judge-mentions.ts';
import { parsePolicy } from './parse/parse-policy.ts';
import type { PolicyFormat } from './parse/policy-document.ts';

/** What {@link readPolicy} needs besides the text. */
export interface ReadPolicyOptions {
  readonly catalog: Catalog;
  /** How the text is written; told from the text itself when absent. */
  readonly format?: PolicyFormat;
  /** The words of each language; those of `lexicons/` when absent. */
  readonly lexicons?: readonly Lexicon[];
}

/** What a policy says, and what is wrong with how it says it. */
export interface ReadPolicyResult {
  readonly disclosures: Disclosures;
  /** What it names without saying that the company uses it, and why. */
  readonly setAside: readonly SetAside[];
  /** In the order of the text; those about no place first. */
  readonly diagnostics: readonly Diagnostic[];
}

const NOTHING: Disclosures = {
  title: null,
  company: null,
  controller: null,
  language: 'und',
  effectiveDate: null,
  lastUpdated: null,
  contact: { email: null, dpo: null },
  minAge: null,
  cookieStance: 'not-stated',
  services: [],
  cookies: [],
  firstPartyCookies: [],
  retention: [],
  rights: [],
  legalBasis: [],
  negations: [],
};

/**
 * Reads a privacy or cookie policy into disclosures with the sentence behind each, and checks what it says.
 * Never throws on any text; time is linear in its length and the number of results is bounded.
 */
export function readPolicy(source: string, options: ReadPolicyOptions): ReadPolicyResult {
  const document = parsePolicy(source, options.format ?? detectFormat('', source));
  const shared = createContext(document, options.catalog, options.lexicons);
  const judged = judgeMentions(shared);
  const context: ExtractContext = { ...shared, judged, judgedIn: groupBySentence(judged) };
  const disclosures = extractors.reduce<Disclosures>(
    (found, extract) => ({ ...found, ...extract(context, found) }),
    { ...NOTHING, language: context.language },
  );
  const diagnostics = Object.values(rules).flatMap((rule) => rule(context, disclosures));
  return {
    disclosures,
    setAside: setAside(context, disclosures),
    diagnostics: diagnostics.toSorted((a, b) => startOf(a) - startOf(b)),
  };
}

function groupBySentence(judged: readonly JudgedMention[]): ExtractContext['judgedIn'] {
  const groups = new Map<number, JudgedMention[]>();
  for (const one of judged) {
    const group = groups.get(one.at.mention.sentence);
    if (group === undefined) groups.set(one.at.mention.sentence, [one]);
    else group.push(one);
  }
  return (sentence) => groups.get(sentence) ?? [];
}

function startOf(diagnostic: Diagnostic): number {
  return diagnostic.span?.start ?? -1;
}
