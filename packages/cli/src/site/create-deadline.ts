/** A signal that is aborted in time. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Rejects when the signal is aborted. */
  readonly passed: Promise<never>;
  /** Must be called when the work is done. */
  readonly end: () => void;
}

/** When to stop. */
export interface DeadlineOptions {
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
}

/**
 * Creates a signal that is aborted with another one, or after a time with a `TimeoutError`.
 *
 * Not `AbortSignal.any([signal, AbortSignal.timeout(…)])`: Node may collect what is awaited only through it, and it is never aborted
 * then. https://github.com/nodejs/node/issues/57736
 */
export function createDeadline({ signal, timeoutMs }: DeadlineOptions): Deadline {
  const controller = new AbortController();
  const follow = (): void => controller.abort(signal.reason);
  const timer = setTimeout(() => {
    controller.abort(new DOMException('The time is up.', 'TimeoutError'));
  }, timeoutMs);
  const passed = new Promise<never>((_resolve, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason as Error), {
      once: true,
    });
  });
  // Nobody may be waiting for it.
  passed.catch(() => {});
  if (signal.aborted) follow();
  else signal.addEventListener('abort', follow, { once: true });
  return {
    signal: controller.signal,
    passed,
    end() {
      clearTimeout(timer);
      signal.removeEventListener('abort', follow);
    },
  };
}
