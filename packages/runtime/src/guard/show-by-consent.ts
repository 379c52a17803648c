import type { GateService } from '@candor/model';

import { CATEGORIES } from '../categories.ts';
import { findServices } from '../find-services.ts';
import type { GateCore } from '../gate-core.ts';
import { findIn } from './find-in.ts';

/** A held frame is a box, if an empty one. What does not know `:has` drops what is in `:is`, not the whole rule. */
const REPLACED = ':is(iframe:not([data-consent=""]):has(+candor-placeholder))';

/** Shows and hides the page's own elements. */
export interface ElementsByConsent {
  /** Brings the page in line with the state. */
  readonly update: () => void;
  /** Does so with what was added. */
  readonly add: (trees: readonly Element[]) => void;
}

/**
 * Shows and hides the page's own elements by consent, and hides frames that a placeholder stands for.
 *
 * `data-candor-category` names categories or services, as `findServices` reads them; an element is hidden unless all of them are granted,
 * and while it names one that is unknown. A style sheet does it, so that nothing is seen for a moment. `data-candor-unless`, on an element that the page itself marks `hidden`, shows
 * what stands in for it. Who has granted everything loads no guard: there the markup is right as it is.
 */
export function showByConsent(core: GateCore): ElementsByConsent {
  const { s: services } = core.plan_;
  const isClosed = ([id]: GateService): boolean => core.state_.services[id] !== 'granted';
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  const values = new Set<string>();
  let shown: GateCore['state_'] | undefined;
  /** Nobody grants what is unknown. */
  const isHeld = (names = ''): boolean => {
    const needed = findServices(services, names.trim());
    return needed.length === 0 || needed.some(isClosed);
  };
  const write = (): void => {
    const closed = services
      .filter(isClosed)
      .flatMap(([id, category]) => [`~="${id}"`, `~="${CATEGORIES[category]}"`]);
    // Beside what is closed under its plain name: unknown names, and other forms of known ones.
    const held = [...values]
      .filter((value) => isHeld(value))
      .map((value) => `="${CSS.escape(value)}"`);
    const selectors = [...closed, ...held].map((is) => `[data-candor-category${is}]`);
    sheet.replaceSync(`${[REPLACED, ...new Set(selectors)].join()}{display:none!important}`);
  };
  const add = (trees: readonly Element[]): void => {
    for (const element of findIn(trees, '[data-candor-unless]')) {
      element.hidden = !isHeld(element.dataset['candorUnless']);
    }
    const known = values.size;
    for (const element of findIn(trees, '[data-candor-category]'))
      values.add(element.dataset['candorCategory']!);
    if (values.size > known) write();
  };
  return {
    update() {
      if (shown === core.state_) return;
      shown = core.state_;
      write();
      add([document.documentElement]);
    },
    add,
  };
}
