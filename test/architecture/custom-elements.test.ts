import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import {
  describeElements,
  type ElementDescription,
  type PublicPart,
} from '../../packages/banner/build/describe-elements.mjs';
import { THEME_TOKENS } from '../../packages/compiler/src/theme/themes.ts';

const { modules } = describeElements();
const classes = modules.flatMap(({ declarations }) => declarations);
const elements = classes.filter(({ tagName }) => tagName !== undefined);
const named = (tag: string): ElementDescription => elements.find(({ tagName }) => tagName === tag)!;
const namesOf = (parts: readonly PublicPart[] = []): string[] =>
  parts.map(({ name }) => name).sort();

test('the manifest has every element that the package defines', () => {
  expect(elements.map(({ tagName = '' }) => tagName).sort()).toEqual([
    'candor-banner',
    'candor-declaration',
    'candor-placeholder',
    'candor-preferences',
    'candor-settings',
  ]);
});

describe.each(elements)('<$tagName>', (element) => {
  test('says what it is, and what each part, property, slot, event and member is', () => {
    const { cssParts = [], cssProperties = [], slots = [], events = [], members = [] } = element;
    const silent = [element, ...cssParts, ...cssProperties, ...slots, ...events, ...members].filter(
      ({ description = '' }) => description.length < 4,
    );
    expect(silent).toEqual([]);
  });
});

test('a page’s author is told of what a placeholder stands for, and of no other member', () => {
  const members = classes.flatMap(({ name, members: own }) =>
    namesOf(own).map((member) => `${name}.${member}`),
  );
  expect(members).toEqual(['CandorPlaceholder.holder', 'CandorPlaceholder.services']);
});

test('the banner has a custom property for everything that a theme decides', () => {
  const properties = THEME_TOKENS.map(
    (token) => `--candor-${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
  );
  const documented = namesOf(named('candor-banner').cssProperties);
  expect(properties.filter((name) => !documented.includes(name))).toEqual([]);
});

test('the package says where the manifest is, and holds it', () => {
  const read = (file: string): string =>
    readFileSync(new URL(`../../packages/banner/${file}`, import.meta.url), 'utf8');
  const manifest = JSON.parse(read('package.json')) as {
    readonly customElements?: string;
    readonly exports: Readonly<Record<string, unknown>>;
    readonly files: readonly string[];
  };
  expect(manifest.customElements).toBe('custom-elements.json');
  expect(manifest.exports['./custom-elements.json']).toBe('./custom-elements.json');
  expect(manifest.files).toContain('custom-elements.json');
});
