import type { ConsentState, GateSignal, GateStep } from '@candor/model';

/** Phases: what of a `GateSignal` was said last. */
const HOLD = 0;
const GRANT = 1;
const REVOKE = 2;

/** Kinds of a `GateStep`. */
const QUEUE = 2;
const CALL = 3;

/** A vendor's global, or what is found in one. */
type VendorValue = Stub & { [name: string]: VendorValue };

interface Stub {
  (...values: unknown[]): void;
  /** Calls that a stub keeps. */
  q?: unknown[];
}

/**
 * Creates the function that tells one vendor of a state: `hold` or `grant` first on a page, then `grant` or, once consent is refused or
 * taken back, `revoke`; nothing when what there is to say is what was said last.
 *
 * A call whose function does not exist yet is tried again whenever something has loaded: the vendor's script, or the one that brings
 * it. A vendor that throws keeps nothing from the others.
 */
export function createSignalSender([id, ...signal]: GateSignal): (state: ConsentState) => void {
  let phase = -1;
  let said: string;
  let waiting: readonly GateStep[] = [];
  const say = (steps: readonly GateStep[]): void => {
    // Emptied first: a vendor may call back at once.
    waiting = [];
    waiting = steps.filter((step) => isWaiting(step, retry));
  };
  const retry = (): void => say(waiting);
  // Load events do not bubble, but all of them pass here on their way down.
  document.addEventListener('load', retry, true);

  return ({ services, categories }) => {
    const decision = services[id];
    phase = decision === 'granted' ? GRANT : phase > HOLD || (!phase && decision) ? REVOKE : HOLD;
    const text = JSON.stringify(
      signal[phase],
      (_, value: { $?: [keyof typeof categories, unknown, unknown] } | null) =>
        value?.$ ? value.$[categories[value.$[0]] === 'granted' ? 1 : 2] : value,
    );
    // Parsed for each: what a vendor does to its arguments must not reach the plan.
    if (text !== said) say(JSON.parse((said = text)) as readonly GateStep[]);
  };
}

/** Takes one step, unless its function is not there yet. */
function isWaiting([kind, path, ...values]: GateStep, callback: () => void): boolean {
  try {
    const names = path.split('.');
    const name = names.pop()!;
    let owner = window as unknown as VendorValue;
    for (const part of names)
      owner = (owner?.[part] ?? (kind < QUEUE && (owner[part] = [] as never))) as VendorValue;
    if (kind === QUEUE) {
      const stub = (owner[name] ??= function (): void {
        // An Arguments object, as the vendors' own stubs keep it.
        // oxlint-disable-next-line prefer-rest-params
        (stub.q ??= []).push(arguments);
      } as VendorValue);
    }
    if (!kind) owner[name] = values[0] as VendorValue;
    else if (owner?.[name]) owner[name](...values, ...(kind > CALL ? [callback] : []));
    else return true;
  } catch {
    // The vendor's own trouble.
  }
  return false;
}
