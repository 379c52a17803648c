import type { GateService } from '@candor/model';

import type { GateCore } from '../gate-core.ts';
import { matchServices } from '../match-services.ts';

/** Says what stands against a request. */
export interface Judge {
  /**
   * Ids of the services that would have to be granted first, joined by spaces; `''`: it may be made. Services that it lets through count
   * as running from then on.
   */
  readonly url: (value: unknown, element?: Element) => string;
  /** The same for all addresses in a text that loads them: `srcset`, CSS. */
  readonly urls: (text: unknown, element?: Element) => string;
  /** The same for a text in which addresses may stand for other reasons (code, a document): only those of listed services count. */
  readonly text: (text: unknown) => string;
}

/** What a held URL of no service waits for: no service has this id. */
const NOBODY = '?';

/** `GatePlan.u`: what no service lists is held. */
const HOLD = 2;

/** An address with a host of its own, as code, CSS and markup write it. The end may be wrong (a comma), the host is not. */
const ADDRESS = /(?:[a-z]+:)?\/\/[^\s"'`()<>\\]+/gi;

/** What cannot name another host than the page's: no scheme, no two slashes, and nothing that a parser reads as them or drops. */
const MAY_HAVE_HOST = /[:\\\t\n\r]|\/\//;

/** An address of another host, and the services that it belongs to. */
interface Address {
  readonly url: URL;
  readonly needed: readonly GateService[];
}

const MOST_KNOWN = 1000;

/** Creates the judge of a page: the site's own passes, what belongs to services needs their consent, the rest is treated as the plan wants it. */
export function createJudge(core: GateCore, hosts: readonly string[]): Judge {
  const { plan_: plan, once_: once } = core;
  const reported = new Set<string>();

  const known = new Map<string, Address | undefined>();
  /** A page gives the same address to many elements, and each is looked at when it is set and when it is put in. */
  const look = (value: string): Address | undefined => {
    if (!MAY_HAVE_HOST.test(value)) return undefined;
    if (known.size > MOST_KNOWN) known.clear();
    if (!known.has(value)) known.set(value, find(value));
    return known.get(value);
  };
  const find = (value: string): Address | undefined => {
    const url = parse(value);
    return url?.host && url.host !== location.host
      ? { url, needed: matchServices(plan.s, hosts, url) }
      : undefined;
  };
  const judgeUnlisted = (url: string): string => {
    if (plan.u && !reported.has(url)) {
      reported.add(url);
      document.dispatchEvent(new CustomEvent('candor-unlisted', { detail: url }));
    }
    return plan.u === HOLD ? NOBODY : '';
  };
  const judge = (value: string, element?: Element): string => {
    const { url, needed } = look(value) ?? {};
    if (!url || !needed) return '';
    if (needed.length > 0) {
      return needed.every(([id]) => once.has(id)) || core.mayRun_(needed) ? '' : ids(needed);
    }
    // What stands in held markup was assigned to a service by hand.
    return isOwn(url.host) || element?.hasAttribute('data-consent') ? '' : judgeUnlisted(url.href);
  };
  const all = (text: unknown, decide: (value: string) => string): string => {
    const plain = String(text).replaceAll(String.raw`\/`, '/');
    // Most style sheets name no host, and looking for two slashes takes next to nothing.
    const found = (plain.includes('//') && plain.match(ADDRESS)) || [];
    return [...new Set(found.map(decide).join(' ').split(' ').filter(Boolean))].join(' ');
  };
  return {
    url: (value, element) => judge(String(value), element),
    urls: (text, element) => all(text, (value) => judge(value, element)),
    text: (text) =>
      all(text, (value) => {
        const { needed = [] } = look(value) ?? {};
        return needed.some(([id]) => core.state_.services[id] !== 'granted' && !once.has(id))
          ? ids(needed)
          : '';
      }),
  };
}

/** What is no URL has no host, and nothing is loaded. */
function parse(value: string): URL | undefined {
  try {
    return new URL(value, document.baseURI);
  } catch {
    return undefined;
  }
}

/** Subdomains of the site are its own. */
function isOwn(host: string): boolean {
  return `.${host}`.endsWith(`.${location.host.replace('www.', '')}`);
}

function ids(services: readonly GateService[]): string {
  return services.map(([id]) => id).join(' ');
}
