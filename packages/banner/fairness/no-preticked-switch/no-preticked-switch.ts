import { findingOf, type Finding } from '../finding.ts';
import type { Layer } from '../layer.ts';
import { accessibleName } from '../measure/accessible-name.ts';

const found = findingOf('F04');

/** F04: as long as nothing was decided, no switch that can be operated is on, wholly or in part. */
export function noPretickedSwitch({ switches }: Layer): readonly Finding[] {
  return switches
    .filter(isOn)
    .map((control) => found(`“${accessibleName(control)}” is on before anybody switched it on.`));
}

function isOn(control: HTMLElement): boolean {
  if (control instanceof HTMLInputElement) return control.checked || control.indeterminate;
  return ['true', 'mixed'].includes(control.getAttribute('aria-checked') ?? '');
}
