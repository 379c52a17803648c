import { frameOf } from './frame-of.ts';

/** The address of a held embed's frame, in whatever manager's form it waits; `''` where there is none. */
export function addressOf(holder: HTMLElement): string {
  const frame = frameOf(holder);
  const { src, cookieblockSrc } = frame?.dataset ?? {};
  return src ?? cookieblockSrc ?? frame?.getAttribute('src') ?? '';
}
