import { catalog } from '@candor/catalog';
import type { ServiceDisclosure } from '@candor/model';
import { expect, test } from 'vitest';

import { gradeCertainty, type CertaintyFacts } from './grade-certainty.ts';

const hotjar = catalog.services.find(({ id }) => id === 'hotjar');
const office = catalog.services.find(
  ({ kind, category }) => kind === 'back-office' && category === null,
);

function disclosed(sectionCategory: ServiceDisclosure['sectionCategory']): ServiceDisclosure {
  return {
    id: 'x',
    name: 'X',
    aliases: [],
    provider: null,
    kind: 'site-tracker',
    category: 'analytics',
    sectionCategory,
    categoryReason: '',
    region: null,
    cookieless: false,
    optOut: false,
    known: true,
    evidence: [],
  };
}

const FACTS: CertaintyFacts = {
  category: 'analytics',
  known: hotjar,
  disclosed: disclosed(null),
  source: 'configuration',
  isQuoted: true,
};

test.each([
  ['the catalogue, and a heading that says nothing', {}, 'certain'],
  ['the catalogue and the heading', { disclosed: disclosed('analytics') }, 'certain'],
  ['the catalogue against the heading', { disclosed: disclosed('necessary') }, 'likely'],
  ['the configuration against the catalogue', { category: 'marketing' }, 'likely'],
  [
    'an office tool under a heading',
    { known: office, disclosed: disclosed('analytics') },
    'likely',
  ],
  ['an office tool without one', { known: office }, 'guess'],
  ['a heading alone', { known: undefined, disclosed: disclosed('analytics') }, 'likely'],
  ['words alone', { known: undefined }, 'guess'],
  ['a quote of the configuration', { disclosed: undefined }, 'likely'],
  ['the configuration alone', { disclosed: undefined, isQuoted: false }, 'unstated'],
  ['Candor itself', { disclosed: undefined, source: 'candor', isQuoted: false }, 'unstated'],
] as const)('grades what rests on %s', (_name, facts, level) => {
  expect(gradeCertainty({ ...FACTS, ...facts }).level).toBe(level);
});
