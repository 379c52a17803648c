import { checkConfig } from '@candor/compiler';
import type { Diagnostic } from '@candor/diagnostics';
import type { Catalog } from '@candor/model';

import type { EarlierText } from './earlier-settings.ts';

/** Texts that may be carried over, and why the others are not. */
export interface CheckedTexts {
  readonly texts: readonly EarlierText[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Both or neither: one button in the words of the one who asks, and one in ours, would not look alike. */
const PAIR: ReadonlySet<string> = new Set(['accept', 'reject']);

/** Holds each text of an earlier banner to what a build demands of texts. */
export function checkTexts(texts: readonly EarlierText[], catalog: Catalog): CheckedTexts {
  const judged = texts.map((text) => ({ text, diagnostic: judge(text, catalog) }));
  const fair = judged.flatMap(({ text, diagnostic }) => (diagnostic === null ? [text] : []));
  const isPaired = ({ key, locale }: EarlierText): boolean =>
    [...PAIR].every((wanted) =>
      fair.some((text) => text.locale === locale && text.key === wanted),
    ) || !PAIR.has(key);
  return {
    texts: fair.filter(isPaired),
    diagnostics: [
      ...judged.flatMap(({ diagnostic }) => (diagnostic === null ? [] : [diagnostic])),
      ...fair.filter((text) => !isPaired(text)).map(unpaired),
    ],
  };
}

function judge(text: EarlierText, catalog: Catalog): Diagnostic | null {
  if (/<[a-z/!]/i.test(text.text)) return markup(text);
  const config = {
    site: { name: 'Site' },
    categories: {},
    locales: [text.locale],
    texts: { [text.locale]: { [text.key]: text.text } },
  };
  const { diagnostics } = checkConfig({
    config: { name: '', text: JSON.stringify(config) },
    policy: null,
    catalog,
  });
  const found = diagnostics.find(({ code }) => CODES.has(code));
  if (found === undefined) return null;
  return {
    ...found,
    severity: 'warning',
    message: `${found.message} It is not carried over.`,
    span: text.span,
  };
}

/** What the compiler says of a text. */
const CODES: ReadonlySet<string> = new Set([
  'no-vague-label',
  'no-emotive-text',
  'use-text-placeholder',
  'no-unknown-placeholder',
  'use-valid-value',
]);

function markup({ key, span }: EarlierText): Diagnostic {
  return {
    code: 'no-carried-text',
    severity: 'info',
    message: `The text for \`${key}\` has HTML in it; it is not carried over.`,
    why: 'Texts are shown as they are written: links and badges stand in the banner itself.',
    fix: 'Write it without tags under `texts`, where the banner’s own words do not do. A link to the policy is `site.policyUrl`.',
    span,
  };
}

function unpaired({ key, span }: EarlierText): Diagnostic {
  return {
    code: 'no-carried-text',
    severity: 'info',
    message: `The label for \`${key}\` is not carried over, because its counterpart is not.`,
    why: 'Both buttons speak in the same words, so that neither is the easier one (EDPB cookie banner taskforce 2023).',
    fix: 'Nothing, or write both under `texts`.',
    span,
  };
}
