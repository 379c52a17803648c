import { addressOf } from '../address-of.ts';
import { frameOf } from '../frame-of.ts';
import type { GateCore } from '../gate-core.ts';
import { EMBEDS } from '../held.ts';
import { leadsAway } from '../leads-away.ts';
import { sizeLike } from '../size-like.ts';
import { toLink } from '../to-link.ts';
import { findClosed } from './find-closed.ts';
import { findIn } from './find-in.ts';

/** What `@candor/banner` makes of it once its chunk has loaded. */
const PLACEHOLDER = 'candor-placeholder';

/**
 * Keeps the place of the held embeds in what was added, so that nothing moves when the placeholders are drawn (Cumulative Layout Shift),
 * and leaves a link in it for when they never are: to `data-candor-link` of the held element, or to the frame's own address.
 */
export function reserveEmbeds(core: GateCore, added: readonly Element[]): void {
  for (const holder of findIn(added, EMBEDS)) {
    if (holder.nextElementSibling?.localName === PLACEHOLDER) continue;
    const services = findClosed(core, holder);
    if (services.length > 0) holder.after(toPlaceholder(holder, services));
  }
}

function toPlaceholder(holder: HTMLElement, services: readonly string[]): HTMLElement {
  const frame = frameOf(holder);
  const placeholder = Object.assign(document.createElement(PLACEHOLDER), { holder, services });
  placeholder.style.display = 'block';
  if (frame) sizeLike(placeholder, frame);
  const link = toLink(holder.dataset['candorLink'] ?? addressOf(holder));
  link.textContent = link.host;
  if (leadsAway(link)) placeholder.append(link);
  return placeholder;
}
