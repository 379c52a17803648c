/**
 * Answers a call in place of the native function.
 *
 * @param native - Calls it, with other arguments where some are given.
 */
export type Trap = (
  args: readonly unknown[],
  self: never,
  native: (...args: readonly unknown[]) => unknown,
) => unknown;

/** Replaces one function of an object. */
export type Patch = (owner: object | undefined, name: PropertyKey, trap: Trap) => void;

/** Replaces native functions for a while. */
export interface Patches {
  /** Has calls of a method, a constructor, or a setter go through `trap`. An owner or a name that the browser lacks is passed over. */
  readonly patch: Patch;
  /** The same for reading a property. */
  readonly patchGetter: Patch;
  /** Has `step` done when the patches are removed. */
  readonly onRemove: (step: () => void) => void;
  /** Gives the native functions back. */
  readonly remove: () => void;
}

/**
 * Creates a set of patches.
 *
 * A proxy of a native function still looks like it: name, length, text ("[native code]"), statics, prototype, and it can be constructed and
 * extended. Whoever has taken the proxy, or put a function of its own on top, keeps a working one after `remove`.
 */
export function createPatches(): Patches {
  const undo: (() => void)[] = [];
  let isOn = true;
  const createPatch =
    (part?: 'get'): Patch =>
    (owner, name, trap) => {
      const descriptor = owner && Object.getOwnPropertyDescriptor(owner, name);
      const key = part ?? (descriptor?.set ? 'set' : 'value');
      const native = descriptor?.[key] as (() => unknown) | undefined;
      if (!native || !descriptor?.configurable) return;
      const proxy = new Proxy(native, {
        apply(_, self, args) {
          const call = (...other: readonly unknown[]): unknown =>
            Reflect.apply(native, self, other.length > 0 ? other : args);
          return isOn ? trap(args, self as never, call) : call();
        },
        construct(_, args, newTarget) {
          const make = (...other: readonly unknown[]): object =>
            Reflect.construct(native, other.length > 0 ? other : args, newTarget);
          return isOn ? (trap(args, undefined as never, make) as object) : make();
        },
      });
      Object.defineProperty(owner, name, { ...descriptor, [key]: proxy });
      undo.push(() => {
        const now = Object.getOwnPropertyDescriptor(owner, name);
        // What others have put on top calls the proxy, which passes everything on from now.
        if (now?.[key] === proxy) Object.defineProperty(owner, name, { ...now, [key]: native });
      });
    };
  return {
    patch: createPatch(),
    patchGetter: createPatch('get'),
    onRemove(step) {
      undo.push(step);
    },
    remove() {
      isOn = false;
      for (let step; (step = undo.pop());) step();
    },
  };
}
