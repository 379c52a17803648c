import type { Layer } from '../layer.ts';
import { visibleText } from './visible-text.ts';

/** Words that the page shows, the banner's left out where it stands in the body. */
export function readPageText(layer: Layer | undefined): string {
  return visibleText(document.body, layer?.container);
}
