/**
 * Finds the file that a page's address of a sheet means.
 *
 * Where the site's root lies is not known: `/css/a.css` on `dist/blog/index.html` may be `dist/css/a.css`, and where the site is served
 * from a folder of its own, `/app/css/a.css` is that file, too. So the folders above the page are tried, the nearest first, with fewer
 * and fewer of the address's own.
 *
 * @returns Path of a sheet that is known, or `undefined`.
 */
export function resolveSheet(
  href: string,
  page: string,
  known: { readonly has: (path: string) => boolean },
): string | undefined {
  const [address = ''] = href.split(/[?#]/);
  if (/^[a-z][a-z\d+.-]{0,30}:|^\/\//i.test(address)) return undefined;
  const folders = page.split('/').slice(0, -1);
  if (!address.startsWith('/')) return find([...folders, ...address.split('/')], known);
  const parts = address.split('/').filter((part) => part !== '');
  for (let dropped = 0; dropped < Math.min(parts.length, MAX_BASE_FOLDERS); dropped += 1) {
    for (let depth = folders.length; depth >= 0; depth -= 1) {
      const found = find([...folders.slice(0, depth), ...parts.slice(dropped)], known);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** A site's own folder has no more. */
const MAX_BASE_FOLDERS = 4;

function find(
  parts: readonly string[],
  known: { readonly has: (path: string) => boolean },
): string | undefined {
  const path: string[] = [];
  for (const part of parts) {
    if (part === '..' && path.length > 0 && path.at(-1) !== '..') path.pop();
    else if (part !== '.') path.push(part);
  }
  const joined = path.join('/');
  return known.has(joined) ? joined : undefined;
}
