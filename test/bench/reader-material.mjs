import { readdirSync, readFileSync } from 'node:fs';

import { catalog } from '@candor/catalog';

const seeds = new URL('../../seeds/', import.meta.url);
const policies = readdirSync(seeds, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => readFileSync(new URL(`${name}/policy.md`, seeds), 'utf8'));

/** Words that are left as they are: too short, or what the reader looks for. */
const KEPT =
  /^(?:cookies?|consent|services?|analytics|google|policy|privacy|provide[sdr]?|collects?|retention|years?|months?|days?)$/i;
const SYLLABLES = 'ba ce di fo gu la me ni po ru sa te vi xo zu'.split(' ');

/**
 * Markdown of at least a length, made of the repository's own policies: one after the other, with some words of each copy made up anew, so
 * that no copy is like the other.
 */
export function createMarkdown(length) {
  let text = '';
  for (let copy = 0; text.length < length; copy += 1) {
    text += `${vary(policies[copy % policies.length], copy)}\n\n`;
  }
  return text.slice(0, length);
}

/** The same without its marks. */
export function createText(length) {
  return createMarkdown(length * 1.2)
    .replaceAll(/^#+ |\*\*|`|\]\([^)\n]*\)|^\s*[-*] /gm, '')
    .slice(0, length);
}

/** The same as a page. */
export function createHtml(length) {
  const lines = createMarkdown(length).split('\n');
  const body = lines.filter((line) => line !== '').map(toElement);
  return `<!doctype html><title>Policy</title><main>${body.join('\n')}`.slice(0, length);
}

function toElement(line) {
  const escaped = line
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/\*\*([^*]*)\*\*/g, '<strong>$1</strong>');
  if (line.startsWith('#')) return `<h2 class="title">${escaped.replace(/^#+ /, '')}</h2>`;
  if (line.startsWith('|'))
    return `<table><tr><td>${escaped.split('|').slice(1, -1).join('</td><td>')}</td></tr></table>`;
  if (/^\s*[-*] /.test(line)) return `<ul><li>${escaped.replace(/^\s*[-*] /, '')}</li></ul>`;
  return `<p>${escaped}</p>`;
}

/** Every fifth long word of a copy becomes another one, the same in every run. */
function vary(text, copy) {
  let count = 0;
  let state = copy * 7919 + 17;
  return text.replaceAll(/[a-z]{6,}/g, (word) => {
    count += 1;
    if (copy === 0 || count % 5 !== 0 || KEPT.test(word)) return word;
    let made = '';
    while (made.length < word.length) {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      made += SYLLABLES[(state >> 8) % SYLLABLES.length];
    }
    return made.slice(0, word.length);
  });
}

/** Ordinary words of a language, as they stand between what the reader looks for. */
const FILLERS = {
  de: 'die der und auf Ihrem Gerät werden Daten dabei auch über unsere Seite einen solchen Server Inhalte',
  es: 'los datos que usted nos envía por medio de esta página para su pedido con nuestro servidor también',
  fr: 'les données que vous nous donnez sur cette page pour votre commande avec notre serveur aussi',
};

/**
 * Text of at least a length in a language that no policy of the repository is written in: ordinary and made-up words, and in every other
 * sentence a phrase of the language's lexicon and a name of the catalogue.
 *
 * @param {'de' | 'es' | 'fr'} language
 */
export function createForeign(language, length) {
  const file = new URL(`../../packages/policy/lexicons/${language}.json`, import.meta.url);
  const phrases = stringsIn(JSON.parse(readFileSync(file, 'utf8'))).map(toPlainPhrase);
  const fillers = FILLERS[language].split(' ');
  const random = createRandom(17);
  const pick = (list) => list[random(list.length)];
  let text = '';
  while (text.length < length) {
    const words = Array.from({ length: 8 + random(10) }, () =>
      random(4) === 0 ? makeUp(6 + random(6), random) : pick(fillers),
    );
    if (random(2) === 0) words.splice(2, 0, pick(phrases), pick(catalog.services).name);
    text += `${pick(fillers).toUpperCase().slice(0, 1)}${words.join(' ')}.${random(5) === 0 ? '\n\n' : ' '}`;
  }
  return text.slice(0, length);
}

function stringsIn(value) {
  return typeof value === 'string' ? [value] : Object.values(value).flatMap(stringsIn);
}

/** One of the texts that a phrase of a lexicon stands for. */
function toPlainPhrase(phrase) {
  return phrase
    .replaceAll(/\{\d\} ?|… ?/g, '')
    .replaceAll('#', '12')
    .replaceAll(/\(([^()|]*)[^()]*\)/g, '$1')
    .replaceAll(/[?*\\()|]/g, '');
}

/** Whole numbers below a limit, the same in every run. */
function createRandom(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % limit;
  };
}

function makeUp(length, random) {
  return Array.from({ length: length >> 1 }, () => SYLLABLES[random(SYLLABLES.length)]).join('');
}
