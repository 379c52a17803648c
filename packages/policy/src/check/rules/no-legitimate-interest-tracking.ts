import type { ExtractContext } from '../../extract/extractor.ts';
import type { Rule } from '../rule.ts';
import { spanOf } from '../span-of.ts';

const TRACKING =
  /\b(?:analytics?|analy[sz]e|cookies?|advertis\w+|remarketing|retargeting|tracking|traceurs?|web traffic|website (?:analysis|and product analysis)|statisti\w+|publicit\w+|webanalyse|werbung)\b/iu;
const EXEMPT =
  /\b(?:strictly necessary|necessary cookies|essential|nécessaires|notwendig\w*|necesarias|consent management|cookie preferences)\b/iu;

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
      const said = `${processing} ${quote?.quote ?? ''}`;
      return TRACKING.test(`${said} ${title}`) && !EXEMPT.test(`${said} ${title}`);
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
function titlesAt({ document, titlesOf }: ExtractContext, sourceOffset: number): string {
  const index = blockAt(document, sourceOffset);
  const own = document.sections[document.blocks[index]?.section ?? 0];
  const root = own?.parent ?? 0;
  const titles = [...titlesOf(index)];
  const level = document.sections[root]?.level ?? 0;
  if (root <= 0) return titles.join(' ');
  for (let at = root + 1; titles.length < MAX_TITLES; at += 1) {
    const section = document.sections[at];
    if (section === undefined || section.level <= level) break;
    const heading = document.blocks[section.heading];
    if (heading !== undefined) titles.push(document.text.slice(heading.start, heading.end));
  }
  return titles.join(' ');
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
