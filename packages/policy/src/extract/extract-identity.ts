import { findPattern } from '../match/find-pattern.ts';
import type { ReadContext } from '../read-context.ts';
import type { Extractor } from './extractor.ts';
import { LEGAL_FORMS } from '../vocabulary/legal-forms.ts';

const POLICY_WORD =
  /\b(?:privacy|cookies?|data protection|data privacy|confidentialité|datenschutz\w*|privacidad|traceurs|données personnelles|protección de datos)\b/iu;
const DOCUMENT_WORD =
  /\b(?:policy|policies|notice|statement|declaration|politique|charte|déclaration|richtlinie|erklärung|hinweise|política|aviso|declaración)\b|(?:erklärung|richtlinie|hinweise)\b/iu;
const WORD = "[\\p{Lu}\\d][\\p{L}\\d&'-]{0,40}(?:\\.[\\p{L}\\d]+)*";
const COMPANY = `(?:${WORD}(?: (?:${WORD}|&|of|the|et|und|and|de)){0,5}?,? ${LEGAL_FORMS}(?![\\p{L}\\d])\\.?)`;
const NAME = `(?:${WORD}(?: ${WORD}){0,4})`;
const SELF_WORD = "(?:[Cc]ompany|[Ww]e|[Uu]s|[Oo]ur|[Nn]ous|[Ww]ir|that's us)";
const CALLED =
  '(?:(?:also|hereinafter|hereafter|collectively|together|below|ci-après|nachfolgend|im Folgenden),? ){0,2}(?:(?:referred to(?: herein)? as|called|known as) )?';
const QUOTED_SELF = `["'«*]{0,3}\\s?(?:the )?${SELF_WORD}\\b`;
/** `(the "Company"`, `(called "we"`. */
const SELF = `\\(${CALLED}${QUOTED_SELF}`;
/** `("Acme", "we"`. */
const SHORTENED_SELF = `\\(${CALLED}(?:the )?["'«][^"'»()\\n]{1,40}["'»],? (?:and |or )?${QUOTED_SELF}`;

/** In this order: who calls itself "we", who is committed, who runs the site, who holds the copyright. */
const SELF_NAMINGS: readonly RegExp[] = [
  new RegExp(`(?:^|\\n)([^\\n(".:]{2,60}?) ${SELF}`, 'u'),
  new RegExp(`(${COMPANY}|${NAME}) ${SELF}`, 'u'),
  // The seat may stand between: `Acme Ltd, 1 High Street, London ("Acme", "we")`.
  new RegExp(`(${COMPANY})[^.()\\n]{0,160}? ${SHORTENED_SELF}`, 'u'),
  new RegExp(
    `["'«]${SELF_WORD}["'»][^.\\n]{0,60}? (?:stand for|means?|refers? to|denotes?):? (?:the )?(${COMPANY})`,
    'u',
  ),
];
/** `Acme Inc. ("Acme")`: the company itself in its opening words, the vendor of a service elsewhere. */
const SHORT_NAME = new RegExp(`(${COMPANY})\\s?\\(${CALLED}(?:the )?["«]`, 'u');
const OTHER_NAMINGS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:[Ww]e are|refers? to|operated by|(?:data )?controller is|[Cc]ontroller:?)\\s+(?:the )?(${COMPANY})`,
    'u',
  ),
  new RegExp(
    `(${COMPANY})[^.\\n]{0,80}\\b(?:is the (?:data )?controller|(?:are|is) committed|operates)\\b`,
    'u',
  ),
  new RegExp(`©[^\\n]{0,30}?(${COMPANY})`, 'u'),
  new RegExp(`(?:controller|verantwortlich\\p{Ll}*|responsable)[^\\n]{0,100}\\n(${COMPANY})`, 'iu'),
  new RegExp(
    `(${NAME}), (?:une? )?(?:société|a company|a corporation|eine Gesellschaft|una sociedad)`,
    'u',
  ),
  new RegExp(`(?:contact us at|write to us at)[^\\n]{0,60}\\n(${COMPANY})`, 'iu'),
  new RegExp(`[·|]\\s(${COMPANY})\\s[·|]`, 'u'),
  new RegExp(
    `\\b(?:using the|visit(?:ing)?(?: the)?|[Cc]hez|[Aa]t) (${NAME})(?: website| web site| site|,? (?:we|nous)\\b)`,
    'u',
  ),
];
const SITE_OF = new RegExp(`\\b[Tt]he (${NAME}) (?:web ?sites?|site)\\b`, 'gu');
const CONTROLLER = new RegExp(
  `(?:(?:data )?controller(?:[^.\\n]{0,60}?)?(?: is|:)|controlled by|responsable du traitement(?: est)?|verantwortliche[rn]?(?: stelle)?(?: ist|:))\\s*(?:the )?((?:${COMPANY})(?: and (?:${COMPANY}))?)`,
  'u',
);
const SEARCHED_LENGTH = 20_000;
const MAX_BLOCK = 2000;

/** Reads title, company and controller. */
export const extractIdentity: Extractor = (context) => {
  const { text } = context.document;
  const searched = `${text.slice(0, SEARCHED_LENGTH)}\n${text.slice(SEARCHED_LENGTH).slice(-3000)}`;
  const company =
    findByNaming(searched, SELF_NAMINGS) ??
    findShortened(context) ??
    findByNaming(searched, OTHER_NAMINGS) ??
    findTitled(context, searched);
  const controller = CONTROLLER.exec(text)?.[1];
  return {
    title: findTitle(context),
    company,
    controller: controller === undefined ? company : tidy(controller),
  };
};

function findTitle({ document }: ReadContext): string | null {
  const headings = document.blocks
    .filter((block) => block.kind === 'heading' && !block.isChrome)
    .slice(0, 6)
    .map(({ start, end }) => document.text.slice(start, end));
  const named = headings.find((title) => POLICY_WORD.test(title) && DOCUMENT_WORD.test(title));
  if (named !== undefined || document.pageTitle !== null) return named ?? document.pageTitle;
  return (
    headings.slice(0, 2).find((title) => POLICY_WORD.test(title) && !title.endsWith('?')) ?? null
  );
}

function findByNaming(text: string, namings: readonly RegExp[]): string | null {
  for (const pattern of namings) {
    const name = pattern.exec(text)?.[1];
    if (name !== undefined && !isGeneric(name)) return tidy(name);
  }
  return null;
}

/** Whoever gives itself a short name does so in running text, and is not what something is "provided by". */
function findShortened({ document, words }: ReadContext): string | null {
  for (const block of document.blocks) {
    if (block.start > SEARCHED_LENGTH) return null;
    if (block.kind !== 'paragraph') continue;
    const content = document.text.slice(block.start, Math.min(block.end, block.start + MAX_BLOCK));
    const match = SHORT_NAME.exec(content);
    const name = match?.[1];
    if (match === null || name === undefined || isGeneric(name)) continue;
    if (!findPattern.atEnd(words.providedBy, content.slice(0, match.index).trimEnd()))
      return tidy(name);
  }
  return null;
}

/** "the Acme Group website", when a heading says the same name. */
function findTitled({ document }: ReadContext, searched: string): string | null {
  const headings = document.blocks
    .filter((block) => block.kind === 'heading' && !block.isChrome)
    .slice(0, 6)
    .map(({ start, end }) => document.text.slice(start, end));
  const titles = [...headings, document.pageTitle ?? ''];
  for (const [, name = ''] of searched.matchAll(SITE_OF)) {
    if (!isGeneric(name) && titles.some((title) => title.includes(name))) return tidy(name);
  }
  return null;
}

function isGeneric(name: string): boolean {
  return (
    /^(?:the|this|our|your|a|if|when|these|privacy|cookie|personal|contact|we|us|you)\b/iu.test(
      name,
    ) || !/\p{Lu}/u.test(name)
  );
}

function tidy(name: string): string {
  const tidied = name
    .replaceAll(/\s+/gu, ' ')
    .replace(/[\s,;]+$/u, '')
    .trim();
  // The full stop of a sentence is no part of a name; that of "Inc." is.
  return /(?:Inc|Ltd|Corp|Co|A\.S|o|U|L|S|A|V|LLC\.)\.$/u.test(tidied)
    ? tidied
    : tidied.replace(/\.$/u, '');
}
