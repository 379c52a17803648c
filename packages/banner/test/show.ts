import { createMemoryHost, type MemoryHost, type MemoryHostOptions } from './create-memory-host.ts';
import { readLocale } from './read-locale.ts';
import { buildSampleSite, type SampleOptions } from './sample-site.ts';

/** What a test's page starts from; the sample site, undecided, by default. */
export type ShowOptions = SampleOptions &
  Partial<Omit<MemoryHostOptions, 'load' | 'open'>> & {
    /** No chunk of a further locale arrives. */
    readonly isOffline?: boolean;
  };

/** The compiler's tokens, which the chunks' sources read as globals. */
interface Tokens {
  __CANDOR_UI__?: unknown;
  __CANDOR_PREFERENCES__?: unknown;
}

/** Mounts the elements, from their sources, around a host in memory and waits until they are drawn. */
export async function show(options: ShowOptions = {}): Promise<MemoryHost> {
  const site = buildSampleSite(
    await readLocale('en'),
    await readLocale(options.locale || 'de'),
    options,
  );
  document.documentElement.lang = options.locale || 'en';
  Object.assign(globalThis as Tokens, {
    __CANDOR_UI__: site.ui,
    __CANDOR_PREFERENCES__: site.preferences,
  });
  const host = createMemoryHost({
    plan: site.gate,
    ...options,
    load: (file) =>
      file === site.preferences.details
        ? Promise.resolve({ default: site.details })
        : file.startsWith('consent-') && file !== 'consent-preferences.js'
          ? options.isOffline
            ? Promise.reject(new Error('Offline.'))
            : Promise.resolve({ default: site.further })
          : import('../src/consent-preferences.ts'),
    open: async (self) => {
      const { openPreferences } = await import('../src/consent-preferences.ts');
      await openPreferences(self);
      await drawn();
    },
  });
  // A page has one site; a test's page has another each time.
  const { CandorDeclaration } = await import('../src/candor-declaration.ts');
  CandorDeclaration.details = undefined;
  const { mount } = await import('../src/consent-ui.ts');
  await mount(host);
  await drawn();
  return host;
}

/** Takes everything away again that {@link show} and a test have put into the page. */
export function clear(): void {
  for (const element of document.querySelectorAll(
    'candor-banner,candor-preferences,candor-placeholder,html > [role=status]',
  )) {
    element.remove();
    // The banner is one element for as long as there is a page: look and place of the last test are not the next one's.
    element.removeAttribute('style');
    element.shadowRoot?.firstElementChild?.removeAttribute('class');
  }
  document.body.replaceChildren();
  document.documentElement.removeAttribute('style');
  document.documentElement.lang = 'en';
}

/** Resolves when elements have drawn what changed, and ends their entry: what fades in is not measured half-way. */
export async function drawn(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  // Firefox's list of the document leaves out what runs in shadow roots.
  const roots = [...document.querySelectorAll('candor-banner,candor-preferences')];
  for (const root of [document, ...roots.flatMap(({ shadowRoot }) => shadowRoot ?? [])])
    for (const animation of root.getAnimations()) animation.finish();
}

/** The one element in the shadow root of the element `host` that matches, or an error. */
export function inside(host: string, selector: string): HTMLElement {
  const found = document.querySelector(host)?.shadowRoot?.querySelectorAll<HTMLElement>(selector);
  if (found?.length !== 1)
    throw new Error(`${found?.length ?? 'no'} elements match ${selector} in ${host}`);
  return found[0]!;
}
