import { askedServices } from './asked-services.ts';
import { CandorBanner } from './candor-banner.ts';
import { CandorPlaceholder } from './candor-placeholder.ts';
import type { Ui } from './ui.ts';

let banner: CandorBanner | undefined;
const placeholders = new Map<HTMLElement, CandorPlaceholder>();

/** Brings the page in line with the gate: a banner while there is something to ask, a placeholder beside each held embed. */
export function syncPage(ui: Ui): void {
  const isAsking = askedServices(ui).length > 0;
  if (!isAsking) banner?.remove();
  // Between head and body: first in the tab order, out of reach of styles and transforms of the body, and routers that replace the
  // body leave it alone. Somebody who removed it on purpose, a content blocker say, is not argued with.
  else if (!banner?.isConnected) document.body.before((banner = new CandorBanner()));

  const embeds = new Map(ui.host.embeds);
  for (const [holder, placeholder] of placeholders) {
    if (embeds.has(holder)) continue;
    placeholder.remove();
    placeholders.delete(holder);
  }
  for (const [holder, service] of embeds) {
    if (placeholders.has(holder)) continue;
    const placeholder = Object.assign(new CandorPlaceholder(), { holder, service });
    placeholders.set(holder, placeholder);
    holder.after(placeholder);
  }
}
