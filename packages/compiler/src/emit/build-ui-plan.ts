import type { Plan, UiPlan, UiTexts } from '@candor/model';

/** Reduces a plan to what the banner shows. */
export function buildUiPlan(plan: Plan, locale: string, texts: UiTexts): UiPlan {
  const asked = plan.services.filter(({ category }) => category !== 'necessary');
  return {
    site: plan.site,
    banner: plan.banner,
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
