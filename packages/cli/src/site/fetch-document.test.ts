import { afterEach, expect, test } from 'vitest';

import { createTestSite, type TestAnswer, type TestSite } from '../testing/create-test-site.ts';
import { fetchDocument, type FetchedDocument } from './fetch-document.ts';

let site: TestSite | undefined;
afterEach(() => site?.close());

async function fetchFrom(answer: TestAnswer, signal?: AbortSignal): Promise<FetchedDocument> {
  site = await createTestSite({ '/': answer });
  return fetchDocument(new URL(`${site.origin}/`), {
    expected: 'page',
    signal: signal ?? new AbortController().signal,
    timeoutMs: 300,
  });
}

test.each([
  ['sends nothing', () => {}],
  [
    'never ends',
    (_request, response) =>
      void response.writeHead(200, { 'content-type': 'text/html' }).write('<p>'),
  ],
] satisfies [string, TestAnswer][])('gives up on a server that %s', async (_what, answer) => {
  expect(await fetchFrom(answer)).toEqual({
    kind: 'failed',
    reason: 'did not answer within 0.3 seconds',
  });
});

test('gives up when nobody waits any more', async () => {
  const answer = await fetchFrom({ type: 'text/html', body: '<p>' }, AbortSignal.abort());
  expect(answer).toMatchObject({ kind: 'failed', reason: expect.stringContaining('time') });
});

test.each([
  ['text/html; charset="windows-1252"', Buffer.from('é', 'latin1'), 'é'],
  ['text/html; charset=nonsense', Buffer.from('é'), 'é'],
  ['text/html', Buffer.from([0x3c, 0xff, 0x70]), '<\ufffdp'],
])('reads %s', async (type, body, text) => {
  expect(await fetchFrom({ type, body })).toMatchObject({ kind: 'document', text });
});
