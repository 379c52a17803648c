import type { Plan, PlanTheme, UiPlan, UiTexts } from '@candor/model';

import { languageTags } from '../resolve/language-tags.ts';
import { shortKeys } from './short-keys.ts';

/** What the banner says: the first locale's words, and where the others are. */
export interface UiWords {
  readonly texts: UiTexts;
  /** File names by further locale. */
  readonly chunks: ReadonlyMap<string, string>;
}

/** Reduces a plan to what the banner shows. */
export function buildUiPlan(plan: Plan, { texts, chunks }: UiWords): UiPlan {
  const { name, controller, policyUrl } = plan.site;
  const asked = plan.services.filter(({ category }) => category !== 'necessary');
  return {
    site: { name, controller, policyUrl },
    banner: {
      layout: plan.banner.layout,
      position: plan.banner.position,
      scheme: plan.banner.theme.scheme,
      style: styleOf(plan.banner.theme),
    },
    locale: plan.locales[0] ?? 'en',
    texts: shortKeys(texts).texts,
    chunks:
      plan.locales.length > 1
        ? Object.fromEntries(
            Object.entries(languageTags(plan.locales)).map(([tag, locale]) => [
              tag,
              chunks.get(locale) ?? '',
            ]),
          )
        : {},
    names: Object.fromEntries(
      asked
        .filter((service) => nameFromId(service.id) !== service.name)
        .map((service) => [service.id, service.name]),
    ),
  };
}

/** The name that the banner makes of an id by itself: its words with capitals. It need not be shipped. */
function nameFromId(id: string): string {
  return id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

/** Tokens become custom properties: `buttonRadius` is `--button-radius`; `space` is `--unit`, from which the elements count. */
function styleOf({ tokens }: PlanTheme): string {
  return Object.entries(tokens)
    .map(([token, value]) => {
      const name = token === 'space' ? 'unit' : token;
      return `--${name.replaceAll(/[A-Z]/g, '-$&').toLowerCase()}:${value};`;
    })
    .join('');
}
