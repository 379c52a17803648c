import { readFile, rm } from 'node:fs/promises';

import type { Trouble } from '../trouble.ts';
import { writeFileSafely } from './write-file-safely.ts';

/** A file to write: its path, what the person calls it, and what stands in it. */
export interface DraftFile {
  /** Absolute. */
  readonly path: string;
  readonly name: string;
  readonly content: string;
}

/** A configuration, with the text of the document that it was drafted from; `null` when that is a text itself. */
export interface WriteDraftOptions {
  readonly draft: DraftFile;
  readonly text: DraftFile | null;
  /** Replace files that exist. */
  readonly force: boolean;
}

/**
 * Writes both files or none. Without `force` an existing one stays as it is and is reported, but for a text that is the same anyway.
 *
 * @returns `undefined` when they were written.
 */
export async function writeDraft({
  draft,
  text,
  force,
}: WriteDraftOptions): Promise<Trouble | undefined> {
  const isWritten = text !== null && (await readIfThere(text.path)) !== text.content;
  const failed = isWritten ? await writeFileSafely(text.content, { ...text, force }) : undefined;
  if (failed !== undefined) return failed;
  const failedDraft = await writeFileSafely(draft.content, { ...draft, force });
  if (failedDraft !== undefined && isWritten && !force) await rm(text.path, { force: true });
  return failedDraft;
}

async function readIfThere(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}
