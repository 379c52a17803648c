import { findNeeded } from '../find-needed.ts';
import type { GateCore } from '../gate-core.ts';
import { EMBED } from '../held.ts';
import { findIn } from './find-in.ts';

/** What `@candor/banner` makes of it once its chunk has loaded. */
const PLACEHOLDER = 'candor-placeholder';

/**
 * Keeps the place of the held embeds in what was added, so that nothing moves when the placeholders are drawn (Cumulative Layout Shift),
 * and leaves a link in it for when they never are: to `data-candor-link` of the template, or to the frame's own address.
 */
export function reserveEmbeds({ plan_: plan, state_: state }: GateCore, added: Element[]): void {
  for (const holder of findIn(added, 'template[data-consent]') as HTMLTemplateElement[]) {
    if (holder.nextElementSibling?.localName === PLACEHOLDER) continue;
    const closed = findNeeded(plan.s, holder).find(([id]) => state.services[id] !== 'granted');
    if (closed && holder.content.querySelector(EMBED))
      holder.after(toPlaceholder(holder, closed[0]));
  }
}

function toPlaceholder(holder: HTMLTemplateElement, service: string): HTMLElement {
  const frame = holder.content.querySelector('iframe');
  const placeholder = Object.assign(document.createElement(PLACEHOLDER), { holder, service });
  placeholder.style.display = 'block';
  if (frame) {
    placeholder.style.aspectRatio = `${frame.width}/${frame.height}`;
    placeholder.style.width = `min(100%,${frame.width}px)`;
  }
  const address = holder.dataset['candorLink'] ?? frame?.getAttribute('src');
  if (address && /^https?:/.test(address)) {
    const link = document.createElement('a');
    link.href = address;
    link.textContent = link.hostname;
    placeholder.append(link);
  }
  return placeholder;
}
