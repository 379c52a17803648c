import { CandorBanner } from './candor-banner.ts';
import { CandorPlaceholder } from './candor-placeholder.ts';
import { CandorSettings } from './candor-settings.ts';

/** Registers the elements of the first chunk, once. */
export function defineUiElements(): void {
  if (customElements.get('candor-banner')) return;
  customElements.define('candor-banner', CandorBanner);
  customElements.define('candor-placeholder', CandorPlaceholder);
  customElements.define('candor-settings', CandorSettings);
}
