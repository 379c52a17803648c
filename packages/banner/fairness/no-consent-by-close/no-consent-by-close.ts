import { findingOf, type Finding } from '../finding.ts';
import type { Layer } from '../layer.ts';
import { accessibleName } from '../measure/accessible-name.ts';
import { languageOf } from '../measure/language-of.ts';
import { listChanges } from '../measure/list-changes.ts';
import { pause } from '../measure/pause.ts';
import { readStored } from '../measure/read-stored.ts';

const found = findingOf('F08');

/** How the page tells what is granted, where it can; and how long to wait for what Close does. */
export interface CloseOptions {
  readonly granted?: () => readonly string[];
  readonly waitMs?: number;
}

/**
 * F08: presses the control that closes without an answer. Nothing is granted by it, nothing is stored, and its name says more than that
 * it closes. A layer without such a control has nothing to answer for.
 */
export async function noConsentByClose(
  { close }: Layer,
  { granted = () => [], waitMs = 200 }: CloseOptions = {},
): Promise<readonly Finding[]> {
  if (!close) return [];
  const findings: Finding[] = [];
  const name = accessibleName(close);
  const count = countWords(name, languageOf(close));
  if (count < 2)
    findings.push(
      found(
        `The control that closes is called “${name}”: ${count} words, which do not say what closing does.`,
      ),
    );
  const [stored, before] = [readStored(), granted()];
  close.click();
  await pause(waitMs);
  const changes = listChanges(stored, readStored());
  if (changes.length > 0) findings.push(found(`Closing stored ${changes.join(', ')}.`));
  const added = granted().filter((id) => !before.includes(id));
  if (added.length > 0) findings.push(found(`Closing granted ${added.join(', ')}.`));
  return findings;
}

/** Words as the language counts them: Japanese puts no spaces between. A lone × is none. */
function countWords(name: string, language: string): number {
  const segments = new Intl.Segmenter(language || undefined, { granularity: 'word' }).segment(name);
  return [...segments].filter(({ isWordLike }) => isWordLike).length;
}
