import type { TrustedPolicy } from './trusted-policy.ts';

/** Makes up for what a script that runs after its time has missed. */
export interface Replay {
  /**
   * Puts a script into the page. What it writes into the document becomes held markup behind it; listeners it adds for events that are
   * over wait for `finish`.
   *
   * @param names - Services or categories that it was held for.
   * @param start - Resolves when it has run.
   */
  readonly run: (script: HTMLScriptElement, names: string, start: () => unknown) => Promise<void>;
  /** Ends a round: calls the listeners that waited, in the order of their events. */
  readonly finish: () => void;
}

type Missed = readonly [type: string, target: EventTarget, listener: unknown];

/** Creates the stage for one document. Scripts of the page itself see no difference. */
export function createReplay(policy: TrustedPolicy): Replay {
  /** What each opened script has written and nobody has inserted. */
  const written = new Map<Element | null, string>();
  const missed: Missed[] = [];
  /** Handlers that a script may set instead of adding a listener. */
  const handlers = [
    {
      type: 'readystatechange',
      target: document as EventTarget,
      known: document.onreadystatechange,
    },
    { type: 'load', target: window as EventTarget, known: window.onload },
  ];
  let patchAll = (): void => {
    patchAll = () => {};
    for (const name of ['write', 'writeln'] as const)
      patch(Document.prototype, name, (args) => {
        const { currentScript } = document;
        if (!written.has(currentScript)) return false;
        const end = name === 'write' ? '' : '\n';
        return written.set(currentScript, written.get(currentScript) + args.join('') + end);
      });
    patch(EventTarget.prototype, 'addEventListener', ([type, listener], self) => {
      const target = (self ?? window) as EventTarget;
      return (
        written.has(document.currentScript) &&
        isOver(type as string, target) &&
        missed.push([type as string, target, listener])
      );
    });
  };

  return {
    async run(script, names, start) {
      patchAll();
      // A module has no `currentScript`: while one is awaited, what has none counts as its own.
      const key = script.type === 'module' ? null : script;
      written.set(key, '');
      await start();
      for (const handler of handlers) {
        const { type, target, known } = handler;
        const now = (target as Window)[`on${type}` as 'onload'];
        handler.known = now as typeof known;
        // Set while the page was loading, it is called by the browser.
        if (now !== known && isOver(type, target)) missed.push([type, target, now]);
      }
      const html = written.get(key);
      if (key) written.set(key, '');
      else written.delete(key);
      if (!html) return;
      const template = document.createElement('template');
      template.dataset['consent'] = names;
      template.innerHTML = policy.createHTML(html);
      script.after(template);
    },
    finish() {
      const due = missed.splice(0);
      // The order of DOMContentLoaded, readystatechange and load, by their first letters.
      const rank = ([type]: Missed): number => 'Drl'.indexOf(type.charAt(0));
      for (const one of due.sort((a, b) => rank(a) - rank(b))) call(...one);
    },
  };
}

/** Tells whether an event of the page's loading has been dispatched, so that a new listener would wait in vain. */
function isOver(type: string, target: EventTarget): boolean {
  const { readyState } = document;
  return type === 'DOMContentLoaded'
    ? readyState !== 'loading'
    : readyState === 'complete' &&
        (type === 'readystatechange' || (type === 'load' && target === window));
}

/** Not by dispatching: that would call everybody who had been told in time once more. */
function call(type: string, target: EventTarget, listener: unknown): void {
  const event = new Event(type);
  for (const name of ['target', 'currentTarget'])
    Object.defineProperty(event, name, { value: target });
  try {
    if (typeof listener === 'function') listener.call(target, event);
    else (listener as EventListenerObject | null)?.handleEvent(event);
  } catch (error) {
    reportError(error);
  }
}

/** A proxy of a native function still looks like one: name, length, text. */
function patch<T extends object>(
  owner: T,
  name: keyof T,
  trap: (args: unknown[], self: unknown) => unknown,
): void {
  owner[name] = new Proxy(owner[name] as () => void, {
    apply: (native, self, args) =>
      trap(args, self) ? undefined : Reflect.apply(native, self, args),
  }) as never;
}
