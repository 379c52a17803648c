import type { GateService } from '@candor/model';

import { CATEGORIES } from '../categories.ts';
import { findServices } from '../find-services.ts';
import type { GateCore } from '../gate-core.ts';

/**
 * Creates the function that shows and hides the page's own elements by consent, in line with the state.
 *
 * `data-candor-category` names categories or services, joined by spaces; an element is hidden unless all of them are granted. A style
 * sheet does it, so that nothing is seen for a moment. `data-candor-unless`, on an element that the page itself marks `hidden`, shows
 * what stands in for it. Who has granted everything loads no guard: there the markup is right as it is.
 */
export function showByConsent(core: GateCore): () => void {
  const { s: services } = core.plan_;
  const isClosed = ([id]: GateService): boolean => core.state_.services[id] !== 'granted';
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  const showStandIns = (): void => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-candor-unless]')) {
      const needed = findServices(services, element.dataset['candorUnless'] ?? '');
      element.hidden = needed.length > 0 && !needed.some(isClosed);
    }
  };
  new MutationObserver(showStandIns).observe(document, { childList: true, subtree: true });
  return () => {
    const names = services
      .filter(isClosed)
      .flatMap(([id, category]) => [id, CATEGORIES[category]])
      .map((name) => `[data-candor-category~="${name}"]`);
    sheet.replaceSync(names.length > 0 ? `${names.join()}{display:none!important}` : '');
    showStandIns();
  };
}
