import { longColor } from '../resolve/long-color.ts';

/**
 * Contrast of two colours `#rgb` or `#rrggbb` as WCAG 2.2 defines it, from 1 to 21.
 * https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const WEIGHTS = [0.2126, 0.7152, 0.0722] as const;

function luminance(color: string): number {
  const digits = longColor(color).slice(1);
  return WEIGHTS.reduce((sum, weight, index) => {
    const channel = Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16) / 255;
    const linear = channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    return sum + weight * linear;
  }, 0);
}
