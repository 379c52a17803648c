let followed: string | undefined;

/**
 * The colour scheme that follows the page where it declares one, the visitor where it does not. It is asked once a task: after the first
 * change to the page the browser would work out all styles again to answer.
 */
export function followPage(): string {
  if (!followed) {
    setTimeout(() => (followed = undefined));
    followed =
      getComputedStyle(document.documentElement).colorScheme === 'normal'
        ? 'light dark'
        : 'inherit';
  }
  return followed;
}
