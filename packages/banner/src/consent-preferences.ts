import type { PreferencesPlan } from '@candor/model';
import type { GateHost } from '@candor/runtime';

import { CandorDeclaration } from './candor-declaration.ts';
import { CandorPreferences } from './candor-preferences.ts';
import { start } from './consent-ui.ts';
import { definePreferencesElements } from './define-preferences-elements.ts';

/** Replaced by the compiler with the site's data. */
declare const __CANDOR_PREFERENCES__: PreferencesPlan;

/** Adds the second layer's words and services and defines its elements. */
export async function prepare(host: GateHost): Promise<void> {
  const { texts, chunk } = await start(host);
  const plan = __CANDOR_PREFERENCES__;
  Object.assign(texts, plan.texts, chunk?.preferences);
  CandorDeclaration.services = plan.services;
  definePreferencesElements();
}

/** Entry of `consent-preferences.js`: shows the preferences; resolves when they are shown. */
export async function openPreferences(host: GateHost): Promise<void> {
  await prepare(host);
  if (document.querySelector('candor-preferences')) return;
  const preferences = new CandorPreferences();
  preferences.services = CandorDeclaration.services;
  document.documentElement.append(preferences);
  await preferences.updateComplete;
}
