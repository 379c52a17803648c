/**
 * Makes a stranger's text safe to show on a terminal: every control character becomes a space, every character that
 * reorders text (https://www.unicode.org/reports/tr9/, "Trojan Source") becomes U+FFFD. The length in UTF-16 units stays.
 */
export function toPrintable(text: string): string {
  return text
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll(/[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '\ufffd');
}
