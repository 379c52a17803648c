import {
  CATEGORIES,
  type Category,
  type ConsentChange,
  type ConsentState,
  type Decision,
  type DecisionMethod,
  type GatePlan,
} from '@candor/model';
import type { GateHost } from '@candor/runtime';

/** What a page starts from. */
export interface MemoryHostOptions {
  readonly plan: GatePlan;
  readonly locale?: string;
  readonly gpc?: boolean;
  /** Decisions of an earlier visit, by service id. */
  readonly decisions?: Readonly<Record<string, boolean>>;
  readonly method?: DecisionMethod;
  readonly embeds?: readonly (readonly [HTMLElement, string])[];
  readonly load?: (file: string) => Promise<Record<string, unknown>>;
}

/** A host, and what was asked of it. */
export interface MemoryHost extends GateHost {
  readonly calls: readonly (readonly [name: string, ...details: unknown[]])[];
}

/**
 * A gate without a gate: the state of {@link GateHost} in memory, by the same rules as the runtime's, for the development page and
 * for tests of the elements. It holds nothing back and stores nothing.
 */
export function createMemoryHost(options: MemoryHostOptions): MemoryHost {
  const { plan, gpc = false } = options;
  const calls: (readonly [string, ...unknown[]])[] = [];
  const listeners = new Set<(change: ConsentChange) => void>();
  const released = new Set<HTMLElement>();
  let decisions: Record<string, boolean> = { ...options.decisions };
  let method = options.method;

  const decide = (
    how: DecisionMethod,
    pick: (id: string, category: number) => boolean | undefined,
  ): void => {
    method = how;
    for (const [id, category] of plan.s) {
      const value = pick(id, category);
      if (category && value !== undefined) decisions = { ...decisions, [id]: value };
    }
    const change = { state: readState(), granted: [], revoked: [], remaining: [] };
    for (const listener of listeners) listener(change);
  };
  const readState = (): ConsentState =>
    resolve(plan, { decisions, gpc, ...(method === undefined ? {} : { method }) });
  const names =
    (what: string | readonly string[]) =>
    (id: string, category: number): boolean =>
      [what].flat().some((name) => name === id || name === CATEGORIES[category]);

  return {
    calls,
    plan,
    locale: options.locale ?? '',
    ready: Promise.resolve(readState()),
    load: options.load ?? (() => Promise.reject(new Error('Nothing to load.'))),
    get state() {
      return readState();
    },
    get undecided() {
      const { services } = readState();
      return plan.s.map(([id]) => id).filter((id) => services[id] === undefined);
    },
    get embeds() {
      const { services } = readState();
      return (options.embeds ?? []).filter(
        ([holder, id]) => !released.has(holder) && services[id] !== 'granted',
      );
    },
    accept(what) {
      calls.push(what === undefined ? ['accept'] : ['accept', what]);
      if (what === undefined)
        decide('accept-all', (_, category) =>
          gpc && CATEGORIES[category] === 'marketing' ? undefined : true,
        );
      else decide('choose', (id, category) => names(what)(id, category) || undefined);
    },
    reject() {
      calls.push(['reject']);
      decide('reject-all', () => false);
    },
    set(wanted) {
      calls.push(['set', wanted]);
      decide('choose', (id, category) => wanted[id] ?? wanted[CATEGORIES[category]!]);
    },
    withdraw(what) {
      calls.push(['withdraw', what]);
      decide('withdraw', (id, category) =>
        what === undefined || names(what)(id, category) ? false : undefined,
      );
    },
    open() {
      calls.push(['open']);
      return Promise.resolve();
    },
    release(holder) {
      calls.push(['release', holder]);
      released.add(holder);
    },
    subscribe(callback) {
      listeners.add(callback);
      return () => listeners.delete(callback);
    },
  };
}

function resolve(
  plan: GatePlan,
  {
    decisions,
    method,
    gpc,
  }: { decisions: Readonly<Record<string, boolean>>; method?: DecisionMethod; gpc: boolean },
): ConsentState {
  const services: Record<string, Decision> = {};
  const categories: Partial<Record<Category, Decision>> = {};
  for (const [id, index] of plan.s) {
    let isGranted = index === 0 || decisions[id];
    if (gpc && CATEGORIES[index] === 'marketing')
      isGranted = method === 'choose' && isGranted === true;
    if (isGranted !== undefined) services[id] = isGranted ? 'granted' : 'denied';
  }
  CATEGORIES.forEach((category, index) => {
    const own = plan.s.filter(([, of]) => of === index).map(([id]) => services[id]);
    if (own.includes('denied')) categories[category] = 'denied';
    else if (own.length > 0 && !own.includes(undefined)) categories[category] = 'granted';
  });
  return { categories, services, gpc, ...(method === undefined ? {} : { method }) };
}
