import { findingOf, type Finding } from '../finding.ts';

const found = findingOf('U04');

/** What a server answers to a request for `/.well-known/gpc.json`; `readSignalFile` asks. */
export interface SignalFile {
  /** 0: it did not answer. */
  readonly status: number;
  readonly text: string;
}

/** A date, or a date with a time, of ISO 8601. */
const DATE = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** U04: the site says where machines look for it that it obeys Global Privacy Control: a JSON object with `gpc: true`, and a date if it gives one. */
export function useSignalFile({ status, text }: SignalFile): readonly Finding[] {
  if (status !== 200)
    return [found(`/.well-known/gpc.json is not there (${status || 'no answer'}).`)];
  const content = parse(text);
  if (content === undefined) return [found('/.well-known/gpc.json is no JSON object.')];
  const { gpc, lastUpdate } = content;
  return [
    ...(gpc === true ? [] : [found(`“gpc” is ${JSON.stringify(gpc) ?? 'missing'}, not true.`)]),
    ...(lastUpdate === undefined || isDate(lastUpdate)
      ? []
      : [found(`“lastUpdate” is ${JSON.stringify(lastUpdate)}, which is no date.`)]),
  ];
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' && DATE.test(value) && !Number.isNaN(Date.parse(value));
}
