/** What a UTF-16 unit is to the visible text. */
export const KIND = {
  /** Stands for itself. */
  plain: 0,
  blank: 1,
  /** White space that is no blank: a line break, a tab, a no-break space. */
  white: 2,
  /** Nothing to see: soft hyphen, zero-width and directional marks. */
  ignorable: 3,
  /** Another unit stands for it: see {@link plainUnit}. */
  replaced: 4,
  /** Several letters stand for it: see {@link LIGATURES}. */
  ligature: 5,
  /** An accent that belongs to the letter before it. */
  combining: 6,
  ampersand: 7,
} as const;

/** Typographic characters by the plain one that patterns are written with. */
const PLAIN: Readonly<Record<string, string>> = {
  '\u{2018}': "'",
  '\u{2019}': "'",
  '\u{201a}': "'",
  '\u{201b}': "'",
  '\u{2032}': "'",
  '\u{201c}': '"',
  '\u{201d}': '"',
  '\u{201e}': '"',
  '\u{201f}': '"',
  '\u{2033}': '"',
  '\u{2010}': '-',
  '\u{2011}': '-',
};

/** Letters that are set as one sign, as PDFs and word processors write them. */
export const LIGATURES: Readonly<Record<string, string>> = {
  '\u{fb00}': 'ff',
  '\u{fb01}': 'fi',
  '\u{fb02}': 'fl',
  '\u{fb03}': 'ffi',
  '\u{fb04}': 'ffl',
  '\u{fb05}': 'st',
  '\u{fb06}': 'st',
};

/** From a fullwidth sign to the ASCII one it stands for. */
const FULLWIDTH_SHIFT = 0xfe_e0;

/** {@link KIND} of every UTF-16 unit. */
export const KINDS: Uint8Array = createKinds();

/** The unit that stands for one of kind `replaced`. */
export function plainUnit(unit: string): string {
  const plain = PLAIN[unit];
  return plain ?? String.fromCharCode(unit.charCodeAt(0) - FULLWIDTH_SHIFT);
}

function createKinds(): Uint8Array {
  const kinds = new Uint8Array(0x1_00_00);
  const fill = (ranges: readonly (readonly [from: number, to: number])[], kind: number): void => {
    for (const [from, to] of ranges) kinds.fill(kind, from, to + 1);
  };
  fill(
    [
      [0x09, 0x0d],
      [0x85, 0x85],
      [0xa0, 0xa0],
      [0x16_80, 0x16_80],
      [0x20_00, 0x20_0a],
      [0x20_28, 0x20_29],
      [0x20_2f, 0x20_2f],
      [0x20_5f, 0x20_5f],
      [0x30_00, 0x30_00],
    ],
    KIND.white,
  );
  fill(
    [
      [0xad, 0xad],
      [0x18_0e, 0x18_0e],
      [0x20_0b, 0x20_0f],
      [0x20_2a, 0x20_2e],
      [0x20_60, 0x20_69],
      [0xfe_ff, 0xfe_ff],
    ],
    KIND.ignorable,
  );
  fill([[0x03_00, 0x03_6f]], KIND.combining);
  fill([[0xff_01, 0xff_5e]], KIND.replaced);
  for (const sign of Object.keys(PLAIN)) kinds[sign.charCodeAt(0)] = KIND.replaced;
  for (const sign of Object.keys(LIGATURES)) kinds[sign.charCodeAt(0)] = KIND.ligature;
  kinds[0x20] = KIND.blank;
  kinds[0x26] = KIND.ampersand;
  return kinds;
}
