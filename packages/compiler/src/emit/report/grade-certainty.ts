import type { Category, CatalogService, ServiceDisclosure } from '@candor/model';

import type { GradedCertainty } from './decision.ts';

/** What the certainty of one decision follows from. */
export interface CertaintyFacts {
  readonly category: Category;
  readonly known: CatalogService | undefined;
  readonly disclosed: ServiceDisclosure | undefined;
  /** Whose the decision is where the reader found no service: Candor's own, the configuration's, or a draft's made from the policy. */
  readonly source: 'candor' | 'configuration' | 'draft';
  /** True when some sentence of the policy stands behind the decision. */
  readonly isQuoted: boolean;
}

/**
 * Grades how far the policy's own words carry a decision, from facts alone: whether the catalogue knows the name, whether the reader
 * found a statement of use, and whether catalogue, policy and banner agree on the category. It is a grade of the reading, not of the law.
 */
export function gradeCertainty(facts: CertaintyFacts): GradedCertainty {
  const { disclosed } = facts;
  if (disclosed === undefined) return gradeUnread(facts);
  return facts.known === undefined
    ? gradeUnknown(facts.category, disclosed)
    : gradeKnown(facts.category, disclosed, facts.known);
}

function gradeUnread({ source, isQuoted }: CertaintyFacts): GradedCertainty {
  if (source === 'candor') {
    return {
      level: 'unstated',
      why: 'No sentence of the policy names it; every Candor banner has it.',
    };
  }
  if (!isQuoted) {
    return {
      level: 'unstated',
      why: 'No sentence of the policy names it; it stands in the configuration.',
    };
  }
  return {
    level: 'likely',
    why:
      source === 'draft'
        ? 'The policy describes it by its purpose, without a name.'
        : 'The configuration quotes this sentence; the reader found no service in it.',
  };
}

function gradeUnknown(category: Category, { sectionCategory }: ServiceDisclosure): GradedCertainty {
  return sectionCategory === category
    ? {
        level: 'likely',
        why: 'The catalogue does not know the name; the policy’s own heading gives the category.',
      }
    : {
        level: 'guess',
        why: 'The catalogue does not know the name, and no heading of the policy gives this category.',
      };
}

function gradeKnown(
  category: Category,
  { sectionCategory }: ServiceDisclosure,
  known: CatalogService,
): GradedCertainty {
  const contradicts = sectionCategory !== null && sectionCategory !== category;
  if (known.category === null) {
    return sectionCategory === category
      ? {
          level: 'likely',
          why: 'The catalogue knows it as an office tool; the policy’s own heading gives the category.',
        }
      : {
          level: 'guess',
          why: 'The catalogue knows it as an office tool, and no heading of the policy gives this category.',
        };
  }
  if (known.category !== category) {
    return {
      level: 'likely',
      why: `The catalogue knows the name and files it under ${known.category}; the configuration moved it.`,
    };
  }
  return contradicts
    ? {
        level: 'likely',
        why: `The catalogue knows the name and the policy says it is used, under a heading for ${sectionCategory}.`,
      }
    : {
        level: 'certain',
        why: 'The catalogue knows the name, and the policy says that it is used.',
      };
}
