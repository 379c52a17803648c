import type { FairWords } from './fair-words.ts';

const r = String.raw;

const WITHOUT_CONSENT = r`without (?:accepting|agreeing|consent(?:ing)?|agreement)`;

/** English. */
export const english: FairWords = {
  accepting: [r`accept\p{L}*|allow\p{L}*|agree|consent|permit|enable|yes`],
  refusing: [
    r`reject\p{L}*|refus\p{L}*|decline|disagree|deny|disallow|block|(?:only )?necessary(?: only)?|no|do(?:n['’]t| not)`,
    WITHOUT_CONSENT,
  ],
  withoutConsent: [WITHOUT_CONSENT],
  detours: [
    r`settings|more information|learn more|manage|options|preferences|customi[sz]e|later|close`,
  ],
  vague: [r`ok(?:ay)?|got it|continue|understood|i understand|sounds good|close|next`],
  emotive: [
    r`please|sorry|sad(?:ly)?|unfortunately|love|happy|amazing|awesome|yummy|delicious|hurry`,
    r`miss(?:ing)? out|best (?:possible )?experience|better experience|only \d{1,3} seconds?`,
  ],
  guilt: [
    r`no,? (?:thanks?,? )?i (?:don['’]t|do not|prefer|hate|would rather|will)|i (?:don['’]t|do not) (?:want|like|care)`,
    r`i (?:prefer|like|want|accept) (?:an? )?(?:worse|slower|irrelevant|bad|poorer|random)|(?:worse|limited|degraded|reduced|poorer) (?:\p{L}+ )?experience`,
    r`help us|support us|keep (?:us|this site) (?:alive|free|running)`,
  ],
  doubleNegatives: [
    r`(?:do(?:n['’]t| not)|never|stop|disable|deactivate|turn off|without) (?:\p{L}+ ){0,3}?(?:reject\p{L}*|refus\p{L}*|declin\p{L}*|block\p{L}*|disabl\p{L}*|opting out|opt out)`,
  ],
  legitimateInterest: [r`legitimate interests?`],
};
