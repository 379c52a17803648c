/**
 * Address of the gate as a page writes it. With a relative base it leads up from the page's own folder, so that the site works wherever
 * it is put.
 *
 * @param base - Vite's base: `/`, `/app/`, `https://cdn.example/`, or relative: `./` or empty.
 * @param folder - Folder of the artifacts under the base, with a slash at its end.
 * @param pagePath - Path of the page under the base: `/index.html`, `/blog/index.html`.
 */
export function scriptSrc(base: string, folder: string, pagePath: string): string {
  const isRelative = base === '' || base.startsWith('.');
  if (!isRelative) return `${base}${folder}consent.js`;
  const depth = pagePath.replace(/^\//, '').split('/').length - 1;
  return `${depth === 0 ? './' : '../'.repeat(depth)}${folder}consent.js`;
}
