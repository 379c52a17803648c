import type { Diagnostic } from '@candor/diagnostics';

import type { EarlierService } from './earlier-settings.ts';
import { NOTES, noteOn } from './notes.ts';
import { readCookieNames } from './read-cookie-names.ts';
import type { StaticValue } from './static-value.ts';
import { entryAt, flagAt, itemsAt, textAt } from './values-at.ts';

/** What the options of one service are called, and what stands when they are absent. */
export interface ServiceListForm {
  readonly id: 'name' | 'id';
  readonly required: string;
  /** Lets it act before the visitor has decided. */
  readonly before: string;
  /** Every service is on unless it says otherwise. */
  readonly isOnByDefault: boolean;
  /** Every service is required unless it says otherwise. */
  readonly isRequiredByDefault: boolean;
  /** Texts that stand elsewhere, by the service's name. */
  readonly titleOf: (name: string) => string | undefined;
  readonly purposeOf: (name: string) => string | undefined;
  /** Names of groups that list it. */
  readonly groupsOf: (name: string) => readonly string[];
}

/** Services of a list, and what of them cannot be carried over. */
export interface ReadServices {
  readonly services: readonly EarlierService[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the services of Klaro and Orejime: lists of objects alike but for names. */
export function readServiceList(
  items: readonly StaticValue[],
  form: ServiceListForm,
): ReadServices {
  const read = items.flatMap((item) => {
    const name = textAt(item, form.id);
    return name === undefined ? [] : [readService(item, name, form)];
  });
  return {
    services: read.map(({ service }) => service),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

function readService(
  item: StaticValue,
  name: string,
  form: ServiceListForm,
): { readonly service: EarlierService; readonly diagnostics: readonly Diagnostic[] } {
  const { cookies, diagnostics } = readCookieNames(itemsAt(item, 'cookies'));
  const title = textAt(item, 'title') ?? form.titleOf(name);
  const purpose = textAt(item, 'description') ?? form.purposeOf(name);
  const isRequired = flagAt(item, form.required) ?? form.isRequiredByDefault;
  const isBefore = flagAt(item, form.before) === true;
  const isOn = (flagAt(item, 'default') ?? form.isOnByDefault) || isBefore;
  const purposes = itemsAt(item, 'purposes').flatMap((value) =>
    value.kind === 'text' ? [value.value] : [],
  );
  return {
    service: {
      name,
      ...(title === undefined ? {} : { title }),
      ...(purpose === undefined ? {} : { purpose }),
      categories: [...purposes, ...form.groupsOf(name)],
      cookies,
      isRequired,
      isPreselected: !isRequired && isOn,
      span: entryAt(item, form.id)?.value.span ?? item.span,
    },
    diagnostics: [...diagnostics, ...checkService(item, name, { form, isRequired })],
  };
}

function checkService(
  item: StaticValue,
  name: string,
  { form, isRequired }: { readonly form: ServiceListForm; readonly isRequired: boolean },
): Diagnostic[] {
  const on = entryAt(item, 'default');
  const before = entryAt(item, form.before);
  const found: Diagnostic[] = [];
  if (on !== undefined && flagAt(item, 'default') === true && !isRequired)
    found.push(noteOn(`${name}.default`, NOTES.preselected, on.key));
  if (before !== undefined && flagAt(item, form.before) === true)
    found.push(noteOn(`${name}.${form.before}`, NOTES.consentBefore, before.key));
  for (const option of ['onAccept', 'onDecline', 'onInit']) {
    const code = entryAt(item, option);
    // Klaro also takes code as text, and runs it.
    if (code?.value.kind === 'text')
      found.push(noteOn(`${name}.${option}`, NOTES.codeAsText, code.key));
  }
  return found;
}
