import { describe, it } from '../../test/bdd.ts';
import { equal } from '../../test/equal.ts';
import { readSignalFile } from '../measure/read-signal-file.ts';
import { describeRule } from '../testing/describe-rule.ts';
import { messages } from '../testing/messages.ts';
import { useSignalFile } from './use-signal-file.ts';

describeRule('U04', { json: useSignalFile });

describe('use-signal-file', () => {
  const find = (text: string): string[] => messages(useSignalFile({ status: 200, text }));

  it('finds what is no object, and what the object lacks', () => {
    for (const text of ['', 'true', 'null', '[]', '{'])
      equal(find(text), ['/.well-known/gpc.json is no JSON object.']);
    equal(find('{}'), ['“gpc” is missing, not true.']);
    equal(find('{ "gpc": "true" }'), ['“gpc” is "true", not true.']);
  });

  it('knows dates, with and without a time', () => {
    for (const date of ['2026-03-12', '2026-03-12T10:00:00Z', '2026-03-12T10:00+02:00'])
      equal(find(JSON.stringify({ gpc: true, lastUpdate: date })), []);
    for (const date of ['2026-13-40', '12 March 2026', 20_260_312, null])
      equal(find(JSON.stringify({ gpc: true, lastUpdate: date })).length, 1, String(date));
  });

  it('finds that this server has none', async () => {
    equal(messages(useSignalFile(await readSignalFile())), [
      '/.well-known/gpc.json is not there (404).',
    ]);
  });
});
