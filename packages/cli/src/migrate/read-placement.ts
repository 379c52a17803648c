import type { Config } from '@candor/compiler';

/** Reads where an earlier banner stood from the words for its layout and position. What is not said stays unsaid. */
export function readPlacement(
  layout: string | undefined,
  position: string | undefined,
): NonNullable<Config['banner']> {
  const words = `${layout ?? ''} ${position ?? ''}`;
  const found = /\bmiddle\b/.test(words)
    ? 'dialog'
    : /\b(?:bar|cloud|wide)\b/.test(layout ?? '')
      ? 'bar'
      : 'box';
  return {
    ...(layout === undefined && found !== 'dialog' ? {} : { layout: found }),
    ...(position === undefined ? {} : { position: /\btop\b/.test(position) ? 'top' : 'bottom' }),
  };
}
