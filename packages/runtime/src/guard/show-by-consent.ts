import type { GateService } from '@candor/model';

import { CATEGORIES } from '../categories.ts';
import { findServices } from '../find-services.ts';
import type { GateCore } from '../gate-core.ts';
import { findIn } from './find-in.ts';

/** Shows and hides the page's own elements. */
export interface ElementsByConsent {
  /** Brings the page in line with the state. */
  readonly update: () => void;
  /** Does so with what was added. */
  readonly add: (trees: readonly Element[]) => void;
}

/**
 * Shows and hides the page's own elements by consent.
 *
 * `data-candor-category` names categories or services, joined by spaces; an element is hidden unless all of them are granted. A style
 * sheet does it, so that nothing is seen for a moment. `data-candor-unless`, on an element that the page itself marks `hidden`, shows
 * what stands in for it. Who has granted everything loads no guard: there the markup is right as it is.
 */
export function showByConsent(core: GateCore): ElementsByConsent {
  const { s: services } = core.plan_;
  const isClosed = ([id]: GateService): boolean => core.state_.services[id] !== 'granted';
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  let shown: GateCore['state_'] | undefined;
  const add = (trees: readonly Element[]): void => {
    for (const element of findIn(trees, '[data-candor-unless]')) {
      const needed = findServices(services, element.dataset['candorUnless'] ?? '');
      element.hidden = needed.length > 0 && !needed.some(isClosed);
    }
  };
  return {
    update() {
      if (shown === core.state_) return;
      shown = core.state_;
      const closed = services
        .filter(isClosed)
        .flatMap(([id, category]) => [id, CATEGORIES[category]]);
      const selectors = [...new Set(closed)].map((name) => `[data-candor-category~="${name}"]`);
      sheet.replaceSync(selectors.length > 0 ? `${selectors.join()}{display:none!important}` : '');
      add([document.documentElement]);
    },
    add,
  };
}
