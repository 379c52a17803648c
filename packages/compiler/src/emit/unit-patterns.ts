type Forms = Readonly<Record<string, string>>;

/**
 * Units of time by plural category, for languages in which CLDR only abbreviates them, to one letter even. `#` is the number; a form
 * without it has the number in the word.
 */
export const UNIT_PATTERNS: Readonly<Record<string, Readonly<Record<string, Forms>>>> = {
  ga: {
    year: {
      one: '# bhliain',
      two: '# bhliain',
      few: '# bliana',
      many: '# mbliana',
      other: '# bliain',
    },
    month: { one: '# mhí', two: '# mhí', few: '# mhí', many: '# mí', other: '# mí' },
    week: {
      one: '# seachtain',
      two: '# sheachtain',
      few: '# seachtaine',
      many: '# seachtaine',
      other: '# seachtain',
    },
    day: { one: '# lá', two: '# lá', few: '# lá', many: '# lá', other: '# lá' },
    hour: { one: '# uair', two: '# uair', few: '# huaire', many: '# n-uaire', other: '# uair' },
    minute: {
      one: '# nóiméad',
      two: '# nóiméad',
      few: '# nóiméad',
      many: '# nóiméad',
      other: '# nóiméad',
    },
    second: {
      one: '# soicind',
      two: '# shoicind',
      few: '# shoicind',
      many: '# soicind',
      other: '# soicind',
    },
  },
  mt: {
    year: { one: 'sena', two: 'sentejn', few: '# snin', many: '#-il sena', other: '# sena' },
    month: { one: 'xahar', two: 'xahrejn', few: '# xhur', many: '#-il xahar', other: '# xahar' },
    week: {
      one: 'ġimgħa',
      two: 'ġimagħtejn',
      few: '# ġimgħat',
      many: '#-il ġimgħa',
      other: '# ġimgħa',
    },
    day: { one: 'jum', two: 'jumejn', few: '# ijiem', many: '#-il jum', other: '# jum' },
    hour: {
      one: 'siegħa',
      two: 'sagħtejn',
      few: '# sigħat',
      many: '#-il siegħa',
      other: '# siegħa',
    },
    minute: {
      one: 'minuta',
      two: '# minuti',
      few: '# minuti',
      many: '#-il minuta',
      other: '# minuta',
    },
    second: {
      one: 'sekonda',
      two: '# sekondi',
      few: '# sekondi',
      many: '#-il sekonda',
      other: '# sekonda',
    },
  },
};

/** A length of time in one unit, `#` for the number: `# months`. */
export function unitPattern(locale: string, unit: string, count: number): string {
  const own = UNIT_PATTERNS[locale]?.[unit]?.[new Intl.PluralRules(locale).select(count)];
  if (own !== undefined) return own;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' })
    .formatToParts(count)
    .map(({ type, value }) => (type === 'integer' ? '#' : type === 'group' ? '' : value))
    .join('')
    .replace(/#+/, '#');
}
