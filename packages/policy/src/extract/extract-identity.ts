import type { ReadContext } from '../read-context.ts';
import type { Extractor } from './extractor.ts';
import { LEGAL_FORMS } from './read-provider.ts';

const POLICY_TITLE =
  /\b(?:privacy|cookies?|data protection|data privacy|confidentialité|datenschutz\w*|cookie-richtlinie|privacidad|traceurs|protection des données)\b/iu;
const COMPANY = `(?:[\\p{Lu}\\d][\\p{L}\\d&'.-]*|client)(?: (?:[\\p{Lu}&][\\p{L}\\d&'.-]*|of|the|et|und|and|to)){0,5},? ${LEGAL_FORMS}(?![\\p{L}])\\.?`;
/** In this order: the party that names itself "we", the controller, the operator, the copyright holder. */
const SELF_NAMINGS: readonly RegExp[] = [
  new RegExp(
    `(${COMPANY})\\s*\\((?:also |hereinafter |collectively )?(?:referred to as )?["'*]{0,3}(?:company|we|us|our|the|[\\p{Lu}])`,
    'iu',
  ),
  new RegExp(
    `\\b(?:we are|refers? (?:to )?(?:the company )?|operated by|controller is|controller:?|responsable du traitement est|verantwortlich\\w*(?: ist)?:?)\\s+(?:the )?(${COMPANY})`,
    'iu',
  ),
  new RegExp(
    `(${COMPANY})[^.\\n]{0,80}\\b(?:is the (?:data )?controller|are committed|is committed|operates)\\b`,
    'iu',
  ),
  new RegExp(`©[^\\n]{0,30}?(${COMPANY})`, 'iu'),
  new RegExp(
    `\\b(?:controlled by|contact us at:?|controller[^\\n]{0,80}?is:?)\\s+(?:the )?(${COMPANY})`,
    'iu',
  ),
];
const CONTROLLER = new RegExp(
  `(?:(?:data )?controller(?:[^.\\n]{0,60}?)?(?: is|:)|controlled by|responsable du traitement|verantwortliche[rn]?(?: stelle)?(?: ist|:))\\s*(?:the )?((?:${COMPANY})(?: and (?:${COMPANY}))?)`,
  'iu',
);
const SEARCHED_LENGTH = 20_000;

/** Reads title, company and controller. */
export const extractIdentity: Extractor = (context) => {
  const { document } = context;
  const head = document.text.slice(0, SEARCHED_LENGTH);
  const company = findCompany(head, document.text);
  return {
    title: findTitle(context),
    company,
    controller: findController(document.text) ?? company,
  };
};

function findTitle({ document }: ReadContext): string | null {
  const headings = document.blocks
    .filter((block) => block.kind === 'heading' && !block.isChrome)
    .slice(0, 5)
    .map((block) => document.text.slice(block.start, block.end));
  return (
    headings.find((title) => POLICY_TITLE.test(title)) ?? document.pageTitle ?? headings[0] ?? null
  );
}

function findCompany(head: string, text: string): string | null {
  for (const pattern of SELF_NAMINGS) {
    const name = pattern.exec(head)?.[1] ?? pattern.exec(text.slice(-3000))?.[1];
    if (name !== undefined && !isGeneric(name)) return tidy(name);
  }
  return findNamedSite(head);
}

/** Without a legal form: the name that "the … website" or the first heading carries. */
function findNamedSite(head: string): string | null {
  const site =
    /\b(?:the|at|chez|using the|visit(?:ing)?(?: the)?) ((?:\p{Lu}[\p{L}\d&.-]*)(?: \p{Lu}[\p{L}\d&.-]*){0,3}) (?:website|web site|site|nous)\b/u.exec(
      head,
    )?.[1];
  return site === undefined || isGeneric(site) ? null : tidy(site);
}

function findController(text: string): string | null {
  const name = CONTROLLER.exec(text)?.[1];
  return name === undefined || isGeneric(name) ? null : tidy(name);
}

function isGeneric(name: string): boolean {
  return (
    /^(?:the |this |our |your |a )|\b(?:privacy policy|data protection|personal)\b/iu.test(name) ||
    /^(?:company|group|we|us)$/iu.test(name.trim())
  );
}

function tidy(name: string): string {
  return name
    .replaceAll(/\s+/gu, ' ')
    .replace(/[\s,;]+$/u, '')
    .trim();
}
