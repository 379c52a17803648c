/**
 * Black or white, whichever has the higher contrast on a colour.
 *
 * @param color - `#rrggbb`.
 */
export function readableOn(color: string): string {
  const [red, green, blue] = (color.match(/\w\w/g) ?? []).map(
    (part) => (Number.parseInt(part, 16) / 255) ** 2.2,
  ) as [number, number, number];
  // Contrast with black and with white is the same at a relative luminance of 0.179 (WCAG 2.2, "contrast ratio").
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000' : '#fff';
}
