import type { GuardPart } from './guard.ts';
import { watchRoot } from './watch-root.ts';

/** Watches a realm's document. */
export const watchTree: GuardPart = (realm, patches, { holder }) =>
  watchRoot(realm.document, patches, holder);
