import type { SignalFile } from '../use-signal-file/use-signal-file.ts';

/** Asks the page's own server for `/.well-known/gpc.json`, past every cache. A server that does not answer has no such file: status 0. */
export async function readSignalFile(): Promise<SignalFile> {
  try {
    const response = await fetch('/.well-known/gpc.json', { cache: 'no-store' });
    return { status: response.status, text: await response.text() };
  } catch {
    return { status: 0, text: '' };
  }
}
