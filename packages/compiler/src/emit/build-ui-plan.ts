import type { Plan, PlanTheme, UiPlan, UiTexts } from '@candor/model';

/** Reduces a plan to what the banner shows. */
export function buildUiPlan(plan: Plan, locale: string, texts: UiTexts): UiPlan {
  const asked = plan.services.filter(({ category }) => category !== 'necessary');
  return {
    site: plan.site,
    banner: {
      layout: plan.banner.layout,
      position: plan.banner.position,
      scheme: plan.banner.theme.scheme,
      style: styleOf(plan.banner.theme),
    },
    locale,
    texts,
    names: Object.fromEntries(
      asked.filter(({ id, name }) => nameFromId(id) !== name).map(({ id, name }) => [id, name]),
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
