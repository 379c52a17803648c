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
  readonly gpc?: boolean;
  /** Decisions of an earlier visit, by service id, and how they were made. */
  readonly earlier?: {
    readonly method: DecisionMethod;
    readonly decisions: Readonly<Record<string, boolean>>;
  };
  readonly embeds?: GateHost['embeds'];
  readonly load?: GateHost['load'];
  readonly open?: (host: GateHost) => Promise<void>;
}

/** A host, and what was asked of it, each call with its arguments. */
export interface MemoryHost extends GateHost {
  readonly calls: readonly (readonly unknown[])[];
}

/**
 * A gate without a gate: the state of {@link GateHost} in memory, by the same rules as the runtime's, for the development page and
 * for tests of the elements. It holds nothing back and stores nothing.
 */
export function createMemoryHost(options: MemoryHostOptions): MemoryHost {
  const { plan, gpc = false, embeds = [], load, open } = options;
  const calls: (readonly unknown[])[] = [];
  const listeners = new Set<(change: ConsentChange) => void>();
  const released = new Set<HTMLElement>();
  let { method, decisions } = options.earlier ?? { method: undefined, decisions: {} };

  const state = (): ConsentState => resolve(options, decisions, method);
  const decide = (how: DecisionMethod, pick: Picker): void => {
    method = how;
    for (const [id, category] of plan.s) {
      const value = pick(id, CATEGORIES[category]!);
      if (value !== undefined) decisions = { ...decisions, [id]: value };
    }
    for (const listener of listeners)
      listener({ state: state(), granted: [], revoked: [], remaining: [] });
  };
  const host: MemoryHost = {
    calls,
    plan,
    ready: Promise.resolve(state()),
    load: load ?? (() => Promise.reject(new Error('Nothing to load.'))),
    get state() {
      return state();
    },
    get undecided() {
      return plan.s.map(([id]) => id).filter((id) => !(id in state().services));
    },
    get embeds() {
      return embeds.flatMap(([holder, ids]) => {
        const closed = ids.filter((id) => state().services[id] !== 'granted');
        return closed.length > 0 && !released.has(holder) ? [[holder, closed] as const] : [];
      });
    },
    ...decisionsOf(calls, decide, gpc),
    open() {
      calls.push(['open']);
      return open?.(host) ?? Promise.resolve();
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
  return host;
}

type Picker = (id: string, category: Category) => boolean | undefined;
type Decide = (method: DecisionMethod, pick: Picker) => void;

function decisionsOf(
  calls: (readonly unknown[])[],
  decide: Decide,
  gpc: boolean,
): Pick<MemoryHost, 'accept' | 'reject' | 'set' | 'withdraw'> {
  const isNamed = (what: string | readonly string[]): Picker => {
    const names = [what].flat();
    return (id, category) => names.includes(id) || names.includes(category);
  };
  return {
    accept(what) {
      calls.push(what === undefined ? ['accept'] : ['accept', what]);
      if (what !== undefined)
        decide('choose', (id, category) => isNamed(what)(id, category) || undefined);
      else
        decide('accept-all', (_, category) => (gpc && category === 'marketing' ? undefined : true));
    },
    reject() {
      calls.push(['reject']);
      decide('reject-all', () => false);
    },
    set(wanted) {
      calls.push(['set', { ...wanted }]);
      decide('choose', (id, category) => {
        const decision = wanted[id] ?? wanted[category];
        return decision === undefined ? undefined : decision === true || decision === 'granted';
      });
    },
    withdraw(what) {
      calls.push(['withdraw', what]);
      decide('withdraw', (id, category) =>
        what === undefined || isNamed(what)(id, category) ? false : undefined,
      );
    },
  };
}

function resolve(
  { plan, gpc = false }: MemoryHostOptions,
  decisions: Readonly<Record<string, boolean>>,
  method: DecisionMethod | undefined,
): ConsentState {
  const services: Record<string, Decision> = {};
  const categories: Partial<Record<Category, Decision>> = {};
  for (const [id, index] of plan.s) {
    let isGranted = index === 0 || decisions[id];
    if (gpc && CATEGORIES[index] === 'marketing') isGranted = method === 'choose' && !!isGranted;
    if (isGranted !== undefined) services[id] = isGranted ? 'granted' : 'denied';
  }
  CATEGORIES.forEach((category, index) => {
    const own = plan.s.filter(([, of]) => of === index).map(([id]) => services[id]);
    if (own.includes('denied')) categories[category] = 'denied';
    else if (own.length > 0 && !own.includes(undefined)) categories[category] = 'granted';
  });
  return { categories, services, gpc, ...(method === undefined ? {} : { method }) };
}
