import type { TextRange } from '../parse/policy-document.ts';
import type { WrittenName } from './cookie-names.ts';

/** What a cookie table, list or card can say of cookies. */
export const COOKIE_FIELDS = ['name', 'duration', 'purpose', 'provider', 'category'] as const;

/** One of {@link COOKIE_FIELDS}. */
export type CookieField = (typeof COOKIE_FIELDS)[number];

/** One row, card, item or sentence that names cookies, with what it says of them; a field that it lacks is `''`. */
export interface CookieRecord {
  readonly names: readonly WrittenName[];
  readonly provider: string;
  readonly purpose: string;
  readonly duration: string;
  readonly category: string;
  /** The block it begins in. */
  readonly block: number;
  /** All it was read from. */
  readonly range: TextRange;
}

/** Rows of a table that belong together. */
export interface Table {
  /** Index of the row that names the columns, or -1. */
  readonly header: number;
  /** Indexes of the others. */
  readonly rows: readonly number[];
}
