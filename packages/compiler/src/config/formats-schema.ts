import * as v from 'valibot';

import { FORMATS, type FormatName } from './formats.ts';

/** Demands an entry for every key of the type, so that the type and the schema cannot drift apart. */
export type Entries<T> = { [K in keyof Required<T>]: v.GenericSchema };

const MAX_TEXT = 5000;

/** A string of a known form; the message is the format's name, which `FORMATS` explains. */
export const format = (name: FormatName): v.GenericSchema<string> =>
  v.pipe(v.string(), v.regex(FORMATS[name].pattern, name), v.maxLength(2048));
/** Any text of a bearable length. */
export const text = (): v.GenericSchema<string> =>
  v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_TEXT));
