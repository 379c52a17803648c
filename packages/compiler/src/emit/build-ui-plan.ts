import {
  CATEGORIES,
  type ConsentCategory,
  type Plan,
  type UiPlan,
  type UiTexts,
} from '@candor/model';

/** Reduces a plan to what the banner shows. */
export function buildUiPlan(plan: Plan, locale: string, texts: UiTexts): UiPlan {
  const asked = plan.services.filter(({ category }) => category !== 'necessary');
  const categories = CATEGORIES.filter((category): category is ConsentCategory =>
    asked.some((service) => service.category === category),
  );
  return {
    site: plan.site,
    banner: plan.banner,
    locale,
    texts,
    categories: categories.map((category) => [
      category,
      asked.filter((service) => service.category === category).map(({ id }) => id),
    ]),
    names: Object.fromEntries(asked.map(({ id, name }) => [id, name])),
  };
}
