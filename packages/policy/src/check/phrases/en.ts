import type { Phrases } from './phrases.ts';

/** Regular-expression sources read best without doubled backslashes. */
const r = String.raw;

const USING = r`(?:brows\p{L}+|us(?:e|ing)|visit\p{L}*|access\p{L}*|continu\p{L}+|navigat\p{L}+|shar(?:e|ing)|submit\p{L}*|provid(?:e|ing)|register\p{L}*|remain\p{L}*|stay\p{L}*|follow\p{L}*)`;
const AGREEING = r`(?:agree\p{L}*|accept\p{L}*|consent\p{L}*|acknowledge\p{L}*|giving (?:your )?consent|authori[sz]e\p{L}*)`;
const SITE = r`(?:the|this|our) (?:web ?site|site|services?|pages?)`;

/** English. */
export const english: Phrases = {
  language: 'en',
  acceptLabels: [
    r`(?:i )?(?:accept|allow|agree)(?: to)?(?: all)?(?: cookies)?`,
    r`accept (?:&|and) (?:close|continue)|got it|ok(?:ay)?|i understand`,
  ],
  rejectLabels: [
    r`reject|refuse|decline|deny|only (?:necessary|essential)|necessary only|continue without`,
  ],
  agreementTriggers: [
    r`by|continued use|continuing|agree\p{L}*|accept\p{L}*|consent\p{L}*|deemed|considered`,
  ],
  agreementByUse: [
    r`by (?:your )?${USING}(?!\p{L})[^.]{0,160}?,? (?:you|we (?:assume|deem|take it)|user)[^.]{0,60}?\b${AGREEING}`,
    r`(?:continu(?:ed|ing)|your) (?:to )?(?:use|using|visit|browsing|access)\b[^.]{0,200}?\b(?:${AGREEING}|constitutes?|indicates?|signif\p{L}+|means? (?:that )?you|deemed)`,
    r`(?:deemed|considered) to have (?:accepted|agreed|consented)`,
    r`if you (?:do not|don't) (?:agree|accept)\b[^.]{0,120}?\b(?:do not|don't|you (?:should|must)|leave|stop|refrain|discontinue)\b[^.]{0,40}?\b(?:access|us(?:e|ing)|visit|website|site)?`,
  ],
  anonymousClaims: [
    r`(?:is|are|considered|treated as|deemed|remains?) (?:to be )?(?:completely |fully )?(?:anonymi[sz]ed|anonymous|non-identif\p{L}+|not personal(?:ly identifiable)?)`,
  ],
  identifiers: [
    r`ip[ -]address\p{L}*|device (?:id|identifiers?)|identifiers? associated`,
    r`unique (?:user )?(?:id|identifier)s?|cookie (?:id|identifiers?)`,
  ],
  anonymizing: [r`after|once|truncat\p{L}*|shortened`],
  browsers: [r`browsers?`],
  browserControls: [
    r`turn(?:ing)? off|disabl\p{L}+|block\p{L}*|control\p{L}*|refus\p{L}+|reject\p{L}*|delet\p{L}+`,
    r`eras\p{L}+|manag\p{L}+|instruct\p{L}*|set(?:tings?|ting)?`,
  ],
  browserAdvice: [
    r`settings?|preferences|instruct\p{L}*|instructions|through your|via|in your|your browser`,
  ],
  browserOther: [r`session-based|session cookies?|do not track`],
  ownControls: [
    r`(?:cookie|consent|preference)s? (?:banner|settings?|preferences?|manager|centre|center|tool|panel|policy (?:to|and) adjust)`,
    r`manage (?:cookies|consent)|adjust your (?:preferences|settings)`,
  ],
  trackingDenials: [],
  transferDenials: [],
  denialLimits: [r`unless|until|before|without your|on [\p{L}\p{N}_-]{1,60}\.[a-z]{2,}`],
  transfers: [r`transfer|share|disclose|outside parties|third parties`],
  denialExceptions: [
    r`(?:this|that|it) (?:does|do) not (?:include|apply to|cover)\b[^.]{0,80}\b(?:third part(?:y|ies)|providers?|partners?|processors?|vendors?)`,
  ],
  formerly: [r`formerly|previously|ex-`],
  tracking: [
    r`analytics?|analy[sz]e|cookies?|advertis\p{L}+|remarketing|retargeting|tracking|web traffic`,
    r`website (?:analysis|and product analysis)|statisti\p{L}+`,
  ],
  trackingExempt: [
    r`strictly necessary|necessary cookies|essential|consent management|cookie preferences|stability`,
    r`error (?:monitoring|correction)|crashe?s?|security|fraud|support|help`,
  ],
  catchAllHeadings: [r`others?|miscellaneous|further|additional|widgets?`],
  openRetention: [
    r`(?:or|and|might be|may be) (?:\p{L}+ ){0,3}?beyond|indefinite(?:ly)?`,
    r`as long as (?:we )?(?:deem|see fit|want|reasonably required)`,
    r`for (?:a |an )?(?:specific|unspecified|reasonable|certain) (?:time|period)`,
  ],
  keeping: [r`retain\p{L}*|retention|kept|keep\p{L}*|stor\p{L}*|delet\p{L}*`],
  lightData: [
    r`websites?|visitors?|cookies?|usage|chat ?bots?|contact forms?|marketing|e-?mails?`,
    r`messengers?|events?|navigation|prospects?`,
  ],
  privacyShield: [r`privacy[ -]shield`],
  safeHarbor: [r`safe harbou?r`],
  frameworkEnded: [
    r`invalid\p{L}*|no longer|not (?:currently )?rely|struck down|ended|former\p{L}*|successor|replac\p{L}*|schrems`,
  ],
  flashStorage: [r`flash cookies?|local shared objects?|(?:adobe )?flash player`],
  preticked: [
    r`un-?(?:check|tick)|deselect|pre-?(?:checked|ticked|selected)|remove the (?:tick|check ?mark)`,
  ],
  pretickedDenials: [r`(?:no|not|never|without)(?: \p{L}+){0,3} pre-?(?:checked|ticked|selected)`],
  trackingStatements: [
    r`(?:track(?:ing)?|collect\p{L}*|record\p{L}*|log) [^.\n]{0,80}?(?:ip[ -]address\p{L}*|device identifiers?|browser type|pages? (?:you )?visit\p{L}*|usage data)`,
  ],
  datePromises: [
    r`last (?:updated?|modified|revised|revision)["')]{0,2} date`,
    r`date of the last (?:change|update|revision)|date (?:\S{1,30} ){0,4}last (?:revised|updated|modified)`,
    r`the date (?:at|on|above|below)`,
  ],
  promisedControls: [
    r`(?:disable|refuse|reject|decline|opt out of) (?:all )?(?:non-essential|non-necessary|optional|analytics|marketing) cookies`,
    r`withdraw (?:or change )?your (?:cookie )?consent\b[^.]{0,60}\b(?:here|whenever|at any time|via)`,
    r`(?:change|modify|adjust) (?:or withdraw )?your (?:cookie )?(?:choices?|preferences?|settings?|consent)\b[^.]{0,60}\b(?:at any time|here|click|via|through)`,
  ],
  controlSubjects: [r`cookies?|preferences|settings`],
  vendorPromises: [
    r`(?:learn|read|find) (?:out )?more about (?:our|these|this|the|each) (?:\p{L}+ )?(?:providers?|services?|partners?|vendors?|tools?)\b[^.]{0,120}\b(?:below|section)`,
  ],
  cookieWalls: [
    r`(?:cannot|can't|will not be able to|may not) (?:use|access|visit|enter) ${SITE}\b[^.]{0,40}?\b(?:unless|without|if you (?:do not|don't|refuse|reject))\b[^.]{0,40}?\bcookies`,
    r`if you (?:refuse|reject|decline|do not accept|don't accept) (?:\p{L}+ ){0,3}?cookies\b[^.]{0,60}?\b(?:cannot|can't|will not be able to|may not) (?:use|access|visit|enter) ${SITE}`,
    r`access to ${SITE} (?:is|will be) (?:only )?(?:possible|granted|conditional|denied|subject)\b[^.]{0,60}?\bcookies`,
  ],
  necessaryCookies: [r`(?:strictly )?necessary|essential|required`],
  exemptionClaims: [
    r`(?:analytics|statisti\p{L}+|audience measurement|measur\p{L}+)[^.]{0,80}?\b(?:exempt\p{L}* from (?:the )?(?:\p{L}+ )?consent|(?:do(?:es)? not|doesn't|don't) (?:need|require) (?:your |prior |any ){0,2}consent|no consent is (?:required|needed))`,
  ],
  withdrawals: [
    r`(?:withdr[ae]w\p{L}*|revok\p{L}+|take back|chang\p{L}+)[^.]{0,40}\b(?:consent|choices?|decision|cookie (?:settings|preferences))`,
    r`consent[^.]{0,60}\b(?:withdr[ae]w\p{L}*|revoked?)`,
  ],
};
