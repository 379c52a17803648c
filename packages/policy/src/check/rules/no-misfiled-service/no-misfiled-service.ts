import type { ServiceDisclosure } from '@candor/model';

import type { ExtractContext } from '../../../extract/extractor.ts';
import { phrasePattern } from '../../phrases/phrase-pattern.ts';
import type { Rule } from '../../rule.ts';
import { spanOf } from '../../span-of.ts';

/** A heading that gathers what fits nowhere else names no purpose. */
const CATCH_ALL = phrasePattern('catchAllHeadings');

/** A service stands under a heading that says another category than what the service is for, or none. */
export const noMisfiledService: Rule = (context, { services }) =>
  services.flatMap((service) => {
    const heading = misfiledUnder(service, context);
    return heading === null
      ? []
      : [
          {
            code: 'no-misfiled-service',
            severity: 'warning',
            message: `${service.name} stands under ${heading}, and is for ${service.category}.`,
            why: `Consent is given for a purpose (GDPR Art. 6(1)(a)), so it must be filed under the right one. ${service.categoryReason}`,
            fix: `List it under ${service.category}; the configuration files it there already.`,
            span: spanOf(service.evidence),
          } as const,
        ];
  });

function misfiledUnder(service: ServiceDisclosure, context: ExtractContext): string | null {
  const { kind, category, sectionCategory } = service;
  if (kind === 'back-office' || category === null) return null;
  if (sectionCategory !== null)
    return sectionCategory === category ? null : `a heading for ${sectionCategory}`;
  const heading = listHeading(service, context);
  return heading !== null && CATCH_ALL.test(heading.toLowerCase())
    ? `"${heading}", which names no purpose`
    : null;
}

function listHeading(
  { evidence: [quote] }: ServiceDisclosure,
  context: ExtractContext,
): string | null {
  if (quote === undefined) return null;
  const listed = context.judged.find(({ at, isUsed }) => {
    if (!isUsed || !at.isLabel || at.block.kind === 'heading') return false;
    const { start, end } = context.document.toSource(at.mention);
    return start >= quote.start && end <= quote.end;
  });
  return listed === undefined ? null : (context.titlesOf(listed.at.mention.block)[0] ?? null);
}
