/** Everything that `holdHtml` may put into a page. */
const INSERTION =
  /<template data-consent="[a-z ]+">|<\/template>| data-consent="[a-z ]+"| type="text\/plain"|data-consent-/y;

/**
 * Tells whether a page is another one with nothing but insertions. Not for a `<style>`, which is split.
 *
 * An insertion that stands beside its like in the page is taken for the page's: the two are the same text.
 */
export function isHeldFormOf(held: string, page: string): boolean {
  let at = 0;
  for (let index = 0; index < held.length;) {
    INSERTION.lastIndex = index;
    const insertion = INSERTION.exec(held)?.[0];
    if (insertion !== undefined && !page.startsWith(insertion, at)) {
      index += insertion.length;
      continue;
    }
    if (held[index] !== page[at]) return false;
    index += 1;
    at += 1;
  }
  return at === page.length;
}
