/**
 * Reads which services or categories held markup waits for, in whatever manager's form: `data-consent` (Candor), `data-category`
 * (vanilla-cookieconsent, before version 3 `data-cookiecategory`), `data-name` (Klaro), `data-purpose` (Orejime), `data-cookieconsent` (Cookiebot), `optanon-category-…` (OneTrust).
 *
 * @returns Names for `findServices`; markup that names nothing answers with a name that nobody has.
 */
export function namesOf(element: HTMLElement): string {
  const { dataset } = element;
  return String(
    dataset['consent'] ??
      dataset['category'] ??
      dataset['name'] ??
      dataset['purpose'] ??
      dataset['cookieconsent'] ??
      dataset['cookiecategory'] ??
      /optanon-category-(\w+)/.exec(element.getAttribute('class') ?? '')?.[1],
  );
}
