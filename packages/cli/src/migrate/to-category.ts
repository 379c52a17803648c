import type { Category } from '@candor/model';

/** What managers and their users call the categories, as ids and as headings. */
const NAMES: readonly (readonly [words: RegExp, category: Category])[] = [
  [
    /^(?:strictly)?(?:necess|essential|required|mandatory|technical|security|notwendig|erforderlich|technisch|essentiell|obligatoire|noodzakelijk|tecnic|esencial|essenzial)/,
    'necessary',
  ],
  [
    /^(?:social|embed|externalmedia|externemedien|media|video|contenus?externes?|reseauxsociaux|redessociales)/,
    'social',
  ],
  [
    /^(?:marketing|ads?$|advert|targeting|retargeting|remarketing|tracking|werbung|publici|pubblicit|reclame|profil)/,
    'marketing',
  ],
  [
    /^(?:analy|anali|statisti|statistik|estadistic|performance|measure|messung|mesure|audience|metrics|rendimiento|prestazion)/,
    'analytics',
  ],
  [
    /^(?:function|funktion|fonction|funcional|funzional|functione|preference|preferen|praferenz|praeferenz|personali[sz]|convenience|komfort|comfort|livechat|chat|styling|maps?$|support)/,
    'functional',
  ],
];

/** Finds the category here for one of an earlier banner, by its name; `undefined` when the name does not tell. */
export function toCategory(name: string): Category | undefined {
  const word = name
    .slice(0, 100)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
    .replace(/cookies?$/, '');
  return NAMES.find(([words]) => words.test(word))?.[1];
}
