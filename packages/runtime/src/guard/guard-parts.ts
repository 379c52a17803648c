import type { GuardPart } from './guard.ts';
import { guardAttributes } from './guard-attributes.ts';
import { guardForms } from './guard-forms.ts';
import { guardFrames } from './guard-frames.ts';
import { guardInsertion } from './guard-insertion.ts';
import { guardMarkup } from './guard-markup.ts';
import { guardNetwork } from './guard-network.ts';
import { guardStorage } from './guard-storage.ts';
import { guardStyles } from './guard-styles.ts';
import { guardWorkers } from './guard-workers.ts';
import { watchTree } from './watch-tree.ts';

/** Every door of a realm. Workers come first: they read files with a request that is not guarded. */
export const guardParts: readonly GuardPart[] = [
  guardWorkers,
  guardAttributes,
  guardForms,
  guardMarkup,
  guardInsertion,
  guardNetwork,
  guardStyles,
  guardStorage,
  guardFrames,
  watchTree,
];
