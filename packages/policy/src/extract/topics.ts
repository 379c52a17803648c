/** One thing policies say they do not do. Patterns match a lower-case sentence and hold the denial themselves. */
export interface NegationTopic {
  readonly target: string;
  readonly pattern: RegExp;
  /** A second thing that must stand in the sentence. */
  readonly condition?: RegExp;
}

const NOT =
  "(?:\\bnot\\b|n't\\b|\\bdo't\\b|\\bnever\\b|\\bno longer\\b|\\bneither\\b|\\bnicht\\b|\\bkeine?[nrms]?\\b|\\bpas\\b|\\bjamais\\b|\\baucune?\\b|\\bno\\b|\\bnunca\\b|\\bwithout (?=collect|stor))";
const NOTHING = '(?:no|none|nothing|neither|keine?[nrms]?|aucune?)\\b';
/** The denial before what is denied; `verbs` may also stand before theirs: "we sell none of the information". */
const about = (rest: string, verbs?: string): RegExp =>
  new RegExp(
    `${NOT}[^.;]{0,120}?(?:${rest})${verbs === undefined ? '' : `|\\b(?:${verbs})\\s+(?:\\w+ly )?${NOTHING}`}`,
    'u',
  );
const US =
  /\b(?:we|our|us|company|website|site|services?|none|no|products?|it|nous|notre|wir|unsere?|diese|nosotros|nuestr[ao])\b|^\s*(?:never|no)\b|\b[\p{L}]+ (?:does|do|will)\b/u;

/** In the order they are tried; the first that matches says what is denied. */
export const negationTopics: readonly NegationTopic[] = [
  {
    target: 'sell-data',
    pattern: about(
      '\\b(?:sell|sold|trade|rent|verkauf\\w*|vend(?:ons|re|u)\\w*|vende\\w*)\\b',
      'sell|trade|rent|verkaufen|vendons',
    ),
    condition: /data|information|it\b|données|daten|datos/u,
  },
  {
    target: 'automated-decisions',
    pattern: about(
      'automated (?:individual )?(?:decision|processing)|automated decisions|automatisierte|décisions? automatisées?|decisiones automatizadas',
    ),
  },
  {
    target: 'children',
    pattern: about(
      '(?:child(?:ren)?|minors?|individuals|anyone|persons?|people|users?|kinder|enfants?|mineurs?|menores)[^.]{0,40}?(?:under|below|younger|of age|unter|moins|menores|\\d\\d)',
    ),
  },
  { target: 'ai-training', pattern: about('\\btrain(?:ing|ed)?\\b[^.]{0,30}\\bmodels?\\b') },
  {
    target: 'category:analytics+marketing before consent',
    pattern: about(
      '(?:analy\\w+|marketing|tracking)[^.]{0,40}cookies?[^.]{0,60}(?:before|until|bevor|ohne|avant|sans|antes)',
    ),
  },
  {
    target: 'tracking-cookies',
    pattern: about(
      'tracking cookies|cookies? (?:for|to) track\\w*|web trackers|trackers of any kind',
    ),
  },
  {
    target: 'dnt',
    pattern: about('do not track\\b(?! (?:individual|users?|you|people))[^.]{0,20}'),
  },
  {
    target: 'cross-site-tracking',
    pattern: about('track[^.]{0,30}(?:across|third-party (?:web)?sites)'),
  },
  {
    target: 'analytics',
    pattern: about(
      '(?:use|using|employ|utilis\\w+|verwende\\w*)[^.]{0,60}(?:analytics|data collection tools|tracking tools)',
      '(?:use|employ|run)(?= no [^.;]{0,40}analytics)',
    ),
    condition: /^(?!.*\bnot include\b)/u,
  },
  {
    target: 'cookies',
    pattern: about(
      '(?:us(?:e|ing)|set|place|stor(?:e|ed)|avoid|utilis\\w+|verwende\\w*|setz\\w*|utiliza\\w*)[^.;,]{0,40}\\bcookies?\\b|\\binformation such as cookies',
      '(?:use|set|place|store)s?(?= (?:no|none)\\b[^.;,]{0,30}\\bcookies?\\b)',
    ),
    condition: new RegExp(
      `^(?!.*\b(?:in|within|inside) (?:the|this|our|a) cookies?\b).*(?:${US.source})`,
      'su',
    ),
  },
  {
    target: 'cookies',
    pattern:
      /\bavoid(?:s|ing)? (?:using |the use of )?cookies\b|\b(?:nur|only|uniquement|solo) (?:technisch |technically |strictly )?(?:notwendige|necessary|essential|nécessaires|necesarias)[^.]{0,20}(?:speicherung|storage|cookies)/u,
  },
  {
    target: 'third-party-marketing',
    pattern: about('third part(?:y|ies)[^.]{0,40}marketing|marketing[^.]{0,30}third part'),
  },
  { target: 'advertising', pattern: about('(?:shared|used|utilis\\w+)[^.]{0,50}advertis\\w+') },
  {
    target: 'third-party-transfer',
    pattern: about(
      '(?:transfer|share|disclose|transmit|provide)\\w*[^.]{0,80}(?:third|outside) part(?:y|ies)',
      '(?:transfer|share|disclose|transmit)(?= (?:no|none|nothing)\\b[^.;]{0,80}(?:third|outside) part(?:y|ies))',
    ),
    condition: US,
  },
  {
    target: 'sensitive-data',
    pattern: about('sensitive (?:personal )?(?:data|information)|sensibles?\\b|sensible daten'),
  },
  {
    target: 'financial-data',
    pattern: about(
      '(?:store|retain|collect|keep)[^.]{0,60}(?:credit card|card (?:numbers?|details)|payment card|bank account)',
    ),
  },
  { target: 'pii-in-reports', pattern: /\bnone of these (?:reports|statistics)\b/u },
  { target: 'telemetry', pattern: about('(?:report|send|transmit)[^.]{0,40}(?:usage|telemetry)') },
  { target: 'storage', pattern: about('stor(?:e|ed|ing)[^.]{0,40}databases?') },
  {
    target: 'personal-data',
    pattern: about(
      '(?:collect|store|process|record)\\w*[^.]{0,60}(?:personal|private|identifiable) (?:\\w+ )?(?:data|information)|(?:personal|private) (?:user )?data[^.]{0,30}(?:is|are) (?:collected|stored)',
      '(?:collect|store|process|record)(?= (?:no|none)\\b[^.;]{0,60}(?:personal|private|identifiable) (?:\\w+ )?(?:data|information))',
    ),
    condition: US,
  },
];
