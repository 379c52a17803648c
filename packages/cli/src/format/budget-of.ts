/** Bytes, compressed, that a file of a build should stay within: measured for a site with 25 services in one language. */
const BUDGETS: readonly (readonly [file: RegExp, bytes: number])[] = [
  [/^consent\.js$/, 3_000],
  [/^consent-ui\.[^/]*\.js$/, 7_000],
  [/^consent-preferences\.[^/]*\.js$/, 3_000],
];

const LOCALE_BUDGET_BYTES = 1_000;

/** The files that have a budget of their own, further languages aside, together; {@link isInTotal} tells them. */
export const TOTAL_BUDGET_BYTES = 13_000;

/** Tells whether a file counts into {@link TOTAL_BUDGET_BYTES}: `consent.js`, the banner and the preferences do. */
export const isInTotal = (path: string): boolean => BUDGETS.some(([file]) => file.test(path));

/** Budget of a file, or `undefined` for files that have none of their own. */
export function budgetOf(path: string, isLocale: boolean): number | undefined {
  if (isLocale) return LOCALE_BUDGET_BYTES;
  return BUDGETS.find(([file]) => file.test(path))?.[1];
}
