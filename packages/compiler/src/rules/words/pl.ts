import type { FairWords } from './fair-words.ts';

const r = String.raw;

const WITHOUT_CONSENT = r`bez (?:akceptacji|akceptowania|zaakceptowania|zgody|wyraż(?:ania|enia) zgody)`;

/** Polish. */
export const polish: FairWords = {
  accepting: [
    r`(?:za)?akcept\p{L}*|zezw[aó]l\p{L}*|pozw[aó]l\p{L}*|zgadzam się|zgod[aęzy]|wyraż\p{L}* zgodę|tak`,
  ],
  refusing: [
    r`odrzu\p{L}*|odm[aó]w\p{L}*|tylko (?:pliki )?(?:niezbędne|konieczne)|nie`,
    WITHOUT_CONSENT,
  ],
  withoutConsent: [WITHOUT_CONSENT],
  detours: [
    r`ustawienia|więcej informacji|dowiedz się więcej|zarządzaj|opcje|preferencje|dostosuj|później|zamknij`,
  ],
  vague: [r`ok(?:ay|ej)?|dalej|kontynuuj|rozumiem|dobrze|w porządku|zamknij`],
  emotive: [
    r`proszę|prosimy|niestety|przykro|przepraszamy|szkoda|kochamy|pyszn\p{L}*|pospiesz się`,
    r`(?:lepsz|najlepsz)\p{L}* (?:doświadczeni|wrażeni)\p{L}*|tylko \d{1,3} sekund\p{L}*`,
  ],
  guilt: [
    r`nie,? (?:dzięku(?:ję|jemy),? )?(?:nie )?(?:chcę|wolę|lubię|rezygnuję)`,
    r`(?:gorsz|ograniczon)\p{L}* (?:doświadczeni|wrażeni)\p{L}*|pomóż nam|wesprzyj nas`,
  ],
  doubleNegatives: [
    r`(?:nie|nigdy|bez) (?:\p{L}+ ){0,2}?(?:odrzuc\p{L}*|odmawia\p{L}*|wyłącza\p{L}*|blok(?:uj|ow)\p{L}*)`,
  ],
  legitimateInterest: [r`uzasadnion\p{L}* interes\p{L}*|interes\p{L}* uzasadnion\p{L}*`],
};
