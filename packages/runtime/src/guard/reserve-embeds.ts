import { findNeeded } from '../find-needed.ts';
import type { GateCore } from '../gate-core.ts';
import { EMBED } from '../held.ts';

/** What `@candor/banner` makes of it once its chunk has loaded. */
const PLACEHOLDER = 'candor-placeholder';

/**
 * Keeps the place of held embeds from the moment they are parsed, so that nothing moves when the placeholders are drawn (Cumulative Layout
 * Shift), and leaves a link in it for when they never are: to `data-candor-link` of the template, or to the frame's own address.
 */
export function reserveEmbeds(core: GateCore): void {
  const reserve = (): void => {
    for (const holder of document.querySelectorAll<HTMLTemplateElement>('template[data-consent]')) {
      if (holder.nextElementSibling?.localName === PLACEHOLDER) continue;
      const closed = findNeeded(core.plan_.s, holder).find(
        ([id]) => core.state_.services[id] !== 'granted',
      );
      if (closed && holder.content.querySelector(EMBED))
        holder.after(toPlaceholder(holder, closed[0]));
    }
  };
  new MutationObserver(reserve).observe(document, { childList: true, subtree: true });
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
