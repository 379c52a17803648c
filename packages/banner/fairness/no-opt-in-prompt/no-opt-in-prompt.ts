import { findingOf, type Finding } from '../finding.ts';
import type { Layer } from '../layer.ts';
import { isVisible } from '../measure/is-visible.ts';

const found = findingOf('U05');

const DAY_MS = 86_400_000;
/** Twelve months. */
const DAYS = 365;

/** A visitor who has opted out. */
export interface Objection {
  /** When: milliseconds since 1970. */
  readonly objectedAt: number;
  /** Services that sell or share, or advertise across sites, those included that the site has added since. */
  readonly services: readonly string[];
  /** What the page says is granted now. */
  readonly granted: () => readonly string[];
  /** The clock; the browser’s by default. */
  readonly now?: number;
}

/**
 * U05: for twelve months after an opt-out nobody is asked to opt in, and nothing that was opted out of acts, be it new. To be asked of a page that
 * has come to rest, within that time.
 */
export function noOptInPrompt(
  layer: Layer | undefined,
  { objectedAt, services, granted, now = Date.now() }: Objection,
): readonly Finding[] {
  const days = Math.floor((now - objectedAt) / DAY_MS);
  if (days >= DAYS) throw new Error(`The opt-out is ${days} days old: the page may ask again.`);
  const state = granted();
  return [
    ...(layer?.accept && isVisible(layer.accept)
      ? [found(`The visitor opted out ${days} days ago and is asked to opt in.`)]
      : []),
    ...services
      .filter((id) => state.includes(id))
      .map((id) => found(`The visitor opted out ${days} days ago, and “${id}” is granted.`)),
  ];
}
