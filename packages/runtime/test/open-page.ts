import type { CandorApi, ChoicePlan, GatePlan, GuardPlan } from '@candor/model';

import type { GateHost } from '../src/gate-host.ts';

/** A page as the tests see it. */
export type PageWindow = Window &
  typeof globalThis & {
    candor: CandorApi;
    ran?: string[];
    mounted?: GateHost[];
    /** The visitor was to be told, on the page after a reload, that their choice was saved. */
    saved?: boolean;
    opened?: GateHost;
    changes: { granted: string[]; revoked: string[]; remaining: string[] }[];
    unlisted: string[];
    dataLayer?: (IArguments | { event: string })[];
  };

/** What stands in the page. */
export interface PageOptions {
  readonly plan?: Partial<GatePlan>;
  /** Script that runs before the gate. */
  readonly before?: string;
  readonly head?: string;
  readonly body?: string;
  /** Attributes of the gate's tag. */
  readonly gateAttributes?: string;
}

/** One page in a frame of its own; `window` is another after a reload. */
export interface Page {
  readonly frame: HTMLIFrameElement;
  readonly window: PageWindow;
  /** Resolves when the page has been loaded once more. */
  reloaded(): Promise<void>;
}

const FOLDER = '/packages/runtime/';

/** URL of the vendor's script on a third party's host. */
export function vendor(service: string, name: string): string {
  return `http://${service}.localhost:${location.port}${FOLDER}test/vendor.js?${name}`;
}

export const PLAN: GatePlan = {
  s: [
    ['candor', 0, '0000', 0],
    ['chat', 1, 'chat', 0],
    ['stats', 2, 'stat', 8],
    ['ads', 3, 'adss', 7],
    ['video', 4, 'vide', 0],
  ],
  f: [
    '../test/interface.js',
    '../test/interface.js',
    'consent-choice.js',
    'consent-guard.js',
    'consent-release.js',
  ],
  r: { '': 'Privacy settings', de: 'Einstellungen' },
  d: 180,
  u: 0,
};

export const CHOICE: ChoicePlan = [
  ['candor', ''],
  ['', ''],
  ['_st _st_*', 'st_*'],
  ['_ads _shared', ''],
  ['_shared', ''],
];

const HOSTS = [
  '',
  'chat.localhost',
  'stats.localhost both.localhost',
  'ads.localhost both.localhost',
  'video.localhost',
];

export const GUARD: GuardPlan = HOSTS.map((hosts, index) => [
  hosts,
  ...(CHOICE[index] ?? ['', '']),
]);

const pages = new Map<Element, string>();
Object.assign(window, { pageUnderTest: (frame: Element) => pages.get(frame) });

/** Opens a page whose first script is the built gate, and waits until it has loaded. */
export async function openPage(options: PageOptions = {}): Promise<Page> {
  const frame = document.createElement('iframe');
  pages.set(frame, htmlOf(options));
  frame.src = `${FOLDER}test/page.html`;
  document.body.append(frame);
  await nextLoad(frame);
  return {
    frame,
    get window() {
      return frame.contentWindow as PageWindow;
    },
    reloaded: () => nextLoad(frame),
  };
}

/** Removes all pages and everything they stored. */
export async function closePages(): Promise<void> {
  for (const frame of pages.keys()) frame.remove();
  pages.clear();
  localStorage.clear();
  sessionStorage.clear();
  // WebKit tells a document of an earlier change after a later one, and `document.cookie` goes by that. What is really stored, the store
  // says, and it answers when the document has been told.
  await until(async () => {
    const cookies = await cookieStore.getAll();
    for (const { name } of cookies) {
      for (const path of ['/', '/packages', `${FOLDER}test`]) {
        document.cookie = `${name}=; max-age=0; path=${path}`;
      }
    }
    return cookies.length === 0;
  }, 'the end of all cookies');
}

/** Waits until something holds; fails after ten seconds. */
export async function until(isTrue: () => unknown, what: string): Promise<void> {
  for (let tries = 0; tries < 1000; tries += 1) {
    if (await isTrue()) return;
    await pause(10);
  }
  throw new Error(`Waited in vain: ${what}`);
}

/** Gives what must not happen the time to happen. */
export function pause(milliseconds = 150): Promise<unknown> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** Requests to third parties that the page and its own frames made; not what is refused before it leaves the browser. */
export function requests({ window }: Page): string[] {
  return resourcesOf(window)
    .map(({ name }) => new URL(name))
    .filter(({ hostname }) => hostname.endsWith('.localhost'))
    .map(({ hostname, search }) => `${hostname.split('.')[0]}${search}`);
}

/** Whether a request for what {@link vendor} calls `name` has arrived, however it was made: as the vendor sees it. */
export async function hasArrived(name: string): Promise<boolean> {
  const searches = (await (await fetch('/vendor-requests')).json()) as string[];
  return searches.includes(name);
}

function resourcesOf(window: Window): PerformanceEntry[] {
  try {
    const ofFrames = Array.from(window, (frame) => resourcesOf(frame));
    return [window.performance.getEntriesByType('resource'), ...ofFrames].flat();
  } catch {
    // Somebody else's.
    return [];
  }
}

/** A cookie value for a decision of this minute. */
export function decided(method: string, granted: string, denied: string): string {
  return `1.${Math.floor(Date.now() / 1000).toString(36)}.${method}..${granted}.${denied}`;
}

/** The page's source; `</body>` ends it. */
export function htmlOf(options: PageOptions): string {
  const plan = { ...PLAN, ...options.plan };
  return `<script>
      window.changes = [];
      window.unlisted = [];
      document.addEventListener('candor-change', ({ detail }) => changes.push(detail));
      document.addEventListener('candor-unlisted', ({ detail }) => unlisted.push(detail));
      var __CANDOR_PLAN__ = ${JSON.stringify(plan)};
      var __CANDOR_GUARD__ = ${JSON.stringify(GUARD)};
      var __CANDOR_CHOICE__ = ${JSON.stringify(CHOICE)};
      ${options.before ?? ''}
    </script>
    <script src="${FOLDER}dist-browser/${plan.p ? 'consent-regional' : 'consent'}.js" ${options.gateAttributes ?? ''}></script>
    ${options.head ?? ''}</head><body>${options.body ?? ''}</body>`;
}

function nextLoad(frame: HTMLIFrameElement): Promise<void> {
  return new Promise((resolve) => {
    frame.addEventListener('load', () => resolve(), { once: true });
  });
}
