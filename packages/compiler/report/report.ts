import { startFilters } from './filters.ts';
import { createActions, startKeys } from './keys.ts';
import { readPage } from './report-page.ts';
import { startReviews } from './reviews.ts';
import { createSelection, type Selection } from './selection.ts';
import { showView } from './views.ts';

/** Brings the report to life. Whatever it adds, the page is complete without it. */
function startReport(): void {
  const form = document.querySelector<HTMLFormElement>('.tools');
  if (form === null) return;
  document.documentElement.classList.add('js');
  const page = readPage();
  const selection = createSelection(page);
  const actions = createActions(page, selection, form);
  const go = (id: string): boolean => goTo(id, selection);
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.defaultPrevented) return;
    onClick(event.target, { go, selection, event });
  });
  form.addEventListener('click', ({ target }) => {
    const action = target instanceof Element ? target.closest('[data-do]') : null;
    const name = action instanceof HTMLElement ? action.dataset['do'] : undefined;
    if (name === 'next' || name === 'previous' || name === 'help') actions[name]();
    else if (name === 'print') print();
  });
  startFilters({ page, form, onFound: selection.open });
  startReviews();
  startKeys(actions);
  addEventListener('hashchange', () => go(location.hash.slice(1)));
  showView('decisions');
  go(location.hash.slice(1));
}

interface ClickContext {
  readonly go: (id: string) => boolean;
  readonly selection: Selection;
  readonly event: Event;
}

function onClick(target: Element, { go, selection, event }: ClickContext): void {
  const link = target.closest<HTMLAnchorElement>('a[href]');
  if (link !== null) {
    const href = link.getAttribute('href') ?? '';
    if (href.startsWith('#') && go(href.slice(1))) event.preventDefault();
    return;
  }
  if (String(getSelection()) !== '') return;
  const words = target.closest<HTMLElement>('[data-places]');
  if (words !== null) selection.openFrom(words);
  else if (target.closest('input, label, button, summary') === null) {
    const card = target.closest<HTMLElement>('.card');
    if (card !== null && card !== selection.current()) selection.open(card);
  }
}

/** Goes to a card, a place or a part of the report; false for what is none of them. */
function goTo(id: string, selection: Selection): boolean {
  if (id === '') return false;
  const element = document.getElementById(id);
  if (element === null) return false;
  if (element.matches('.card')) {
    element.hidden = false;
    selection.open(element);
    return true;
  }
  if (element.matches('.at')) {
    selection.show(id);
    return true;
  }
  // The browser goes there; where one part is shown at a time, it must be the right one.
  showView(element.closest('.policy') === null ? 'decisions' : 'policy');
  return false;
}

startReport();
