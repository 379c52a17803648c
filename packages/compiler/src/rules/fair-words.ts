/**
 * Words that a fair banner does without. Each list is a pattern over whole words, in the languages the banner speaks; a text in another
 * language passes unread.
 */

/** Labels that do not say what a click does, or call a grant something else (EDPB Guidelines 03/2022, "left in the dark"). */
export const VAGUE_LABEL: RegExp = words([
  'ok(?:ay)?',
  'got it',
  'continue',
  'understood',
  'i understand',
  'sounds good',
  'weiter',
  'verstanden',
  'einverstanden',
  'alles klar',
  'continuer',
  "j['’]ai compris",
  "d['’]accord",
  'continuar',
  'entendido',
  'de acuerdo',
  'continua',
  'ho capito',
  'va bene',
  'begrepen',
  'doorgaan',
]);

/** Words that steer by feeling: guilt, fear of loss, flattery, hurry (EDPB Guidelines 03/2022, "stirring"). */
export const EMOTIVE: RegExp = words([
  'please',
  'sorry',
  'sad(?:ly)?',
  'unfortunately',
  'love',
  'happy',
  'miss(?:ing)? out',
  'best (?:possible )?experience',
  'better experience',
  'amazing',
  'awesome',
  'yummy',
  'delicious',
  'hurry',
  'only \\d+ seconds?',
  'bitte',
  'leider',
  'schade',
  'traurig',
  'lieben',
  'beste erfahrung',
  'bestes erlebnis',
  'verpassen',
  'lecker',
  "s[’']il vous pla[iî]t",
  'malheureusement',
  'dommage',
  'meilleure exp[eé]rience',
  'por favor',
  'lamentablemente',
  'mejor experiencia',
  'per favore',
  'purtroppo',
  'esperienza migliore',
  'migliore esperienza',
]);

/** Pictures that smile, cry or point. */
export const PICTOGRAM: RegExp = /\p{Extended_Pictographic}/u;

function words(list: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${list.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}
