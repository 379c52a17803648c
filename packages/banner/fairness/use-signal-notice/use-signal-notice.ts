import { findingOf, type Finding } from '../finding.ts';
import type { Layer } from '../layer.ts';
import { accessibleName } from '../measure/accessible-name.ts';
import { hasText } from '../measure/has-text.ts';
import { visibleText } from '../measure/visible-text.ts';

const found = findingOf('U02');

/** What the page must say, and where the choices stand. */
export interface NoticeOptions {
  /** The words; “Opt-Out Request Honored” in California, and in other languages their translation. */
  readonly notice: string;
  /** The layer with the switches, when it is open. */
  readonly layer?: Layer;
  /** Names of categories and services that the signal denies. */
  readonly denied?: readonly string[];
}

/** U02: the page says, visibly, that the signal was obeyed, and the switches of what it denies are off. */
export function useSignalNotice({ notice, layer, denied = [] }: NoticeOptions): readonly Finding[] {
  const findings: Finding[] = [];
  if (!hasText(visibleText(document.documentElement), notice))
    findings.push(found(`The page does not say “${notice}”.`));
  for (const control of layer?.switches ?? []) {
    const name = accessibleName(control);
    const isDenied = denied.some((each) => name.startsWith(each));
    const isOn =
      control.getAttribute('aria-checked') === 'true' ||
      (control instanceof HTMLInputElement && (control.checked || control.indeterminate));
    if (isDenied && isOn) findings.push(found(`“${name}” is on although the signal denies it.`));
  }
  return findings;
}
