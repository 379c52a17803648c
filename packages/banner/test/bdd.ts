/** The test runner's globals, with the few types that the tests need. */
interface Bdd {
  readonly describe: (what: string, define: () => void) => void;
  readonly it: (what: string, run: () => void | Promise<void>) => void;
  readonly afterEach: (run: () => void | Promise<void>) => void;
  readonly beforeEach: (run: () => void | Promise<void>) => void;
}

export const { describe, it, afterEach, beforeEach }: Bdd = globalThis as unknown as Bdd;
