import type { Layer } from './layer.ts';
import { readLayer } from './read-layer.ts';

/** Finds a layer of Candor's own interface, by its element; `undefined` while it is not shown. */
export function findCandorLayer(
  element: 'candor-banner' | 'candor-preferences',
): Layer | undefined {
  const card = document
    .querySelector(element)
    ?.shadowRoot?.querySelector<HTMLElement>('[part~="card"]');
  return card ? readLayer(card) : undefined;
}
