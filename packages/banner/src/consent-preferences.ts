import type { PreferencesPlan } from '@candor/model';
import type { GateHost } from '@candor/runtime';

import { CandorDeclaration } from './candor-declaration.ts';
import { CandorPreferences } from './candor-preferences.ts';
import { CandorElement, defineElements, start, translate } from './consent-ui.ts';

/** Replaced by the compiler with the site's data. */
declare const __CANDOR_PREFERENCES__: PreferencesPlan;

/** Adds the second layer's words and services and defines its elements. */
export async function prepare(host: GateHost): Promise<void> {
  await start(host);
  const { texts, chunk, plan: banner } = CandorElement.ui;
  const plan = __CANDOR_PREFERENCES__;
  Object.assign(texts, translate({ ...banner.texts, ...plan.texts }, chunk));
  CandorDeclaration.plan = plan;
  defineElements({
    'candor-preferences': CandorPreferences,
    'candor-declaration': CandorDeclaration,
  });
}

/** Entry of `consent-preferences.js`: shows the preferences; resolves when they are shown. */
export async function openPreferences(host: GateHost): Promise<void> {
  await prepare(host);
  if (document.querySelector('candor-preferences')) return;
  const preferences = new CandorPreferences();
  document.documentElement.append(preferences);
  await preferences.updateComplete;
}
