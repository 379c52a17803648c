import type { Diagnostic } from '@candor/diagnostics';

/** Expected trouble around a command (files, arguments): a value, not an exception. */
export interface Trouble {
  readonly kind: 'trouble';
  readonly diagnostic: Diagnostic;
}

/** Makes a {@link Trouble} that is about no place in a text. */
export function trouble(
  code: string,
  words: { readonly message: string; readonly why: string; readonly fix: string },
): Trouble {
  return { kind: 'trouble', diagnostic: { code, severity: 'error', ...words, span: null } };
}
