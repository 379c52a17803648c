import type { GateCore } from '../gate-core.ts';
import { reserveEmbeds } from './reserve-embeds.ts';

/**
 * Keeps the places of the held embeds in the page, and creates what does so in what is added to it, tree by tree.
 *
 * The parser may stop within a template: the rest of it comes with its next piece, and no observer sees what comes into a template. So
 * the last tree is looked at again with the next, and at the end.
 */
export function createPlaceKeeper(core: GateCore): (trees: readonly Element[]) => void {
  let unfinished: readonly Element[] = [];
  const keep = (trees: readonly Element[]): void => {
    reserveEmbeds(core, [...unfinished, ...trees]);
    if (trees.length > 0) unfinished = trees.slice(-1);
  };
  // All of it, where the tag came late.
  keep([document.documentElement]);
  document.addEventListener('DOMContentLoaded', () => keep([]));
  return keep;
}
