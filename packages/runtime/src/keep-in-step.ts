import type { GateCore } from './gate-core.ts';

/**
 * Takes over what another tab decided: at once by message, and when the page is shown again (back-forward cache, another subdomain's
 * tab). A decision that cannot be taken over ends this page view: what was withdrawn must not go on.
 */
export function keepInStep(core: GateCore): void {
  // A message brings the decision with it: it may arrive before the cookie does, which another process wrote.
  const sync = ({ data: cookies = document.cookie }: Event & { data?: string }) => {
    const stored = core.read_(cookies);
    if (!stored || stored.text_ === core.stored_?.text_) return;
    core.complete_().then(
      () => core.change_!(cookies),
      () => location.reload(),
    );
  };
  addEventListener('pageshow', sync);
  addEventListener('focus', sync);
  try {
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- nobody else has it, and every page carries these bytes
    (core.channel_ = new BroadcastChannel('candor')).onmessage = sync;
  } catch {
    // Firefox has none where cookies are blocked: other tabs are then told nothing, nor could they read it.
  }
}
