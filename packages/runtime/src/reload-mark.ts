/** The guard sweeps on a page that finds this in sessionStorage. */
const KEY = 'candor-reloaded';

/**
 * Remembers, across the reload that stops what was withdrawn, that the next page has to sweep once more: until the reload, what was
 * running may have written its cookies again.
 *
 * @param isReloading - `true` sets the mark; `false` takes it away.
 * @returns Whether it was set before. `false` where the browser keeps no storage: nothing can have been written either.
 */
export function reloadMark(isReloading: boolean): boolean {
  try {
    const wasSet = sessionStorage.getItem(KEY) !== null;
    if (isReloading) sessionStorage.setItem(KEY, '1');
    else sessionStorage.removeItem(KEY);
    return wasSet;
  } catch {
    return false;
  }
}
