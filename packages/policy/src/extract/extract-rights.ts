import type { Extractor } from './extractor.ts';

/** Rights of the person by the words policies use for them; ids as in the GDPR, with those of California. */
const RIGHTS: readonly (readonly [id: string, pattern: RegExp])[] = [
  [
    'information',
    /\bright (?:to|of) (?:be informed|information|receive clear information)|droit (?:à|d')\s?l?'?information|recht auf information/u,
  ],
  [
    'access',
    /\bright (?:to|of) (?:the )?(?:be informed and to )?access|\baccess (?:the|your) personal (?:information|data)|request access|droit d'accès|recht auf auskunft|derecho de acceso/u,
  ],
  [
    'rectification',
    /\bright (?:to|of|for) (?:request )?(?:rectif|correct)|rectification|request correction|correct inaccurate data|berichtigung|rectificación/u,
  ],
  [
    'erasure',
    /\bright (?:to|of) (?:erasure|erase|deletion|delete|be forgotten)|\brequest (?:the )?(?:deletion|erasure)|erasure|droit (?:à|d')\s?l?'?(?:effacement|oubli)|suppression|recht auf löschung|supresión/u,
  ],
  [
    'restriction',
    /\bright (?:to|of) (?:request )?(?:restrict|limit)|restriction of (?:the )?processing|droit (?:de|à la) limitation|limitation|einschränkung der verarbeitung|limitación/u,
  ],
  ['portability', /portab|in a portable format|übertragbarkeit|portabilidad/u],
  [
    'object',
    /\bright to object|object to (?:the )?processing|droit d'opposition|opposition|widerspruchsrecht|recht auf widerspruch|derecho de oposición/u,
  ],
  [
    'withdraw-consent',
    /withdraw(?:al)?(?: of)?(?: your)? consent|withdraw consent|retirer votre consentement|widerruf|retirar (?:su|tu) consentimiento/u,
  ],
  [
    'complaint',
    /\b(?:lodge|file|make) a complaint|right to complain|introduire une réclamation|beschwerde|presentar una reclamación/u,
  ],
  ['notification', /\bright to (?:be )?notif/u],
  [
    'automated-decisions',
    /\brights? (?:in relation|related|not to be subject) to (?:\w+ )?automated|right not to be subject/u,
  ],
  ['do-not-sell', /do not sell (?:or share )?my|right to opt[ -]?out of (?:the )?sale/u],
  ['california-shine-the-light', /shine the light|civil code section 1798\.83/u],
  [
    'california-minor-content-removal',
    /under 18 years of age, reside in california|minors?[^.]{0,80}removal of (?:unwanted )?(?:data|content)/u,
  ],
  [
    'post-mortem',
    /post-mortem|after (?:your|his or her) death|directives? (?:anticipées|relatives)/u,
  ],
];

/** Reads the rights that the policy tells its reader of. */
export const extractRights: Extractor = ({ document }) => ({
  rights: RIGHTS.filter(([, pattern]) => pattern.test(document.lower)).map(([id]) => id),
});
