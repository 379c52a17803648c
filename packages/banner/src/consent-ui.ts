import type { UiPlan } from '@candor/model';
import type { GateHost } from '@candor/runtime';

import { CandorElement } from './candor-element.ts';
import { createUi } from './create-ui.ts';
import { defineUiElements } from './define-ui-elements.ts';
import { syncPage } from './sync-page.ts';
import type { Ui } from './ui.ts';

// What the preferences chunk shares: Lit is shipped once.
export { css, html, nothing } from 'lit';
export { CandorElement } from './candor-element.ts';
export { cardStyles } from './card-styles.ts';

/** Replaced by the compiler with the site's data. */
declare const __CANDOR_UI__: UiPlan;

let current: GateHost | undefined;
let started: Promise<Ui>;

/**
 * Entry of `consent-ui.js`: shows what the gate wants shown. May be called again at any time, after a client-side navigation say.
 *
 * Resolves when the elements are defined and in the page.
 */
export async function mount(host: GateHost): Promise<void> {
  syncPage(await start(host));
  if (document.querySelector('candor-declaration:not(:defined)')) {
    const { prepare } = await host.load(host.plan.f[1]);
    await (prepare as (host: GateHost) => Promise<void>)(host);
  }
}

/** Gathers words and plan and defines the elements, once a gate. */
export function start(host: GateHost): Promise<Ui> {
  if (host !== current) {
    current = host;
    started = createUi(host, __CANDOR_UI__).then((ui) => {
      CandorElement.ui = ui;
      defineUiElements();
      host.subscribe(() => syncPage(ui));
      return ui;
    });
  }
  return started;
}
