import type { Span } from '@candor/diagnostics';

/** A value as it stands in a script, without running it. */
export type StaticValue =
  | {
      readonly kind: 'text';
      /** Where a part is only known at run time, `*` stands for it. */
      readonly value: string;
      /** No part is missing. */
      readonly isWhole: boolean;
      readonly span: Span;
    }
  | { readonly kind: 'number'; readonly value: number; readonly span: Span }
  | { readonly kind: 'flag'; readonly value: boolean; readonly span: Span }
  | { readonly kind: 'nothing'; readonly span: Span }
  | { readonly kind: 'pattern'; readonly source: string; readonly span: Span }
  | { readonly kind: 'list'; readonly items: readonly StaticValue[]; readonly span: Span }
  | StaticRecord
  | { readonly kind: 'function'; readonly span: Span }
  /** What only running the script would tell. */
  | { readonly kind: 'computed'; readonly span: Span };

/** An object literal with the spreads of constants in it. */
export interface StaticRecord {
  readonly kind: 'record';
  readonly entries: ReadonlyMap<string, StaticEntry>;
  readonly span: Span;
}

/** One key of an object literal. */
export interface StaticEntry {
  /** Where the key stands: what messages point at. */
  readonly key: Span;
  readonly value: StaticValue;
}
