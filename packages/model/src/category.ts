/** The categories a visitor switches, in the order a banner shows them. `necessary` is always granted. */
export const CATEGORIES = ['necessary', 'functional', 'analytics', 'marketing', 'social'] as const;

/** One of {@link CATEGORIES}. */
export type Category = (typeof CATEGORIES)[number];

/** A category that needs consent: every one but `necessary`. */
export type ConsentCategory = Exclude<Category, 'necessary'>;

/** Tells whether a string from outside is a category. */
export function isCategory(value: unknown): value is Category {
  return (CATEGORIES as readonly unknown[]).includes(value);
}
