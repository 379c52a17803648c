import { visibleText } from './visible-text.ts';

/**
 * Name of a control by the common steps of the Accessible Name computation: `aria-labelledby`, `aria-label`, its label, its words, its
 * title. Not the whole of it: no names from CSS, none from images.
 */
export function accessibleName(control: Element): string {
  const root = control.getRootNode() as Document | ShadowRoot;
  const byReference = (control.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .map((id) => (id && root.getElementById(id)?.textContent) ?? '')
    .join(' ');
  const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : [];
  const names = [
    byReference,
    control.getAttribute('aria-label') ?? '',
    labels.map((label) => label.textContent).join(' '),
    visibleText(control),
    control.getAttribute('title') ?? '',
  ];
  return names.map((name) => name.replace(/\s+/g, ' ').trim()).find(Boolean) ?? '';
}
