import { profiles } from '@candor/compiler';
import type { Diagnostic, Span } from '@candor/diagnostics';

/** Why something is not carried over, without the place. `message` is what follows the name of the option. */
export interface Note {
  readonly code: string;
  readonly severity: 'warning' | 'info';
  readonly message: string;
  readonly why: string;
  readonly fix: string;
}

type NoteName =
  | 'hiddenReject'
  | 'unequalButtons'
  | 'consentBefore'
  | 'preselected'
  | 'forced'
  | 'manualStart'
  | 'callback'
  | 'codeAsText'
  | 'computed'
  | 'styling'
  | 'markup'
  | 'language'
  | 'expiry'
  | 'unknown';

/** Of a callback, however it is written. */
const CALLBACK = {
  code: 'no-carried-callback',
  severity: 'warning',
  why: 'It is code of the site, and nothing else says what it does.',
  fix: 'Put code that needs consent into `<template data-consent="…">`. To hear of decisions, listen for `candor-change` on `document`, or call `candor.subscribe()`.',
} as const;

/** What a banner may not do, or does in another way here. */
export const NOTES: Readonly<Record<NoteName, Note>> = {
  hiddenReject: {
    code: 'no-hidden-reject',
    severity: 'warning',
    message: 'leaves the first layer without a way to refuse; it is not carried over',
    why: 'Refusing must be as easy as accepting (GDPR Art. 7(3); EDPB cookie banner taskforce 2023; CNIL 2020-092).',
    fix: 'Nothing: the banner always has both buttons, side by side.',
  },
  unequalButtons: {
    code: 'no-unequal-buttons',
    severity: 'warning',
    message: 'weighs one button more than the other; it is not carried over',
    why: 'A choice that is steered by looks is not free (GDPR Art. 4(11); EDPB Guidelines 03/2022; 11 CCR 7004(a)).',
    fix: 'Nothing: both buttons look alike, in a fixed order.',
  },
  consentBefore: {
    code: 'no-consent-before-choice',
    severity: 'warning',
    message: 'lets services act before the visitor has decided; it is not carried over',
    why: 'Consent comes first (ePrivacy Directive Art. 5(3); CJEU C-673/17, Planet49).',
    fix: 'Nothing: the service waits. If visitors cannot do without it, list it under `necessary`.',
  },
  preselected: {
    code: 'no-preselected-choice',
    severity: 'warning',
    message: 'switches on what nobody has chosen; it is not carried over',
    why: 'A box that was ticked beforehand is no consent (GDPR Recital 32; CJEU C-673/17, Planet49). For the same reason only refusals of it are taken over, no grants.',
    fix: 'Nothing: every switch is off until the visitor moves it.',
  },
  forced: {
    code: 'no-forced-choice',
    severity: 'warning',
    message: 'keeps the page from visitors until they decide; it is not carried over',
    why: 'Consent that the page is made to depend on is not free (GDPR Art. 7(4); EDPB Guidelines 05/2020, section 3.1.2).',
    fix: 'Nothing: the page can be read while the question is open.',
  },
  manualStart: {
    code: 'no-manual-start',
    severity: 'warning',
    message: 'delays the question or leaves it to a script; it is not carried over',
    why: 'While nobody is asked, nothing may act; the gate asks as soon as the page is parsed, when there is something to ask.',
    fix: 'Remove the call that shows the banner. `candor.open()` and `data-candor-open` open the preferences.',
  },
  callback: {
    ...CALLBACK,
    message: 'is a function; a configuration in JSON cannot carry it over',
  },
  codeAsText: {
    ...CALLBACK,
    message: 'is code written as a text, which the earlier manager runs; it is not carried over',
  },
  computed: {
    code: 'no-computed-value',
    severity: 'warning',
    message: 'is only known when the script runs; it is not carried over',
    why: 'The file is read and never run: it may do anything.',
    fix: 'Write the value into the file, or into the configuration that was made of it.',
  },
  styling: {
    code: 'no-carried-option',
    severity: 'info',
    message: 'is about looks that the banner has its own way for; it is not carried over',
    why: 'Contrast, target size and equal buttons are computed when the banner is built (WCAG 2.2).',
    fix: 'Set `banner.theme.accent`, or style its parts with CSS.',
  },
  markup: {
    code: 'no-carried-option',
    severity: 'info',
    message: 'has no counterpart: markup of the earlier manager is understood as it is',
    why: 'The gate reads `data-category`, `data-name`, `data-purpose` and their kind.',
    fix: 'Nothing.',
  },
  language: {
    code: 'no-carried-text',
    severity: 'info',
    message: 'does not say which language it is in; its texts are not carried over',
    why: 'Texts belong to a language here (`texts.en`), and the page’s language decides which are shown.',
    fix: 'Write them under `texts`, by language, where the banner’s own words do not do.',
  },
  expiry: {
    code: 'no-carried-option',
    severity: 'info',
    message: 'is not carried over: how long a decision lasts follows from the region',
    why: `Visitors are asked again after a reasonable period: ${profiles.eu.consentDays} days, under \`eu-strict\` ${profiles['eu-strict'].consentDays} (EDPB Guidelines 05/2020, section 3.1.1; CNIL 2020-092).`,
    fix: `Set \`regions.default\` to \`eu-strict\` for ${profiles['eu-strict'].consentDays} days.`,
  },
  unknown: {
    code: 'no-carried-option',
    severity: 'info',
    message: 'has no counterpart in Candor; it is not carried over',
    why: 'What nobody reads would only look like a setting.',
    fix: 'Nothing, unless the site depends on it.',
  },
};

/** Makes the diagnostic that says why an option is not carried over. */
export function noteOn(name: string, note: Note, span: Span): Diagnostic {
  const { message, ...rest } = note;
  return { ...rest, message: `\`${name}\` ${message}.`, span };
}
