import { keep, recall } from './memory.ts';
import type { ReportPage } from './report-page.ts';
import type { Selection } from './selection.ts';

/** What keys and buttons do. */
export interface Actions {
  readonly next: () => void;
  readonly previous: () => void;
  readonly jump: () => void;
  readonly review: () => void;
  readonly search: () => void;
  readonly filter: () => void;
  readonly help: () => void;
  readonly clear: () => void;
}

const SETTING = 'candor-report keys';
const KEYS: Readonly<Record<string, keyof Actions>> = {
  j: 'next',
  k: 'previous',
  r: 'review',
  f: 'filter',
  '/': 'search',
  '?': 'help',
};
/** Keys that scroll and press elsewhere: they mean the list only where the focus is in it. */
const LIST_KEYS: Readonly<Record<string, keyof Actions>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Enter: 'jump',
};

/** Listens to keys. Single letters can be switched off (WCAG 2.2, 2.1.4). */
export function startKeys(actions: Actions): void {
  const box = document.querySelector<HTMLInputElement>('[data-do="keys"]');
  if (box !== null) {
    box.checked = recall(SETTING) !== 'off';
    box.addEventListener('change', () => keep(SETTING, box.checked ? 'on' : 'off'));
  }
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const action = actionOf(event, box?.checked !== false);
    if (action === undefined) return;
    event.preventDefault();
    actions[action]();
  });
}

function actionOf({ key, target }: KeyboardEvent, hasLetters: boolean): keyof Actions | undefined {
  if (document.querySelector('dialog[open]') !== null || !(target instanceof HTMLElement)) {
    return undefined;
  }
  if (key === 'Escape') return 'clear';
  if (target.matches('input:not([type=checkbox]), textarea, select')) return undefined;
  if (target.matches('.card, [data-places]') && key in LIST_KEYS) return LIST_KEYS[key];
  return hasLetters ? KEYS[key] : undefined;
}

/** Puts together what keys and buttons do. */
export function createActions(
  page: ReportPage,
  selection: Selection,
  form: HTMLFormElement,
): Actions {
  const search = form.querySelector<HTMLInputElement>('[type=search]');
  const step = (by: 1 | -1): void => {
    const cards = page.cards.filter(({ hidden }) => !hidden);
    const at = cards.findIndex((card) => card === selection.current());
    const next = at === -1 ? cards.at(by === 1 ? 0 : -1) : cards[at + by];
    if (next !== undefined) selection.open(next);
  };
  return {
    next: () => step(1),
    previous: () => step(-1),
    jump: () => selection.showNext(),
    review: () => selection.current()?.querySelector<HTMLInputElement>('[data-review]')?.click(),
    search: () => search?.focus(),
    filter() {
      const details = form.querySelector('details');
      if (details === null) return;
      details.open = true;
      details.querySelector('input')?.focus();
    },
    help: () => document.querySelector<HTMLDialogElement>('#help')?.showModal(),
    clear() {
      if (search !== null && search.value !== '') {
        search.value = '';
        search.dispatchEvent(new Event('input', { bubbles: true }));
      } else if (document.activeElement === search) {
        search?.blur();
      } else {
        selection.clear();
      }
    },
  };
}
