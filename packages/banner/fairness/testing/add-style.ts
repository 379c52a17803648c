/** Adds a site's own CSS to the page; `::part()` reaches into the banner. Returns what takes it away again. */
export function addStyle(css: string): () => void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  return () => style.remove();
}
