import { addressOf } from '../address-of.ts';
import { findNeeded } from '../find-needed.ts';
import type { GateCore } from '../gate-core.ts';
import { EMBED } from '../held.ts';

/**
 * Finds the ids of the services that a held embed still waits for, each once, in plan order but for those that its frame's own address
 * belongs to: they come first. Nothing when what is held shows nothing.
 */
export function findClosed(core: GateCore, holder: HTMLElement): readonly string[] {
  const { content } = holder as HTMLTemplateElement;
  if (content ? !content.querySelector(EMBED) : !holder.matches(EMBED)) return [];
  const closed = findNeeded(core.plan_.s, holder)
    .map(([id]) => id)
    .filter((id) => core.state_.services[id] !== 'granted');
  // What the judge lets through counts as running, so it is not asked without need.
  const own = closed[1] ? core.judge_!(addressOf(holder), holder).split(' ') : [];
  return [...new Set([...own.filter((id) => closed.includes(id)), ...closed])];
}
