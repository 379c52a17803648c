/** A test as Mocha runs it. */
interface Test {
  skip(): never;
}
type Run = () => void | Promise<void>;

/** The test runner's globals, with the few types that the tests need. */
interface Bdd {
  readonly describe: (what: string, define: () => void) => void;
  readonly it: (what: string, run: Run) => void;
  readonly afterEach: (run: Run) => void;
  readonly beforeEach: (run: Run) => void;
}

const mocha = globalThis as unknown as Bdd;

export const { describe, afterEach, beforeEach }: Bdd = mocha;

const isWebkit = /AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent);

/** Defines a test. Where WebKitGTK's driver cannot do what it asks for it is skipped; the runner prints what that was. */
export function it(what: string, run: Run): void {
  mocha.it(what, async function (this: Test) {
    try {
      await run();
    } catch (error) {
      if (isWebkit && String(error).includes('WebKitGTK cannot ')) this.skip();
      throw error;
    }
  });
}
