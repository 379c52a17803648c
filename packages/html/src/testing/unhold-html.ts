/**
 * Takes the insertions of `holdHtml` out of a page again, for tests with pages that have none of their own: what is left must be the
 * page as it was. Not for a `<style>`, which is split.
 */
export function unholdHtml(html: string): string {
  return html
    .replaceAll(/<template data-consent="[a-z ]+">([^]*?)<\/template>/g, '$1')
    .replaceAll(/ data-consent="[a-z ]+"(?: type="text\/plain")?/g, '')
    .replaceAll('data-consent-', '');
}
