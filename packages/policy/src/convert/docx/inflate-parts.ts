import { Unzip, UnzipInflate } from 'fflate';

import { DocumentRefusal } from '../converted-policy.ts';
import { MAX_ARCHIVE_FILES, MAX_INFLATED_BYTES } from '../document-limits.ts';

/** The parts of a DOCX that hold its text. */
const PART =
  /^word\/(?:document\d{0,3}|styles\d{0,3}|numbering\d{0,3}|footnotes\d{0,3})\.xml$|^word\/_rels\/document\d{0,3}\.xml\.rels$/u;

/** Small steps, because what one step inflates to is known only after it: a thousand times as much at most. */
const STEP_BYTES = 8192;

/**
 * Unpacks the parts of a DOCX that are read, by their names without the folder and number: `document.xml`, `styles.xml` … It stops at a
 * limit while inflating, whatever sizes the archive claims.
 */
export function inflateParts(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const archive = new Archive();
  archive.read(bytes);
  if (archive.parts.has('document.xml')) return archive.parts;
  throw new DocumentRefusal('no-unsupported-document', {
    message: `It is ${nameArchive(archive.names)}, not a DOCX document.`,
    why: 'Its archive has no part with the text of a Word document.',
    fix: 'Save the policy as DOCX, PDF, HTML or Markdown and pass that file.',
  });
}

class Archive {
  readonly parts = new Map<string, Uint8Array>();
  readonly names = new Set<string>();
  #inflated = 0;
  #files = 0;
  #failure: Error | null = null;

  read(bytes: Uint8Array): void {
    const unzip = new Unzip((file) => {
      this.#files += 1;
      if (this.#files > MAX_ARCHIVE_FILES) this.#failure ??= oversized('files');
      if (this.names.size < 100) this.names.add(file.name);
      if (!PART.test(file.name) || this.#failure !== null) return;
      const chunks: Uint8Array[] = [];
      file.ondata = (error, chunk, isFinal) => {
        this.#failure ??= error;
        this.#inflated += chunk?.length ?? 0;
        if (this.#inflated > MAX_INFLATED_BYTES) this.#failure ??= oversized('text');
        if (this.#failure !== null) return;
        chunks.push(chunk);
        if (isFinal) this.parts.set(partName(file.name), concat(chunks));
      };
      file.start();
    });
    unzip.register(UnzipInflate);
    for (let at = 0; at < bytes.length; at += STEP_BYTES) {
      unzip.push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length);
      if (this.#failure !== null) throw this.#failure;
    }
  }
}

function oversized(what: 'files' | 'text'): DocumentRefusal {
  const limit =
    what === 'files'
      ? `${MAX_ARCHIVE_FILES} files`
      : `${MAX_INFLATED_BYTES / 1_000_000} MB of text`;
  return new DocumentRefusal('no-oversized-document', {
    message: `It unpacks to more than ${limit}.`,
    why: 'No policy is that long; such files are made to fill up the memory of whoever opens them.',
    fix: 'Save the policy anew from a word processor, and pass that file.',
  });
}

function partName(name: string): string {
  return name.replace(/^.*\//u, '').replace(/\d+/u, '');
}

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function nameArchive(names: ReadonlySet<string>): string {
  const all = [...names];
  if (all.some((name) => name.startsWith('xl/'))) return 'an Excel workbook';
  if (all.some((name) => name.startsWith('ppt/'))) return 'a PowerPoint presentation';
  if (names.has('content.xml')) return 'an OpenDocument file';
  return 'a ZIP archive';
}
