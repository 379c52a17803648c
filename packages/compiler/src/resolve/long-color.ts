/** Writes a colour `#rgb` or `#rrggbb` as `#rrggbb` in lower case. */
export function longColor(color: string): string {
  const digits = color.slice(1).toLowerCase();
  return `#${digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits}`;
}
