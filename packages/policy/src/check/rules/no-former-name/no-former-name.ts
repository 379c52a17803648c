import type { Diagnostic } from '@candor/diagnostics';
import type { FormerName, ServiceDisclosure } from '@candor/model';

import type { ExtractContext } from '../../../extract/extractor.ts';
import type { TextRange } from '../../../parse/policy-document.ts';
import { mayHoldPhrase } from '../../../vocabulary/document-words.ts';
import { phrasePattern } from '../../phrases/phrase-pattern.ts';
import type { Rule } from '../../rule.ts';
import { spanOfRange } from '../../span-of-range.ts';

/** Stands directly before a name; the white space and the quotation mark between them may be any. */
const FORMERLY = new RegExp(
  `${phrasePattern('formerly').source}(?: known as| called| genannt| llamado| connu sous le nom de)?\\s*["'(]?$`,
  'u',
);

/** The policy calls a product or its vendor by a name that was given up. Each former name is reported once, at its first place. */
export const noFormerName: Rule = (context, { services }) => {
  const reported = new Map<string, Diagnostic>();
  for (const { former, current, range } of [
    ...formerProducts(context),
    ...formerVendors(context, services),
  ]) {
    const key = former.name.toLowerCase();
    if (reported.has(key)) continue;
    const now = former.now ?? current;
    reported.set(key, {
      code: 'no-former-name',
      severity: 'info',
      message: `${former.name} has been called ${now} since ${former.since}.`,
      why: 'Visitors look up who receives their data by its present name (GDPR Art. 13(1)(e)).',
      fix: `Write ${now.replace(/\.$/u, '')}.`,
      span: spanOfRange(context, range),
    });
  }
  return [...reported.values()];
};

interface FormerUse {
  readonly former: FormerName;
  readonly current: string;
  readonly range: TextRange;
}

/** Former names of products stand in the index of names, so each is a mention, whether it says a use or not. */
function* formerProducts({ judged }: ExtractContext): Generator<FormerUse> {
  for (const { at } of judged) {
    if (at.block.isChrome || isSaidFormer(at.before) || !/\p{Lu}/u.test(at.written)) continue;
    const written = at.written.toLowerCase();
    for (const service of at.mention.entry.services) {
      const former = service.formerNames?.find(({ name }) => name.toLowerCase() === written);
      if (former !== undefined) yield { former, current: service.name, range: at.mention };
    }
  }
}

function* formerVendors(
  context: ExtractContext,
  services: readonly ServiceDisclosure[],
): Generator<FormerUse> {
  const used = new Set(services.map(({ id }) => id));
  for (const service of context.catalog.services) {
    if (!used.has(service.id)) continue;
    for (const former of service.formerNames ?? []) {
      const range = findVendor(context, former.name);
      if (range !== null) yield { former, current: service.vendor.name, range };
    }
  }
}

/** "X (formerly Twitter)" is not out of date. */
function isSaidFormer(before: string): boolean {
  return FORMERLY.test(before);
}

/** A vendor's name with its legal form is looked for in the text itself: the reader keeps one vendor a service. */
function findVendor({ document }: ExtractContext, name: string): TextRange | null {
  const plain = name.replaceAll('\u{2019}', "'");
  if (!/[\s.]/u.test(plain) || !mayHoldPhrase(document, plain)) return null;
  for (
    let at = document.text.indexOf(plain);
    at !== -1;
    at = document.text.indexOf(plain, at + 1)
  ) {
    const around = `${document.text.charAt(at - 1)} ${document.text.charAt(at + plain.length)}`;
    if (
      !/[\p{L}\p{N}]/u.test(around) &&
      !isSaidFormer(document.lower.slice(Math.max(0, at - 40), at))
    )
      return { start: at, end: at + plain.length };
  }
  return null;
}
