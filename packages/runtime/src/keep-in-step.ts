import type { GateCore } from './gate-core.ts';

/**
 * Takes over what another tab decided: at once by message, and when the page is shown again (back-forward cache, another subdomain's
 * tab). A decision that cannot be taken over ends this page view: what was withdrawn must not go on.
 */
export function keepInStep(core: GateCore): void {
  const sync = () => {
    const { cookie } = document;
    const stored = core.read_(cookie);
    if (!stored || stored.text_ === core.stored_?.text_) return;
    core.complete_().then(
      () => core.change_!(cookie),
      () => location.reload(),
    );
  };
  new BroadcastChannel('candor').addEventListener('message', sync);
  addEventListener('pageshow', sync);
  addEventListener('focus', sync);
}
