import { findingOf, type Finding } from '../finding.ts';
import type { Layer } from '../layer.ts';
import { isClickable } from '../measure/is-clickable.ts';
import { isVisible } from '../measure/is-visible.ts';
import { nameElement } from '../measure/name-element.ts';
import { topElement } from '../measure/top-element.ts';

const found = findingOf('F01');

/** F01: where Accept can be clicked, Reject can be clicked, without scrolling and without another layer. */
export function useRejectOnEachLayer({ accept, reject }: Layer): readonly Finding[] {
  if (!accept || !isVisible(accept)) return [];
  if (!reject) return [found('The layer offers Accept and no Reject.')];
  if (!isVisible(reject)) return [found('Accept is shown and Reject is not visible.')];
  if (reject.matches(':disabled,[aria-disabled="true"]'))
    return [found('Reject is disabled while Accept can be used.')];
  if (isClickable(accept) && !isClickable(reject)) {
    const { left, top, width, height } = reject.getBoundingClientRect();
    const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)];
    return [
      found(
        `Accept can be clicked and Reject cannot: at its middle (${x}, ${y}) is ${nameElement(topElement(x, y))}.`,
      ),
    ];
  }
  return [];
}
