import type { UiPlan } from '@candor/model';
import type { GateHost } from '@candor/runtime';

import { CandorBanner } from './candor-banner.ts';
import { CandorElement } from './candor-element.ts';
import { CandorPlaceholder } from './candor-placeholder.ts';
import { CandorSettings } from './candor-settings.ts';
import { defineElements } from './define-elements.ts';
import { followPage } from './follow-page.ts';
import { loadUi } from './load-ui.ts';
import { syncPage } from './sync-page.ts';

// What the preferences chunk shares: Lit is shipped once.
export { html } from 'lit/html.js';
export { CandorElement } from './candor-element.ts';
export { cardStyles } from './card-styles.ts';
export { css } from './css.ts';
export { defineElements } from './define-elements.ts';
export { translate } from './translate.ts';

/** Replaced by the compiler with the site's data. */
declare const __CANDOR_UI__: UiPlan;

/**
 * Entry of `consent-ui.js`: shows what the gate wants shown. May be called again at any time, after a client-side navigation say.
 *
 * Resolves when the elements are defined and in the page.
 *
 * @param isSaved - A choice was saved on the page before, which a reload has ended before anybody could hear of it.
 */
export async function mount(host: GateHost, isSaved?: boolean): Promise<void> {
  await start(host);
  syncPage(host);
  // What a region has when it comes into the page is not announced.
  if (isSaved) setTimeout(saySaved, SETTLED);
  if (document.querySelector('candor-declaration')) {
    const { prepare } = await host.load(host.plan.f[1]);
    await (prepare as typeof start)(host);
  }
}

/** Milliseconds until assistive technology knows of the region for messages. */
const SETTLED = 500;

/** Heard, not seen: whoever does not see the banner go is told that the answer has arrived (WCAG 2.2, 4.1.3 Status Messages). */
let status: HTMLElement;

function saySaved(): void {
  status.textContent = CandorElement.ui.texts['saved']!;
}

let started: readonly [GateHost, Promise<void>] | undefined;

/** Gathers words and plan and defines the elements, once a gate: who asks while that is being done waits for the same. */
export function start(host: GateHost): Promise<void> {
  if (started?.[0] !== host) started = [host, gather(host)];
  return started[1];
}

async function gather(host: GateHost): Promise<void> {
  CandorElement.ui = await loadUi(host, __CANDOR_UI__);
  // Before anything of ours changes the page.
  if (CandorElement.ui.plan.banner.scheme === 'auto') followPage();
  defineElements({
    'candor-banner': CandorBanner,
    'candor-placeholder': CandorPlaceholder,
    'candor-settings': CandorSettings,
  });
  status = document.createElement('div');
  status.role = 'status';
  status.lang = CandorElement.ui.locale;
  status.style.cssText =
    'position:fixed!important;opacity:0!important;pointer-events:none!important';
  document.body.before(status);
  host.subscribe(() => {
    syncPage(host);
    saySaved();
  });
}
