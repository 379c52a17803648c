import { findingOf, type Finding } from '../finding.ts';
import type { Layer } from '../layer.ts';
import { hasText } from '../measure/has-text.ts';
import { visibleText } from '../measure/visible-text.ts';

const found = findingOf('C05');

/** A site that has changed since the visitor decided. Names are those of services, as the layer writes them. */
export interface Change {
  /** Services that are new, or whose purpose is. */
  readonly fresh: readonly string[];
  /** Services that the visitor has decided about. */
  readonly decided: readonly string[];
}

/** C05: after an earlier decision the layer asks for every service that is new, and names none that was decided. Without anything new there is no layer. */
export function noRepeatedQuestion(
  layer: Layer | undefined,
  { fresh, decided }: Change,
): readonly Finding[] {
  if (!layer) return fresh.length > 0 ? [found(`Nobody asks for ${fresh.join(', ')}.`)] : [];
  if (fresh.length === 0) return [found('The visitor is asked again, and nothing is new.')];
  const text = visibleText(layer.container);
  return [
    ...fresh
      .filter((name) => !hasText(text, name))
      .map((name) => found(`“${name}” is new and is not named.`)),
    ...decided
      .filter((name) => hasText(text, name))
      .map((name) => found(`“${name}” was decided and is asked for again.`)),
  ];
}
