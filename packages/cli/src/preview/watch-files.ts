import { watch, type FSWatcher } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Editors write a file in several steps; this long after the last one it is read. */
const QUIET_MS = 60;

/** A running watch; `follow` again when the files change. */
export interface FileWatch {
  /** Watches exactly these files from now on; absolute paths, which need not exist. */
  follow(files: readonly string[]): void;
  close(): void;
}

/**
 * Calls back when a file is written, replaced, made or removed. Folders are watched, not files: many editors save by
 * renaming a new file over the old one, which ends a watch on the file itself.
 */
export function watchFiles(onChange: () => void): FileWatch {
  const watchers = new Map<string, FSWatcher>();
  let names = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onChange, QUIET_MS);
  };
  const close = (): void => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
  };
  return {
    follow(files): void {
      names = new Set(files.map((file) => basename(file)));
      for (const folder of new Set(files.map((file) => dirname(file)))) {
        if (watchers.has(folder)) continue;
        const watcher = openWatcher(folder, (name) => {
          if (name === null || names.has(name)) later();
        });
        if (watcher !== undefined) watchers.set(folder, watcher);
      }
    },
    close,
  };
}

/** A folder that does not exist cannot be watched; the file in it is reported as missing anyway. */
function openWatcher(
  folder: string,
  onEvent: (name: string | null) => void,
): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { persistent: false }, (_event, name) => onEvent(name));
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return undefined;
  }
}
