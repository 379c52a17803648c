import { runInThisContext } from 'node:vm';

import { assert, jsonValue, property } from 'fast-check';
import { expect, test } from 'vitest';

import { scriptLiteral } from './script-literal.ts';

/** The test's own text, as a browser would run it. */
const run = (text: string): unknown => runInThisContext(`(${text})`);

test.each([
  { value: { s: [['candor', 0]], u: 1 }, text: '{s:[[`candor`,0]],u:1}' },
  {
    value: { 'new.title': 'New', '0': true, own: false },
    text: '{"0":!0,"new.title":`New`,own:!1}',
  },
  { value: 'a`b${c}\\', text: '"a`b${c}\\\\"' },
  { value: '</script>', text: String.raw`"\u003c/script>"` },
  { value: 'line\u2028line\nline', text: String.raw`"line\u2028line\nline"` },
  { value: { a: undefined, b: null }, text: '{b:null}' },
])('$text', ({ value, text }) => {
  expect(scriptLiteral(value)).toBe(text);
});

test('a key that would set the prototype is a key', () => {
  const value = JSON.parse('{"__proto__":{"x":1}}') as unknown;
  const result = run(scriptLiteral(value)) as object;
  expect(Object.keys(result)).toEqual(['__proto__']);
  expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
});

test('means what JSON means, and cannot end a script', () => {
  assert(
    property(jsonValue(), (value) => {
      const text = scriptLiteral(value);
      expect(JSON.stringify(run(text))).toBe(JSON.stringify(value));
      expect(text).not.toMatch(/[<\u2028\u2029]/);
    }),
  );
});
