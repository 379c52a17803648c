import { walkXml } from './walk-xml.ts';

/** What a paragraph's style says of it. */
export interface DocxStyle {
  /** Heading level from 1, or 0. */
  readonly level: number;
  /** A line of the table of contents: it says nothing that does not stand further down. */
  readonly isContents: boolean;
  readonly isBold: boolean;
  /** A list's number, where the style makes list items. */
  readonly numId: string | null;
}

interface Raw {
  name: string;
  basedOn: string | null;
  level: number;
  isBold: boolean;
  numId: string | null;
}

/** Styles may refer to each other in a circle. */
const MAX_BASES = 20;

/** Reads the part `styles.xml`; without it every style is plain. */
export function readStyles(bytes: Uint8Array | undefined): (id: string) => DocxStyle {
  const raw = bytes === undefined ? new Map<string, Raw>() : readRaw(bytes);
  const cache = new Map<string, DocxStyle>();
  return (id) => {
    const style = cache.get(id) ?? resolve(id, raw);
    cache.set(id, style);
    return style;
  };
}

function readRaw(bytes: Uint8Array): Map<string, Raw> {
  const styles = new Map<string, Raw>();
  let style: Raw | null = null;
  walkXml(bytes, {
    enter(name, attributes) {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:style') {
        style = { name: '', basedOn: null, level: 0, isBold: false, numId: null };
        styles.set(attributes['w:styleId'] ?? '', style);
      } else if (style !== null) readProperty(style, name, value);
    },
    leave(name) {
      if (name === 'w:style') style = null;
    },
  });
  return styles;
}

function readProperty(style: Raw, name: string, value: string): void {
  if (name === 'w:name') style.name = value.toLowerCase();
  else if (name === 'w:basedOn') style.basedOn = value;
  else if (name === 'w:outlineLvl') style.level = outlineLevel(value);
  else if (name === 'w:b') style.isBold = isOn(value);
  else if (name === 'w:numId') style.numId = value;
}

function resolve(id: string, raw: ReadonlyMap<string, Raw>): DocxStyle {
  let level = 0;
  let isBold = false;
  let numId: string | null = null;
  let at = raw.get(id);
  const name = at?.name ?? id.toLowerCase();
  for (let depth = 0; at !== undefined && depth < MAX_BASES; depth += 1) {
    level ||= at.level || levelOfName(at.name);
    isBold ||= at.isBold;
    numId ??= at.numId;
    at = at.basedOn === null ? undefined : raw.get(at.basedOn);
  }
  return { level: level || levelOfName(name), isBold, numId, isContents: /^toc ?\d/u.test(name) };
}

/** Names of built-in styles are English in every language of Word. */
function levelOfName(name: string): number {
  if (name === 'title') return 1;
  return Number(/^heading ?([1-9])$/u.exec(name)?.[1] ?? '0');
}

/** `0` is the first level, `9` is body text. */
export function outlineLevel(value: string): number {
  const level = Number(value);
  return level >= 0 && level < 9 ? level + 1 : 0;
}

/** A switch is on unless it says that it is not. */
export function isOn(value: string): boolean {
  return !['0', 'false', 'off'].includes(value);
}
