import type { GateCore } from './gate-core.ts';
import { matchServices } from './match-services.ts';

/**
 * Creates the rule for one URL of one element: the site's own pass, those of known services need what their consent, and the rest is
 * treated as the plan wants it.
 */
export function createUrlRule({
  plan_: plan,
  mayRun_: mayRun,
  once_: once,
}: GateCore): (value: string, element: HTMLElement) => boolean {
  return (value, { dataset }) => {
    // An anchor resolves as elements do, and does not throw at what is no URL: it then has no host, and nothing is loaded.
    const url = Object.assign(document.createElement('a'), { href: value });
    const { host } = location;
    if (!url.host || url.host === host) return true;
    const needed = matchServices(plan.s, url);
    if (needed.length > 0) return needed.every(([id]) => once.has(id)) || mayRun(needed);
    const isOwn = `.${url.host}`.endsWith(`.${host.replace('www.', '')}`);
    // What stands in held markup was assigned to a service by hand.
    if (!plan.u || isOwn || 'consent' in dataset) return true;
    document.dispatchEvent(new CustomEvent('candor-unlisted', { detail: url.href }));
    return plan.u < 2;
  };
}
