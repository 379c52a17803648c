import type { MemoryHost } from '../../test/create-memory-host.ts';
import { show, type ShowOptions } from '../../test/show.ts';

/** Mounts the elements as `show` does, and ends the banner's entry: what fades in is not measured half-way. */
export async function showSettled(options: ShowOptions = {}): Promise<MemoryHost> {
  const host = await show(options);
  // The document's list leaves out what runs in shadow roots.
  const root = document.querySelector('candor-banner')?.shadowRoot;
  for (const animation of root?.getAnimations() ?? []) animation.finish();
  return host;
}
