import type { FairWords } from './fair-words.ts';

const r = String.raw;

const WITHOUT_CONSENT = r`zonder (?:te accepteren|in te stemmen|toestemming|akkoord)`;

/** Dutch. */
export const dutch: FairWords = {
  accepting: [r`accepte\p{L}*|toesta\p{L}*|akkoord|instemmen|ja`],
  refusing: [r`weiger\p{L}*|afwijz\p{L}*|alleen noodzakelijke?|niet|nee|geen`, WITHOUT_CONSENT],
  withoutConsent: [WITHOUT_CONSENT],
  detours: [r`instellingen|meer informatie|beheren|opties|voorkeuren|aanpassen|later|sluiten`],
  vague: [r`ok(?:ay|é)?|begrepen|doorgaan|verder|sluiten`],
  emotive: [
    r`alsjeblieft|alstublieft|helaas|jammer|beste ervaring|betere ervaring|lekker|snel|nog \d{1,3} seconden`,
  ],
  guilt: [
    r`nee,? (?:bedankt,? )?ik (?:wil|hou|kies)|(?:slechtere|beperkte) ervaring|help ons|steun ons`,
  ],
  doubleNegatives: [r`(?:niet|geen) (?:\p{L}+ ){0,2}?(?:weigeren|afwijzen|uitschakelen|blokkeren)`],
  legitimateInterest: [r`gerechtvaardigd\p{L}* belang\p{L}*`],
};
