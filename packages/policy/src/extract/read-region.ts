/** Names of regions as policies write them, by ISO 3166 code (`EU` for the Union, as ISO 3166 reserves it). */
const REGIONS: readonly (readonly [code: string, names: string])[] = [
  ['US', 'US|U\\.S\\.?(?:A\\.?)?|USA|United States(?: of America)?|American'],
  ['GB', 'UK|U\\.K\\.|United Kingdom|British'],
  ['EU', 'EU|EEA|European(?: Union| Economic Area)?|Europe'],
  ['CA', 'Canada|Canadian'],
  ['DE', 'Germany|German|Deutschland'],
  ['FR', 'France|French'],
  ['CH', 'Switzerland|Swiss|Schweiz'],
  ['AU', 'Australia|Australian'],
];

const patterns = REGIONS.map(([code, names]) => ({
  code,
  pattern: new RegExp(
    `\\b(?:${names})(?![\\w])(?: (?:web |website |site |online |based )?(?:traffic|visitors?|users?|residents?|customers?)){0,2}(?:,? (?:from|in|within) [\\w ]{1,20})? only\\b|\\bonly (?:\\w+ ){0,4}?(?:in|for|from|within|to|resolves?)(?: \\w+){0,2}? (?:the )?(?:${names})(?![\\w])`,
    'u',
  ),
}));

/** Reads the region that a sentence limits a service to: "US web traffic only", "only for visitors from the UK". */
export function readRegion(sentence: string): string | null {
  return patterns.find(({ pattern }) => pattern.test(sentence))?.code ?? null;
}
