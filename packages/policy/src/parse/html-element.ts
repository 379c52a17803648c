import { ROLES } from './html-names.ts';

/** A start tag, as far as reading needs it. */
export interface HtmlElement {
  /** Lower case. */
  readonly tag: string;
  /** What it is to a reader: its tag, or what its role makes of it. */
  readonly meaning: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Of the `<`. */
  readonly start: number;
}

/** Attributes that say something about how an element is read. */
export const READ_ATTRIBUTES: ReadonlySet<string> = new Set(
  'id class role hidden style open aria-hidden aria-level rowspan colspan'.split(' '),
);

/** Puts a start tag together. */
export function createHtmlElement(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  start: number,
): HtmlElement {
  return { tag, meaning: meaningOf(tag, attributes), attributes, start };
}

function meaningOf(tag: string, attributes: Readonly<Record<string, string>>): string {
  const role = attributes['role']?.trim().toLowerCase();
  if (role === undefined) return tag;
  if (role === 'heading') {
    const level = Number(attributes['aria-level'] ?? '2');
    return `h${level >= 1 && level <= 6 ? Math.floor(level) : 6}`;
  }
  return Object.hasOwn(ROLES, role) ? (ROLES[role] ?? tag) : tag;
}
