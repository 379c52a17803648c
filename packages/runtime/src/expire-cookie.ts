/**
 * Deletes a cookie wherever this page may have been given it: host-only and at every domain level, on every parent path, with and
 * without a slash at its end, as `Secure` (names with `__Secure-` and `__Host-` demand it), and in the partitioned jar. A browser deletes only on an exact match and tells nobody where a cookie
 * was set, so every place is tried.
 *
 * Not through js-cookie: it escapes names, and a cookie that was written unescaped is another cookie.
 */
export function expireCookie(name: string): void {
  const { hostname, pathname } = location;
  const domains = [''];
  hostname.replace(/^|\./g, (_, index: number) => {
    domains.push(`;domain=${hostname.slice(index)}`);
    return '';
  });
  pathname.replace(/(?=\/)|(?<=\/)|$/g, (_, index: number) => {
    for (const domain of domains) {
      for (const jar of ['', ';secure', ';secure;partitioned']) {
        document.cookie = `${name}=;max-age=0;path=${pathname.slice(0, index)}${domain}${jar}`;
      }
    }
    return '';
  });
}
