const numbered = (letter: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`);

/** First layer, second layer and life cycle: what every model that asks is held to. */
const ASKING: readonly string[] = [
  ...numbered('F', 11),
  ...numbered('D', 5),
  'D07',
  ...numbered('C', 7),
];
/** Before a choice and after it. */
const LOADING: readonly string[] = ['L01', 'L02', 'L03', 'L04', 'L06', 'L07'];

/** Rules of profiles that ask before anything acts. */
export const OPT_IN_RULES: readonly string[] = [...LOADING, ...ASKING];

/** Rules of profiles under which services act until the visitor objects. */
export const OPT_OUT_RULES: readonly string[] = [
  'L02',
  'F05',
  'F06',
  'F09',
  'F10',
  'F11',
  ...numbered('D', 2),
  'D05',
  'D07',
  'C01',
  'C02',
  'C06',
  'C07',
];

/** What states that make Global Privacy Control binding add. */
export const SIGNAL_RULES: readonly string[] = ['U01', 'U03', 'U04', 'U05'];
