/** A URL that a link may have, or `null`: nothing but a page or an address to write to ever opens from a report. */
export function safeUrl(url: string): string | null {
  return /^(?:https?:\/\/|mailto:)[^\s"'<>`]{1,2000}$/i.test(url) ? url : null;
}
