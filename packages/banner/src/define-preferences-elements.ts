import { CandorDeclaration } from './candor-declaration.ts';
import { CandorPreferences } from './candor-preferences.ts';

/** Registers the elements of the preferences chunk, once. */
export function definePreferencesElements(): void {
  if (customElements.get('candor-preferences')) return;
  customElements.define('candor-preferences', CandorPreferences);
  customElements.define('candor-declaration', CandorDeclaration);
}
