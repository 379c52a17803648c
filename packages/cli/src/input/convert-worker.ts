import { parentPort, workerData } from 'node:worker_threads';

import { convertPolicy, type DocumentFormat } from '@candor/policy';

const { bytes, format } = workerData as { bytes: Uint8Array; format: DocumentFormat };
// A thread has no origin to name.
// oxlint-disable-next-line require-post-message-target-origin
parentPort?.postMessage(await convertPolicy(bytes, format));
