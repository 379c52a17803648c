import type { Diagnostic, Span } from '@candor/diagnostics';

import { nearestWord } from '../config/nearest-word.ts';
import { diagnose, type Finding } from '../diagnose.ts';
import { DECLARATION_PREFIX } from '../emit/texts-of.ts';
import { locales } from '../generated/browser-files.ts';
import { EMOTIVE, PICTOGRAM, VAGUE_LABEL } from './fair-words.ts';
import type { RuleContext } from './rule.ts';

/** Labels that decide: a vague word on one of them is a dark pattern. */
const DECIDING: ReadonlySet<string> = new Set([
  'accept',
  'reject',
  'new.accept',
  'new.reject',
  'save',
]);

/** Words that the configuration puts instead of the banner's own: known keys, fair words, and nothing left out. */
export function checkTexts({ config, locate }: RuleContext): readonly Diagnostic[] {
  return Object.entries(config.texts ?? {}).flatMap(([locale, texts]) => {
    const file = locales[locale];
    // A locale without words is reported by checkLocales.
    if (file === undefined) return [];
    const originals = {
      ...file.banner,
      ...file.preferences,
      ...Object.fromEntries(
        Object.entries(file.declaration).map(([key, text]) => [DECLARATION_PREFIX + key, text]),
      ),
    };
    return Object.entries(texts).flatMap(([key, text]) =>
      checkText({ key, text, original: originals[key], keys: Object.keys(originals) }).map(
        (finding) => diagnose(finding, textSpan(locate, locale, key)),
      ),
    );
  });
}

function textSpan(locate: RuleContext['locate'], locale: string, key: string): Span {
  return locate(['texts', locale, key]);
}

interface Override {
  readonly key: string;
  readonly text: string;
  readonly original: string | undefined;
  readonly keys: readonly string[];
}

function checkText(override: Override): Finding[] {
  const { key, text, original } = override;
  if (original === undefined) return [unknownText(override)];
  return [
    ...(DECIDING.has(key) && VAGUE_LABEL.test(text) ? [vagueLabel(override)] : []),
    ...(EMOTIVE.test(text) || PICTOGRAM.test(text) ? [emotive(override)] : []),
    ...checkPlaceholders(key, text, original),
  ];
}

function unknownText({ key, keys }: Override): Finding {
  const near = nearestWord(key, keys);
  return {
    code: 'no-unknown-text',
    severity: 'error',
    message: `The banner has no text \`${key}\`.`,
    why: 'It would never be shown.',
    fix:
      near === undefined ? `The texts are ${keys.slice(0, 12).join(', ')} …` : `Write \`${near}\`.`,
  };
}

function vagueLabel({ key, text }: Override): Finding {
  const word = VAGUE_LABEL.exec(text)?.[0] ?? text;
  return {
    code: 'no-vague-label',
    severity: 'error',
    message: `“${word}” on \`${key}\` does not say what a click does.`,
    why: 'Consent is an unambiguous act (GDPR Art. 4(11)); a label that hides it is a deceptive pattern (EDPB Guidelines 03/2022; 11 CCR 7004(a)).',
    fix: 'Say what happens, as “Accept all” and “Reject all” do.',
  };
}

function emotive({ key, text }: Override): Finding {
  const word = (EMOTIVE.exec(text) ?? PICTOGRAM.exec(text))?.[0] ?? text;
  return {
    code: 'no-emotive-text',
    severity: 'error',
    message: `“${word}” in \`${key}\` speaks to feelings.`,
    why: 'Steering a choice by guilt, loss or flattery makes the consent not free (GDPR Art. 4(11); EDPB Guidelines 03/2022, emotional steering).',
    fix: 'Say plainly what is asked.',
  };
}

const PLACEHOLDER = /\{([a-zA-Z]{1,30})\}/g;

function checkPlaceholders(key: string, text: string, original: string): Finding[] {
  const wanted = placeholdersOf(original);
  const written = placeholdersOf(text);
  const missing = [...wanted].filter((name) => !written.has(name));
  const unknown = [...written].filter((name) => !wanted.has(name));
  const lost: Finding[] = missing.map((name) => ({
    code: 'use-text-placeholder',
    severity: 'warning',
    message: `\`${key}\` leaves out \`{${name}}\`.`,
    why: 'The first layer says who asks, for what, and for how many services (GDPR Recital 42; EDPB Guidelines 05/2020, section 3.3).',
    fix: `Write \`{${name}}\` where it belongs in the sentence.`,
  }));
  const stray: Finding[] = unknown.map((name) => ({
    code: 'no-unknown-placeholder',
    severity: 'error',
    message: `\`${key}\` has no \`{${name}}\` to put in.`,
    why: 'The visitor would read it as it is written.',
    fix:
      wanted.size === 0
        ? 'Remove it.'
        : `Known here: ${[...wanted].map((n) => `\`{${n}}\``).join(', ')}.`,
  }));
  return [...lost, ...stray];
}

function placeholdersOf(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''));
}
