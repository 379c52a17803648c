import { findCandorLayer } from '../find-candor-layer.ts';
import type { Layer } from '../layer.ts';

/** A layer that the test has shown. */
export function findLayer(element: 'candor-banner' | 'candor-preferences'): Layer {
  const layer = findCandorLayer(element);
  if (!layer) throw new Error(`${element} is not shown.`);
  return layer;
}
