import type { Span } from '@candor/diagnostics';

import { DECLARATION_PREFIX } from '../emit/texts-of.ts';
import { locales } from '../generated/browser-files.ts';
import type { RuleContext } from './rule.ts';

/** One text that the configuration puts instead of the banner's own. */
export interface OwnText {
  readonly locale: string;
  readonly key: string;
  readonly text: string;
  /** What the banner says without it; `undefined` when it has no such text. */
  readonly original: string | undefined;
  /** Every key the banner has. */
  readonly keys: readonly string[];
  readonly span: Span;
}

/** Labels that grant. */
export const GRANTING: ReadonlySet<string> = new Set(['accept', 'new.accept']);
/** Labels that refuse. */
export const REFUSING: ReadonlySet<string> = new Set(['reject', 'new.reject']);
/** Labels that decide something. */
export const DECIDING: ReadonlySet<string> = new Set([
  ...GRANTING,
  ...REFUSING,
  'save',
  'once',
  'always',
]);

/** Lists the site's own texts in the languages that the banner speaks; a locale it does not speak is a rule of its own. */
export function listTexts({ config, locate }: Pick<RuleContext, 'config' | 'locate'>): OwnText[] {
  return Object.entries(config.texts ?? {}).flatMap(([locale, texts]) => {
    const file = locales[locale];
    if (file === undefined) return [];
    const originals: Readonly<Record<string, string>> = {
      ...file.banner,
      ...file.preferences,
      ...Object.fromEntries(
        Object.entries(file.declaration).map(([key, text]) => [DECLARATION_PREFIX + key, text]),
      ),
    };
    const keys = Object.keys(originals);
    return Object.entries(texts).map(([key, text]) => ({
      locale,
      key,
      text,
      original: originals[key],
      keys,
      span: locate(['texts', locale, key]),
    }));
  });
}

/** Like {@link listTexts}, without those that are never shown. */
export function listShownTexts(context: Pick<RuleContext, 'config' | 'locate'>): OwnText[] {
  return listTexts(context).filter(({ original }) => original !== undefined);
}
