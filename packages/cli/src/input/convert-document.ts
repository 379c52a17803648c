import { Worker } from 'node:worker_threads';

import type { ConvertPolicyResult, DocumentFormat } from '@candor/policy';

import { trouble, type Trouble } from '../trouble.ts';
import type { Input } from './read-input.ts';

/** A policy of 50 pages takes about 3 s. */
const MAX_MS = 60_000;
/** What the process may grow by; streams of a PDF can inflate a thousandfold, outside the heap that a worker's own limits count. */
const MAX_GROWTH_BYTES = 1_500_000_000;
const MAX_HEAP_MB = 1024;
const LOOK_EVERY_MS = 100;

type Answer = ConvertPolicyResult | 'slow' | 'large';

/** The same file from the sources and from the built package: a worker is plain JavaScript. */
const WORKER = new URL('../../dist/input/convert-worker.js', import.meta.url);

/** Converts a document in a thread of its own, which is ended when it takes too long or too much memory: documents are strangers' input. */
export async function convertDocument(
  { bytes, name }: Input,
  format: DocumentFormat,
): Promise<string | Trouble> {
  const answer = await askWorker(bytes, format);
  if (answer === 'slow' || answer === 'large') return tooHeavy(name, answer);
  if (answer.kind === 'converted') return answer.text;
  const { diagnostic } = answer;
  return {
    kind: 'trouble',
    diagnostic: { ...diagnostic, message: diagnostic.message.replace(/^It\b/u, name) },
  };
}

async function askWorker(bytes: Uint8Array, format: DocumentFormat): Promise<Answer> {
  const worker = new Worker(WORKER, {
    workerData: { bytes, format },
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  });
  const before = process.memoryUsage.rss();
  let look: NodeJS.Timeout | undefined;
  let limit: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Answer>((resolve, reject) => {
      limit = setTimeout(() => resolve('slow'), MAX_MS);
      look = setInterval(() => {
        if (process.memoryUsage.rss() - before > MAX_GROWTH_BYTES) resolve('large');
      }, LOOK_EVERY_MS);
      worker.once('message', (answer: ConvertPolicyResult) => resolve(answer));
      worker.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve('large');
        else reject(error);
      });
    });
  } finally {
    clearTimeout(limit);
    clearInterval(look);
    await worker.terminate();
  }
}

function tooHeavy(name: string, what: 'slow' | 'large'): Trouble {
  const limit =
    what === 'slow'
      ? `${MAX_MS / 1000} seconds`
      : `${(MAX_GROWTH_BYTES / 1_000_000_000).toFixed(1)} GB of memory`;
  return trouble('no-oversized-document', {
    message: `${name} takes more than ${limit} to read.`,
    why: 'No policy needs that much; such files are made to keep whoever opens them busy, or are damaged.',
    fix: 'Save the policy anew from the program that it was made with, or as HTML or text.',
  });
}
