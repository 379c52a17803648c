import type { GuardPart } from './guard.ts';
import { watchRoot } from './watch-root.ts';

/** Watches a realm's document. */
export const watchTree: GuardPart = (realm, patches, { holder, onAdded }) =>
  watchRoot(realm.document, patches, realm === window ? { ...holder, onAdded } : holder);
