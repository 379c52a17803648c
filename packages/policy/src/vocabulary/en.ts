import type { Vocabulary } from './vocabulary.ts';

/** Regular-expression sources read best without doubled backslashes. */
const r = String.raw;

/** English. */
export const english: Vocabulary = {
  language: 'en',
  categories: {
    necessary: [
      r`strictly[ -]necessary|necessary|essentials?|required|technical(?:ly)?|security|fraud`,
      r`authentication|consent management|cookie consent|load balanc\w+|captchas?`,
    ],
    functional: [
      r`social log-?in|single sign-on|functional(?:ity)?|preferences?|personali[sz]ation|live chat|chat ?bots?|chat`,
      r`push notifications?|search|scheduling|booking|fonts?|maps?|operations?|comfort`,
    ],
    analytics: [
      r`analytics?|analytical|analysis|statistics?|statistical|performance|measurement`,
      r`metrics|audience|usage data|web traffic|session (?:recording|replay)s?|heat ?maps?`,
      r`error (?:monitoring|tracking)`,
    ],
    marketing: [
      r`advertis\w+|ads?|marketing|targeting|targeted|remarketing|re-?targeting|affiliates?`,
      r`conversions?|lead generation|sales|behaviou?ral`,
    ],
    social: [
      r`social(?: media| networks?| plug-?ins?| sharing)?|comments|comment (?:functions?|sections?|forms?|hosting)|commenting|videos?`,
      r`embedded|share buttons?`,
    ],
  },
  siteContexts: [
    r`cookies?|track(?:ing|ers?)|analytics?|advertis\w+|remarketing|widgets?|scripts?`,
    r`pixels?|plug-?ins?|visitors?|website|tags?|metrics`,
    r`third[ -]party (?:services|providers|tools|analytics)|partners|cookie policy|embedded`,
    r`web traffic|technologies`,
  ],
  officeContexts: [
    r`customers?|clients|payments?|billing|orders?|purchases?`,
    r`job(?:s| postings?| applicants?)?|recruit\w+|applicants?|careers?|hosting`,
    r`infrastructure|storage|events?|attendees|contact(?: forms?)?|web forms?|support`,
    r`newsletters?|e-?mails?|sub-?processors|account data|messengers?|phones?|webinars?`,
    r`data transfers?|business processes|contributors?|donations?|surveys?|accounts?`,
    r`subscriptions?`,
  ],
  officeUses: [
    r`crm|customer relationship|e-?mails? (?:to|services?|management|delivery|campaigns?)`,
    r`emails?|(?:e-?mail )?newsletters?|send(?:s|ing)?|host(?:s|ed|ing)?|cloud|servers?`,
    r`infrastructure|stored?|storage|stores|payments?|invoic\w+|billing`,
    r`support (?:requests?|tickets?|team|correspondence)|customer support|tickets?`,
    r`application(?:s| portal)|recruit\w+|interns?|meetings?|conferenc\w+|video calls?`,
    r`messengers?|e-?mail management|project management|documents?|internal(?:ly)?`,
    r`customers?|register to|tickets|orders?|receipts|donations?|proxy|server[ -]side`,
    r`back[ -]end|database|subscribers?|mailing|subscriptions?|employees`,
  ],
  siteUses: [
    r`analy[sz]e|analytics|analysis|monitor(?:ing)?|track(?:s|ing)?|measur\w+|cookies?`,
    r`visitors?|pixels?|tags?|scripts?|web traffic|website traffic|page ?views?|advertis\w+`,
    r`remarket\w+|retarget\w+|ads?|conversions?|embed(?:s|ded|ding)?|widgets?|buttons?`,
    r`live chat|chat ?bots?|popups?|forms? on|landing pages|insights|browsing|behaviou?r`,
    r`beacons?|spam protection|captcha|fraud`,
  ],
  uses: [
    r`(?:we|our (?:web)?site|our apps?|this (?:web)?site|the (?:web)?site|company|it) (?:(?:also|may|currently|only|primarily|might|will|sometimes|occasionally) ){0,3}(?:use[sd]?|employs?|utili[sz]es?|embeds?|integrates?|works? with|makes? use of|rel(?:y|ies) on|hosts?|implements?|includes?|contains?|partner(?:s|ed)? with|runs?|stores?|process(?:es)?|shares?)`,
    r`make(?:s)? use of|may use|using|uses|use of|we are using|are using|powered by|via`,
    r`through|with the help of|by means of|services? (?:provided|offered) by|processed by`,
    r`provided by|hosted (?:on|by|with|at|in)|stored (?:on|in|by|with|at)`,
    r`services? (?:of|by|from)|store (?:[\w ]{1,30} )?in|transferred to`,
    r`(?:partners?|providers?|processors?|vendors?|services|tools) (?:are|is|include)`,
    r`the following|communicate with|platform|implemented`,
    r`we have (?:integrated|installed|implemented)|are embedded|set by|placed by`,
  ],
  usageDenials: [
    r`(?:do|does|did|will|would|shall|is|are)(?: not|n't|nt)(?: \w+){0,2}? (?:us(?:e|ed|ing)|employ(?:ed)?|utili[sz]e|integrate|embed|include|run|load|allow|place|set|rely on|work with|deploy|install)`,
    r`never (?:us(?:e|ed|es)|employs?|allows?)|no longer us(?:e|es|ing)|avoids? using`,
    r`refrains? from|without using|makes? no use of|not in use`,
    r`none of (?:the following|these|them|those) (?:[\w-]+ ){0,4}?(?:is|are|will be) (?:\w+ )?(?:used|employed|loaded|set|integrated|embedded)`,
    r`us(?:e|es|ing) none of`,
  ],
  denials: [
    r`(?:do|does|did|will|would|shall|is|are|was|were|has|have|can|could|may|must)(?: not|n't|'t)`,
    r`don't|doesn't|won't|cannot|never|no longer|neither|without|avoids? using`,
    r`refrains? from|nor`,
  ],
  examples: [
    r`e\.\s?g\.?|such as|like|for example|for instance|including without limitation`,
    r`including but not limited to|i\.\s?e\.?`,
  ],
  exampleNouns: [
    r`websites?|web ?sites?|sites?|search engines?`,
    r`social (?:media|networks?|networking sites?)(?: (?:accounts?|credentials?|sites?|platforms?|boards?|profiles?))?`,
    r`accounts?|credentials|browsers?|companies|brands?|networking sites?|platforms?`,
    r`networks?|apis?|sources?|profiles?|job (?:boards|websites)|devices?|stores?|markets?`,
    r`organi[sz]ations?|cards?`,
  ],
  providedBy: [
    r`(?:is |are |a service |an? [\w ]{1,30} )?(?:provided|offered|operated|supplied|developed|run|owned|made|maintained|acquired|published) by`,
    r`(?:services?|products?|platform|tool|solution|software|system|brand|company|subsidiary|network) (?:of|by|from)`,
  ],
  conditions: [
    r`if you (?:have |choose to |want to |wish to )?(?:import|connect|link|integrate|placed?|install(?:ed)?|use|log ?in|sign ?in|are logged)`,
    r`your own`,
  ],
  vendorPolicies: [
    r`privacy (?:policy|policies|notice|statement|shield|practices)`,
    r`cookie (?:policy|notice)|terms (?:of (?:use|service)|and conditions)|data policy`,
    r`opt[ -]?out|privacy`,
  ],
  optOuts: [r`opt(?:ing)?[ -]?out|unsubscribe|deactivat\w+|browser add-?on|object to`],
  cookieless: [
    r`(?:does not|doesn't|do not|don't|never|without) (?:\w+ ){0,2}?(?:us(?:e|es|ing)|set|sets|setting|plac(?:e|es|ing)|stor(?:e|es|ing)|writ(?:e|es|ing)) (?:any |tracking |third-party )?cookies?`,
    r`without (?:the use of |any )?cookies|cookie-?less|cookie-free|no cookies`,
    r`free of cookies`,
  ],
  browserSettings: [
    r`browser settings?|browsers?|your browser|manage cookies|delete cookies`,
    r`disable cookies|block cookies`,
  ],
  columns: {
    name: [r`(?:cookie|key|tracker)(?:s|\(s\))?(?: ?names?)?|names?|keys?|identifiers?|id`],
    purpose: [
      r`purposes?|description|function|use|what (?:it|they) do(?:es)?|why|details`,
      r`more information`,
    ],
    duration: [
      r`duration|expir\w+|retention(?: period)?|lifetime|life ?span|storage period|validity`,
      r`period|max age|how long`,
    ],
    provider: [
      r`provider|vendor|service|third[ -]part(?:y|ies)|company|set by|source|domain|host`,
      r`owner|party|cookie provider|processor`,
    ],
    category: [r`category|type|classification|class`],
  },
  units: {
    Y: [r`years?|yrs?|y`],
    M: [r`months?|mos?`],
    W: [r`weeks?|wks?`],
    D: [r`days?|d`],
    TH: [r`hours?|hrs?|h`],
    TM: [r`minutes?|mins?`],
    TS: [r`seconds?|secs?`],
  },
  sessionDurations: [
    r`session|end of (?:the )?session|until (?:you|the) (?:close|browser)`,
    r`when (?:you|the) (?:close|browser)|browser (?:is )?clos\w+`,
  ],
  persistentDurations: [
    r`persistent|permanent(?:ly)?|never expires?|until deleted|unlimited|no expir\w+`,
  ],
  updatedLabels: [
    r`(?:date of )?(?:the )?last (?:updated?|revis(?:ed|ion)|modified|change[ds]?|amended|edited|reviewed)(?: on| date)?`,
    r`updated(?: on)?|revised(?: on)?|modified on|as of|version (?:of|dated|date|as of)`,
    r`version|date of last (?:update|revision|change)|current as of|dated`,
  ],
  effectiveLabels: [
    r`effective(?: date| as of| from| since| on)?|valid (?:from|as of|since)`,
    r`in (?:force|effect) (?:since|from|as of)|(?:date of )?entry into force`,
    r`comes into (?:force|effect)|takes effect(?: on)?|start date`,
  ],
};
