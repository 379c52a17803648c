import type { Layer } from './layer.ts';
import { queryAll } from './measure/query-all.ts';

/** Where the controls of a layer are, as CSS selectors; shadow roots that are open are searched too. */
export type LayerSelectors = {
  readonly [control in 'accept' | 'reject' | 'choose' | 'close']: string;
};

/** Candor's own: parts, which may stand in any element. */
const PARTS: LayerSelectors = {
  accept: '[part~="accept"]',
  reject: '[part~="reject"]',
  choose: '[part~="choose"]',
  close: '[part~="close"]',
};

const SWITCHES = 'input[type="checkbox"],[role="switch"],[role="checkbox"]';

/** Finds the controls of a layer. The first that matches counts; what is absent is `undefined`. */
export function readLayer(container: HTMLElement, selectors: LayerSelectors = PARTS): Layer {
  const find = (selector: string): HTMLElement | undefined => queryAll(container, selector)[0];
  return {
    container,
    accept: find(selectors.accept),
    reject: find(selectors.reject),
    choose: find(selectors.choose),
    close: find(selectors.close),
    switches: queryAll(container, SWITCHES).filter(
      (control) => !control.matches(':disabled,[aria-disabled="true"]'),
    ),
  };
}
