import { CATEGORIES, type Category, type Disclosures } from '@candor/model';

import type { OwnCookie } from './draft-cookies.ts';
import { draftEvidence } from './draft-evidence.ts';
import type { DraftedService } from './drafted-service.ts';
import { toId } from './to-id.ts';

/** Own services of a draft with what the policy leaves open about them. */
export interface DraftedOwnServices {
  readonly services: readonly DraftedService[];
  readonly questions: readonly string[];
}

/** What own services are made from, beside the policy's descriptions. */
export interface OwnSurroundings {
  readonly cookies: readonly OwnCookie[];
  readonly takenIds: ReadonlySet<string>;
}

/** A purpose longer than this is a sentence, not a name. */
const MAX_NAME = 60;
const MAX_PURPOSE = 300;

const NAMES: Readonly<Record<Category, string>> = {
  necessary: 'Operation of the site',
  functional: 'Preferences',
  analytics: 'Own measurement',
  marketing: 'Own advertising',
  social: 'Own sharing',
};

/**
 * Drafts the site's own cookies as services: one a category for cookies the policy names, one a purpose for cookies it only describes.
 * The latter come with a question, since what has no name can be neither declared nor deleted.
 */
export function draftOwnServices(
  disclosures: Disclosures,
  around: OwnSurroundings,
): DraftedOwnServices {
  const taken = new Set(around.takenIds);
  const named = CATEGORIES.flatMap((category): DraftedService[] => {
    const own = around.cookies.filter((cookie) => cookie.category === category);
    if (own.length === 0) return [];
    const setting = {
      id: freeId(`site-${category}`, taken),
      name: NAMES[category],
      cookies: own.map(({ cookie }) => cookie),
      ...draftEvidence(own.flatMap(({ evidence }) => evidence)),
    };
    return [{ category, setting }];
  });
  const described = disclosures.firstPartyCookies.map(
    ({ purpose, category, evidence }): DraftedService => {
      const [words = ''] = purpose.split(/[(,;:]/);
      const isName = purpose.length <= MAX_NAME;
      return {
        category,
        setting: {
          id: freeId(`site-${(isName ? toId(words) : undefined) ?? category}`, taken),
          name: isName ? capitalise(purpose) : NAMES[category],
          purpose: capitalise(purpose),
          cookies: [],
          ...draftEvidence(evidence),
        },
      };
    },
  );
  return {
    services: [...named, ...described],
    questions: described.map(
      ({ setting }) =>
        `Which cookies serve this: “${setting.purpose ?? ''}”, and how long do they live? The policy names none.`,
    ),
  };
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
}

function capitalise(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1, MAX_PURPOSE);
}
