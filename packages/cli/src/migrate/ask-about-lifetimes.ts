import type { EarlierCookie } from './earlier-settings.ts';

/** Asks how long cookies live where no table says it: they stand as `persistent`, the longest there is. */
export function askAboutLifetimes(name: string, cookies: readonly EarlierCookie[]): string[] {
  const open = cookies.filter(({ duration }) => duration === undefined);
  if (open.length === 0) return [];
  const list = [...new Set(open.map((cookie) => cookie.name))].slice(0, 10).join(', ');
  return [
    `How long do these cookies of ${name} live: ${list}? They stand as persistent until you say.`,
  ];
}
