import { pause } from './pause.ts';

/** Resolves to whether a condition became true in time. */
export async function waitUntil(isTrue: () => boolean, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited < milliseconds && !isTrue(); waited += 20) await pause(20);
  return isTrue();
}
