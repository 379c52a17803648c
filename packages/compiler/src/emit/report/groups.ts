import { CATEGORIES, type Category } from '@candor/model';

/** Where a decision is filed in the report: a category, or why the banner does not ask. */
export type Group = Category | 'left-out' | 'office';

/** A group as people see it: its letter stands where colour alone would not do. */
export interface GroupLabel {
  readonly id: Group;
  readonly name: string;
  readonly letter: string;
  /** One sentence: what the banner does with a service of this group. */
  readonly about: string;
}

const LABELS: Readonly<Record<Group, Omit<GroupLabel, 'id'>>> = {
  necessary: {
    name: 'Necessary',
    letter: 'N',
    about: 'Loads without asking: the site does not work as asked for without it.',
  },
  functional: {
    name: 'Functional',
    letter: 'F',
    about: 'Held until the visitor agrees to functional services.',
  },
  analytics: {
    name: 'Analytics',
    letter: 'A',
    about: 'Held until the visitor agrees to analytics.',
  },
  marketing: {
    name: 'Marketing',
    letter: 'M',
    about: 'Held until the visitor agrees to marketing.',
  },
  social: {
    name: 'Social',
    letter: 'S',
    about: 'Held until the visitor agrees to social media and embedded content.',
  },
  'left-out': {
    name: 'Not asked for',
    letter: 'X',
    about: 'The policy says that the site uses it, and the banner does not ask for it.',
  },
  office: {
    name: 'Office only',
    letter: 'O',
    about: 'Works in the office and not in the visitor’s browser, so a banner does not ask for it.',
  },
};

/** Every group in the order of the report. */
export const GROUPS: readonly GroupLabel[] = [
  ...CATEGORIES,
  'left-out' as const,
  'office' as const,
].map((id) => ({ id, ...LABELS[id] }));

/** The words for one group. */
export function groupLabel(id: Group): GroupLabel {
  return { id, ...LABELS[id] };
}
