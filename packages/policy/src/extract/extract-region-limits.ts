import type { RegionLimitDisclosure } from '@candor/model';

import { globalPattern } from '../vocabulary/global-pattern.ts';
import type { Extractor } from './extractor.ts';
import { isProse } from './is-prose.ts';
import { MAX_FACTS } from './limits.ts';
import { readRegion } from './read-region.ts';
import { sentencesWith } from './sentences-with.ts';
import { serviceIn } from './service-in.ts';

/** Reads what the policy limits to the visitors of a region. */
export const extractRegionLimits: Extractor = (context) => {
  const limits: RegionLimitDisclosure[] = [];
  for (const text of sentencesWith(context, globalPattern(context.words.only))) {
    if (limits.length >= MAX_FACTS) break;
    if (!isProse(context.document.blocks[text.sentence.block])) continue;
    const region = readRegion(text.text, context.words);
    const isAboutVisitors = context.words.audiences.test(text.lower);
    if (region !== null && isAboutVisitors)
      limits.push({
        region,
        service: serviceIn(text.index, context),
        evidence: [context.quote(text.sentence)],
      });
  }
  return { regionLimits: limits };
};
