import type { ExtractContext } from '../../../extract/extractor.ts';
import { phrasePattern } from '../../phrases/phrase-pattern.ts';
import type { Rule } from '../../rule.ts';
import { spanOf } from '../../span-of.ts';

const TRACKING = phrasePattern('tracking');
const EXEMPT = phrasePattern('trackingExempt');

const MAX_TITLES = 40;

/** Legitimate interest is claimed for analytics or advertising, which need consent as soon as anything is stored. */
export const noLegitimateInterestTracking: Rule = (context, { legalBasis, services, cookies }) => {
  const hasTracking =
    services.some(({ kind, category }) => kind !== 'back-office' && category !== 'necessary') ||
    cookies.length > 0;
  if (!hasTracking) return [];
  return legalBasis
    .filter(({ basis }) => basis.includes('legitimate-interest'))
    .filter(({ processing, evidence: [quote] }) => {
      const title = quote === undefined ? '' : titlesAt(context, quote.start);
      const said = `${processing} ${quote?.quote ?? ''} ${title}`.toLowerCase();
      return TRACKING.test(said) && !EXEMPT.test(said);
    })
    .map(({ evidence }) => ({
      code: 'no-legitimate-interest-tracking',
      severity: 'warning',
      message: 'The policy claims legitimate interest for analytics, advertising or cookies.',
      why: 'Storing on or reading from a device needs consent unless strictly necessary (ePrivacy Directive Art. 5(3)), whatever the basis for later processing.',
      fix: 'Name consent as the basis for these services.',
      span: spanOf(evidence),
    }));
};

/** Titles above a place of the source, and of what the section around it lists ("Analytics partners"). */
function titlesAt(context: ExtractContext, sourceOffset: number): string {
  const { document, titlesOf } = context;
  const index = blockAt(document, sourceOffset);
  const own = document.sections[document.blocks[index]?.section ?? 0];
  return [...titlesOf(index), ...titlesUnder(document, own?.parent ?? 0)].join(' ');
}

/** Titles of the sections inside one, which stand behind it in order. Below the title everything is beside everything. */
function titlesUnder(
  { sections, blocks, text }: ExtractContext['document'],
  root: number,
): readonly string[] {
  const titles: string[] = [];
  const level = sections[root]?.level ?? 0;
  if (level < 2) return titles;
  for (const section of sections.slice(root + 1, root + 1 + MAX_TITLES)) {
    const heading = blocks[section.heading];
    if (section.level <= level || heading === undefined) break;
    titles.push(text.slice(heading.start, heading.end));
  }
  return titles;
}

function blockAt({ blocks, toSource }: ExtractContext['document'], sourceOffset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block === undefined || toSource(block).end > sourceOffset) high = middle;
    else low = middle + 1;
  }
  return low;
}
