import { placesIn, type ReportPage } from './report-page.ts';

const FACETS = ['group', 'certainty', 'kind', 'findings'] as const;

/** What filtering works on. */
export interface FilterContext {
  readonly page: ReportPage;
  readonly form: HTMLFormElement;
  /** Called with the first card that is left when the search is sent off. */
  readonly onFound: (card: HTMLElement) => void;
}

/** Shows what search and filters leave, in both columns. */
export function startFilters({ page, form, onFound }: FilterContext): void {
  const texts = new Map(page.cards.map((card) => [card, fold(card.textContent ?? '')]));
  const apply = (): void => {
    const data = new FormData(form);
    const query = data.get('query');
    const words = fold(typeof query === 'string' ? query : '')
      .split(/\s+/u)
      .filter((word) => word !== '');
    const chosen = FACETS.map((facet) => [facet, data.getAll(facet)] as const).filter(
      ([, values]) => values.length > 0,
    );
    for (const card of page.cards) {
      const text = texts.get(card) ?? '';
      card.hidden = !(
        words.every((word) => text.includes(word)) &&
        chosen.every(([facet, values]) => values.includes(card.dataset[facet] ?? ''))
      );
    }
    const isFiltered = words.length + chosen.length > 0;
    countGroups(isFiltered);
    dimWords(page);
    tellFilters(page, { form, isFiltered, chosen: chosen.length });
  };
  form.addEventListener('input', apply);
  // The fields are empty only after the event.
  form.addEventListener('reset', () => setTimeout(apply));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const found = page.cards.find(({ hidden }) => !hidden);
    if (found !== undefined) onFound(found);
  });
  // A reload keeps what was typed.
  apply();
}

/** For comparing: case and accents do not matter to a search. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/gu, '')
    .toLowerCase();
}

function countGroups(isFiltered: boolean): void {
  for (const group of document.querySelectorAll<HTMLElement>('.group')) {
    const cards = [...group.querySelectorAll<HTMLElement>('.card')];
    const left = cards.filter(({ hidden }) => !hidden).length;
    group.hidden = isFiltered && left === 0;
    const count = group.querySelector('.count');
    if (count !== null) {
      count.textContent = left === cards.length ? `${left}` : `${left} of ${cards.length}`;
    }
  }
}

/** Words whose cards are all out lose their colour, and their numbers go. */
function dimWords(page: ReportPage): void {
  for (const words of page.words) {
    const cards = placesIn(words).flatMap((place) => page.cardsAt(place));
    words.classList.toggle('is-off', cards.length > 0 && cards.every(({ hidden }) => hidden));
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.note, .flag')) {
    link.hidden = document.getElementById(link.hash.slice(1))?.hidden === true;
  }
}

interface FilterState {
  readonly form: HTMLFormElement;
  readonly isFiltered: boolean;
  readonly chosen: number;
}

function tellFilters(page: ReportPage, { form, isFiltered, chosen }: FilterState): void {
  const isDecision = ({ dataset }: HTMLElement): boolean => dataset['group'] !== undefined;
  const decisions = page.cards.filter(isDecision);
  const left = decisions.filter(({ hidden }) => !hidden).length;
  const shown = form.querySelector('[data-out="shown"]');
  const text = isFiltered ? `${left} of ${decisions.length} decisions shown` : '';
  if (shown !== null && shown.textContent !== text) shown.textContent = text;
  const summary = form.querySelector('.filters > summary');
  if (summary !== null) summary.textContent = chosen === 0 ? 'Filter' : `Filter: ${chosen} in use`;
  form.classList.toggle('is-filtered', isFiltered);
  const nothing = document.querySelector<HTMLElement>('.nothing');
  if (nothing !== null) nothing.hidden = page.cards.some(({ hidden }) => !hidden);
}
