import type { GateHost } from '@candor/runtime';

import { CandorBanner } from './candor-banner.ts';
import { CandorPlaceholder } from './candor-placeholder.ts';

let banner: CandorBanner | undefined;

/** Brings the page in line with the gate: a banner while there is something to ask, a placeholder beside each held embed. */
export function syncPage(host: GateHost): void {
  if (host.undecided.length > 0) {
    banner ??= new CandorBanner();
    banner.requestUpdate();
    // Between head and body: first in the tab order, out of reach of styles and transforms of the body, and left alone by routers
    // that replace the body.
    if (!banner.isConnected) document.body.before(banner);
  } else banner?.remove();

  for (const [holder, services] of host.embeds) {
    const next = holder.nextElementSibling;
    const place = next instanceof CandorPlaceholder ? next : new CandorPlaceholder();
    Object.assign(place, { holder, services });
    if (place !== next) holder.after(place);
    // What is still needed may be less than before.
    place.requestUpdate();
  }
}
