import { BANNER_POSITIONS, type UiPlan } from '@candor/model';

import type {
  ElementDescription,
  ElementsManifest,
  PublicPart,
} from '../build/describe-elements.mjs';
import { afterEach, describe, it } from '../test/bdd.ts';
import { equal } from '../test/equal.ts';
import { clear, drawn, show, type ShowOptions } from '../test/show.ts';

const response = await fetch('/packages/banner/custom-elements.json');
if (!response.ok) throw new Error('Build first: there is no custom-elements.json.');
const manifest = (await response.json()) as ElementsManifest;

const TAGS = [
  'candor-banner',
  'candor-preferences',
  'candor-placeholder',
  'candor-declaration',
  'candor-settings',
] as const;
type Tag = (typeof TAGS)[number];

const LAYOUTS: Readonly<Record<UiPlan['banner']['layout'], true>> = {
  bar: true,
  box: true,
  dialog: true,
};
const SITE = ['candor', 'hotjar', 'google-ads', 'disqus', 'wistia'];
const embed =
  '<iframe width="640" height="360" src="https://fast.wistia.example/embed/1"></iframe>';

/** Everything that an element can show, one page after the other. */
const STATES: Readonly<Record<Tag, readonly (() => Promise<unknown>)[]>> = {
  'candor-banner': Object.keys(LAYOUTS).flatMap((layout) =>
    BANNER_POSITIONS.map(
      (position) => () => show({ gpc: true, banner: { layout, position } } as ShowOptions),
    ),
  ),
  'candor-preferences': [
    async () => {
      const host = await show({
        services: SITE,
        gpc: true,
        earlier: { method: 'choose', decisions: { hotjar: true } },
      });
      await host.open();
      await unfold('candor-preferences');
    },
  ],
  'candor-placeholder': [
    async () => {
      document.body.innerHTML = `<template data-consent="wistia" data-candor-poster="/poster.png">${embed}</template>`;
      await show({ embeds: [[document.querySelector('template')!, ['wistia']]] });
      // There is none: what stands for it is drawn once that is known.
      await rootOf('candor-placeholder')
        .querySelector('img')!
        .decode()
        .catch(() => {});
    },
  ],
  'candor-declaration': [
    async () => {
      const { prepare } = await import('./consent-preferences.ts');
      await prepare(await show({ services: SITE }));
      document.body.innerHTML = '<candor-declaration></candor-declaration>';
      await unfold('candor-declaration');
    },
  ],
  'candor-settings': [
    () => {
      document.body.innerHTML = '<candor-settings></candor-settings>';
      return show();
    },
  ],
};

const rootOf = (tag: string): ShadowRoot => document.querySelector(tag)!.shadowRoot!;

/** Shows the services of every category, and waits for what is said of them. */
async function unfold(tag: string): Promise<void> {
  await drawn();
  for (const details of rootOf(tag).querySelectorAll('details')) details.open = true;
  while (!rootOf(tag).querySelector('h4 + p')) await drawn();
}

/** Shows an element in the first of its states. */
async function draw(tag: Tag): Promise<ShadowRoot> {
  const [enter] = STATES[tag];
  await enter?.();
  return rootOf(tag);
}

/** What `read` finds in any state of an element, each once, sorted. */
async function collect(tag: Tag, read: (root: ShadowRoot) => Iterable<string>): Promise<string[]> {
  const found = new Set<string>();
  for (const enter of STATES[tag]) {
    await enter();
    for (const name of read(rootOf(tag))) found.add(name);
    clear();
  }
  return [...found].sort();
}

function describedAs(tag: string): ElementDescription {
  const all = manifest.modules.flatMap(({ declarations }) => declarations);
  return all.find(({ tagName }) => tagName === tag)!;
}
const namesOf = (parts: readonly PublicPart[] = []): string[] =>
  parts.map(({ name }) => name).sort();

const sheetsOf = (root: ShadowRoot): string =>
  root.adoptedStyleSheets
    .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
    .join()
    .replace(/\s+/g, ' ');

/** How everything in a shadow root is drawn: what has been made of the custom properties, not they themselves. */
function look(root: ShadowRoot): string {
  return [...root.querySelectorAll('*')]
    .map((element) => {
      const style = getComputedStyle(element);
      return [...style]
        .filter((name) => !name.startsWith('--'))
        .map((name) => style.getPropertyValue(name))
        .join();
    })
    .join('\n');
}

/** Those of `names` that change what is drawn when the page sets them. A colour will do: where none fits, nothing is drawn as before. */
function effective(root: ShadowRoot, names: Iterable<string>): string[] {
  root.querySelector('button')?.focus();
  const before = look(root);
  const { style } = document.documentElement;
  return [...names].filter((name) => {
    style.setProperty(name, 'rgb(1, 2, 3)');
    endTransitions(root);
    const isChanged = look(root) !== before;
    style.removeProperty(name);
    endTransitions(root);
    return isChanged;
  });
}

/** What is set is seen at once. */
function endTransitions(root: ShadowRoot): void {
  for (const animation of root.getAnimations()) animation.finish();
}

const candorProperties = (css: string): Set<string> =>
  new Set([...css.matchAll(/--candor-[\w-]+/g)].map(([name]) => name));

/** What stands in the sheets for each custom property when neither the page nor a theme sets it, as `--candor-name: value`. */
function fallbacksIn(css: string): string[] {
  // From each to the end: one may stand in another.
  return [...css.matchAll(/var\(--candor-/g)].map(({ index, 0: start }) => {
    const [name, fallback] = splitFallback(css.slice(index + start.length));
    let value = fallback;
    while (value.startsWith('var(')) [, value] = splitFallback(value);
    return `--candor-${name}: ${value}`;
  });
}

/** Name and fallback of a `var()` whose beginning may be missing. */
function splitFallback(text: string): [string, string] {
  const start = text.indexOf(',') + 1;
  let end = start;
  for (let depth = 0; end < text.length && (depth > 0 || text[end] !== ')'); end += 1)
    depth += text[end] === '(' ? 1 : text[end] === ')' ? -1 : 0;
  return [text.slice(0, start - 1), text.slice(start, end).trim()];
}

describe('custom-elements.json', () => {
  afterEach(clear);

  for (const tag of TAGS) {
    it(`has the parts and slots of ${tag}, and no others`, async () => {
      const { cssParts, slots } = describedAs(tag);
      const parts = await collect(tag, (root) =>
        [...root.querySelectorAll('[part]')].flatMap(({ part }) => [...part]),
      );
      equal(parts, namesOf(cssParts));
      const places = await collect(tag, (root) =>
        [...root.querySelectorAll('slot')].map(({ name }) => name),
      );
      equal(places, namesOf(slots));
    });

    it(`has the custom properties that ${tag} is drawn with, and no others`, async () => {
      const documented = namesOf(describedAs(tag).cssProperties);
      const root = await draw(tag);
      const inSheets = candorProperties(sheetsOf(root));
      equal(effective(root, new Set([...inSheets, ...documented])).sort(), documented);
    });

    it(`has the values that ${tag} is drawn with when nothing is set`, async () => {
      const fallbacks = fallbacksIn(sheetsOf(await draw(tag)));
      // Black or white by contrast where the browser can compute it: no value to write down.
      const stated = (describedAs(tag).cssProperties ?? []).filter(
        ({ name }) => name !== '--candor-accent-text',
      );
      equal(
        stated
          .map(({ name, default: value }) => `${name}: ${value}`)
          .filter((line) => !fallbacks.includes(line)),
        [],
      );
    });
  }

  it('names every custom property that stands in a style sheet', async () => {
    const documented = TAGS.flatMap((tag) => namesOf(describedAs(tag).cssProperties));
    const inSheets = new Set<string>();
    for (const tag of TAGS)
      for (const name of await collect(tag, (root) => candorProperties(sheetsOf(root))))
        inSheets.add(name);
    equal([...inSheets].sort(), [...new Set(documented)].sort());
  });
});
