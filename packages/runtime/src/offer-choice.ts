import { addReopenButton } from './add-reopen-button.ts';
import type { GateCore } from './gate-core.ts';
import { ELEMENTS } from './held.ts';
import { noop } from './noop.ts';

/**
 * Offers the ways to decide, once the page is parsed: loads the user interface where there is something to show, and sees to it that
 * the preferences can be opened.
 *
 * @returns To be told when nodes were added, and whether one of them was watched for.
 */
export function offerChoice(core: GateCore): (isFound: boolean) => void {
  const { plan_: plan } = core;
  let opener: Element | undefined;
  const ask = () => {
    if (plan.s.some(([id]) => !core.state_.services[id]) || document.querySelector(ELEMENTS)) {
      Promise.all([core.load_(plan.f[0]), core.complete_()])
        .then(([{ mount }, host]) => (mount as (host: unknown) => void)(host))
        .catch(noop);
    }
  };
  const onParsed = () => {
    opener = addReopenButton(core);
    core.release_();
    ask();
  };
  document.addEventListener('click', (event) => {
    // The whole path: the control may stand in a shadow root.
    const isOpener = (node: Partial<Element>) => node.matches?.('[data-candor-open]');
    if (!event.composedPath().some(isOpener)) return;
    event.preventDefault();
    core.api_!.open().catch(noop);
  });
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', onParsed);
  else onParsed();
  return (isFound) => {
    if (isFound) core.release_();
    if (!opener) return;
    // A client-side router took the button away together with the body.
    if (!opener.isConnected) opener = addReopenButton(core);
    if (isFound) ask();
  };
}
