import {
  CATEGORIES,
  type CandorApi,
  type ConsentState,
  type DecisionMethod,
  type GatePlan,
  type GateService,
} from '@candor/model';
import Cookies from 'js-cookie';

import { addReopenButton } from './add-reopen-button.ts';
import { createRelease } from './create-release.ts';
import { decodeDecision, type StoredDecision } from './decode-decision.ts';
import { encodeDecision } from './encode-decision.ts';
import { expireCookie } from './expire-cookie.ts';
import { findServices } from './find-services.ts';
import type { GateHost } from './gate-host.ts';
import { HELD_MARKUP } from './held-markup.ts';
import { intercept } from './intercept.ts';
import { matchServices } from './match-services.ts';
import { resolveState } from './resolve-state.ts';
import { sendGoogleConsent } from './send-google-consent.ts';
import { sweep } from './sweep.ts';

const NAME = 'candor';
const CHANGE = 'candor-change';

export function startGate(plan: GatePlan): void {
  const services = plan.s;
  const base = (document.currentScript as HTMLScriptElement | null)?.src || document.baseURI;
  const gpc = (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true;
  const channel = new BroadcastChannel(NAME);
  /** Services of which something was let through on this page: they may be running. */
  const ran = new Set<string>();
  /** Services and holders opened for this page view only. */
  const once = new Set<unknown>();
  let text: string | undefined;
  let decision: StoredDecision | undefined;
  let state: ConsentState;
  let opener: Element | undefined;

  const isOpen = ([id]: GateService) => state?.services[id] === 'granted' || once.has(id);
  const mayRun = (needed: readonly GateService[]) => {
    const result = needed.length > 0 && needed.every(isOpen);
    if (result) for (const [id] of needed) ran.add(id);
    return result;
  };
  const servicesOf = ({ dataset }: HTMLElement) =>
    findServices(
      services,
      dataset['consent'] ?? dataset['category'] ?? dataset['name'] ?? dataset['cookieconsent'],
    );
  const load = (file: string) => import(new URL(file, base) as unknown as string);
  const isLoading = () => document.readyState === 'loading';

  sendGoogleConsent(services, undefined);
  const retry = intercept({
    mayLoad: (value, element) => {
      let url;
      try {
        url = new URL(value, document.baseURI);
      } catch {
        return true;
      }
      if (url.origin === location.origin || !url.host) return true;
      const needed = matchServices(services, url);
      if (needed.length) return mayRun(needed);
      if (
        !plan.u ||
        element.dataset['consent'] ||
        `.${url.hostname}`.endsWith(`.${location.hostname.replace('www.', '')}`)
      )
        return true;
      document.dispatchEvent(new CustomEvent('candor-unlisted', { detail: url.href }));
      return plan.u < 2;
    },
    watched: HELD_MARKUP + ',candor-declaration,candor-settings',
    onAdded: (isFound) => {
      if (isLoading() || isFound) void release();
      if (!isLoading() && isFound) ask();
      if (opener && !opener.isConnected) opener = addReopenButton(label);
    },
  });
  const release = createRelease((holder) => once.has(holder) || mayRun(servicesOf(holder)));

  const apply = async (next: StoredDecision | undefined) => {
    const before = state;
    decision = next;
    const after = (state = resolveState(services, next, gpc));
    const grantedOnlyIn = (one: ConsentState, other: ConsentState) =>
      services
        .map(([id]) => id)
        .filter((id) => one?.services[id] === 'granted' && other?.services[id] !== 'granted');
    const granted = grantedOnlyIn(after, before);
    const revoked = grantedOnlyIn(before, after);
    if (next) sendGoogleConsent(services, after);
    const swept = sweep(services, after).catch(() => []);
    if (before) {
      const remaining = revoked.length ? await swept : [];
      document.dispatchEvent(
        new CustomEvent(CHANGE, { detail: { state: after, granted, revoked, remaining } }),
      );
    }
    if (revoked.some((id) => ran.has(id))) location.reload();
    else {
      retry();
      void release();
    }
  };
  const decide = (method: DecisionMethod, pick: (service: GateService) => boolean | undefined) => {
    const codes: Record<string, boolean> = {};
    for (const service of services) {
      const [id, category, code] = service;
      const kept = decision?.codes[code];
      const value = pick(service) ?? (kept && state.services[id] === 'denied' ? undefined : kept);
      if (category && value !== undefined) codes[code] = value;
      if (gpc && category === 3 && value) method = 'choose';
    }
    const next = { method, decidedAt: Math.floor(Date.now() / 1000), codes };
    text = encodeDecision(next, resolveState(services, next, gpc).categories);
    expireCookie(NAME);
    Cookies.set(NAME, text, {
      expires: plan.d,
      sameSite: 'Lax',
      secure: location.protocol === 'https:',
      domain: plan.c,
    } as Cookies.CookieAttributes);
    channel.postMessage(0);
    void apply(next);
  };
  const read = () => decodeDecision((text = Cookies.get(NAME)), Date.now() / 1000, plan.d);
  const sync = () => {
    const last = text;
    const next = read();
    if (text && text !== last) void apply(next);
    else text = last;
  };
  const decideNamed = (
    what: string | readonly string[],
    method: DecisionMethod,
    value: boolean,
  ) => {
    const named = findServices(services, String(what));
    decide(method, (service) => (named.includes(service) ? value : undefined));
  };

  void apply(read());

  const host: GateHost = {
    get state() {
      return state;
    },
    ready: Promise.resolve(state!),
    accept(what) {
      if (what) decideNamed(what, 'choose', true);
      else decide('accept-all', ([, category]) => (gpc && category === 3 ? undefined : true));
    },
    reject() {
      decide('reject-all', () => false);
    },
    set(decisions) {
      decide('choose', ([id, category]) => decisions[id] ?? decisions[CATEGORIES[category]!]);
    },
    withdraw(what) {
      if (what) decideNamed(what, 'withdraw', false);
      else decide('withdraw', () => false);
    },
    async open() {
      await (await load(plan.f[1])).openPreferences(host);
    },
    subscribe(callback) {
      const listener = (event: Event) => callback((event as CustomEvent).detail);
      document.addEventListener(CHANGE, listener);
      return () => document.removeEventListener(CHANGE, listener);
    },
    get undecided() {
      return services.map(([id]) => id).filter((id) => !(id in state.services));
    },
    get embeds() {
      return [...document.querySelectorAll<HTMLTemplateElement>('template[data-consent]')]
        .filter(({ content }) => content.querySelector(':not(script,noscript,style,link,meta,img)'))
        .map(
          (holder) =>
            [holder, servicesOf(holder).find((service) => !isOpen(service))?.[0]] as const,
        )
        .filter(([, id]) => id) as unknown as [HTMLElement, string][];
    },
    locale:
      Object.keys(plan.l).find((locale) =>
        `${document.documentElement.lang}-`.startsWith(`${locale}-`),
      ) ?? '',
    load,
    release(holder) {
      for (const element of [
        holder,
        ...(holder as HTMLTemplateElement).content.querySelectorAll('script'),
      ])
        once.add(element);
      for (const [id] of servicesOf(holder)) {
        once.add(id);
        ran.add(id);
      }
      void release();
    },
    plan,
  };
  const label = plan.r[host.locale] ?? (plan.r[''] as string);
  const ask = () => {
    if (
      host.undecided.length ||
      host.embeds.length ||
      document.querySelector('candor-declaration,candor-settings')
    ) {
      load(plan.f[0]).then(
        ({ mount }) => mount(host),
        () => {},
      );
    }
  };
  const onParsed = () => {
    void release();
    ask();
    opener = addReopenButton(label);
  };
  (window as unknown as { candor: CandorApi }).candor = host;
  channel.onmessage = sync;
  addEventListener('pageshow', sync);
  addEventListener('focus', sync);
  document.addEventListener('click', (event) => {
    if (!(event.target as Element).closest('[data-candor-open]')) return;
    event.preventDefault();
    host.open().catch(() => {});
  });
  if (isLoading()) document.addEventListener('DOMContentLoaded', onParsed);
  else onParsed();
}
