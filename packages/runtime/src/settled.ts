/** Resolves at the first of the named events. */
export function settled(target: EventTarget, ...events: readonly string[]): Promise<unknown> {
  return new Promise((resolve) => {
    for (const event of events) target.addEventListener(event, resolve);
  });
}
