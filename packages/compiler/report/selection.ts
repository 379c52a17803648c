import { placesIn, type ReportPage } from './report-page.ts';
import { scrollToElement } from './scroll-to-element.ts';
import { isNarrow, showView } from './views.ts';

/** The card in question and its places, kept in step in both columns and in the address. */
export interface Selection {
  readonly current: () => HTMLElement | null;
  /** Selects a card, brings it into view and gives it the focus. */
  readonly open: (card: HTMLElement) => void;
  /** Selects the card of marked words; a card after another where several share them. */
  readonly openFrom: (words: HTMLElement) => void;
  /** Brings a place of the policy into view, and selects its card. */
  readonly show: (place: string) => void;
  /** Brings the selected card's next place into view. */
  readonly showNext: () => void;
  readonly clear: () => void;
}

/** Selects nothing yet. */
export function createSelection(page: ReportPage): Selection {
  const column = document.querySelector<HTMLElement>('.decisions');
  let current: HTMLElement | null = null;
  let shown = -1;

  function mark(card: HTMLElement | null): void {
    if (current !== null) highlight(page, current, false);
    if (card !== null) highlight(page, card, true);
    if (card !== current) shown = -1;
    current = card;
    writeAddress(card);
  }

  function open(card: HTMLElement): void {
    mark(card);
    showView('decisions');
    openDetailsAround(card);
    scrollToElement(card, column);
    card.focus({ preventScroll: true });
    const [place] = page.placesOf(card);
    const [words] = place === undefined ? [] : page.wordsOf(place);
    if (words !== undefined && !isNarrow()) scrollToElement(words);
  }

  function openFrom(words: HTMLElement): void {
    const next = nextCard(page, words, current);
    if (next === undefined) return;
    mark(next);
    showView('decisions');
    scrollToElement(next, column);
    flash([next]);
  }

  function show(place: string): void {
    const words = page.wordsOf(place);
    const cards = page.cardsAt(place);
    const card = current !== null && cards.includes(current) ? current : cards[0];
    const [first] = words;
    if (first === undefined || card === undefined) return;
    mark(card);
    shown = page.placesOf(card).indexOf(place);
    showView('policy');
    openDetailsAround(first);
    scrollToElement(first);
    if (!isNarrow()) scrollToElement(card, column);
    first.tabIndex = -1;
    first.focus({ preventScroll: true });
    flash(words);
  }

  return {
    current: () => current,
    open,
    openFrom,
    show,
    showNext() {
      const places = current === null ? [] : page.placesOf(current);
      const next = places[(shown + 1) % Math.max(1, places.length)];
      if (next !== undefined) show(next);
    },
    clear: () => mark(null),
  };
}

function highlight(page: ReportPage, card: HTMLElement, isOn: boolean): void {
  card.classList.toggle('is-current', isOn);
  for (const place of page.placesOf(card))
    for (const words of page.wordsOf(place)) words.classList.toggle('is-current', isOn);
}

/** What is selected stands in the address, so that it can be passed on. */
function writeAddress(card: HTMLElement | null): void {
  const { pathname, search } = location;
  history.replaceState(null, '', card === null ? pathname + search : `#${card.id}`);
}

/** Of several cards that share the words, the one after the card in question. */
function nextCard(
  page: ReportPage,
  words: HTMLElement,
  current: HTMLElement | null,
): HTMLElement | undefined {
  // A finding's words may lie inside a decision's: the decision comes first.
  const around = [words.closest<HTMLElement>('mark'), words.closest<HTMLElement>('.fault')];
  const cards = around
    .flatMap((element) => (element === null ? [] : placesIn(element)))
    .flatMap((place) => page.cardsAt(place))
    .filter(({ hidden }) => !hidden);
  return cards[(current === null ? 0 : cards.indexOf(current) + 1) % cards.length];
}

function openDetailsAround(element: HTMLElement): void {
  for (
    let details = element.closest('details');
    details !== null;
    details = details.parentElement?.closest('details') ?? null
  ) {
    details.open = true;
  }
}

function flash(elements: readonly HTMLElement[]): void {
  for (const element of elements) {
    element.classList.remove('flash');
    // Without a layout between, the browser sees no change and the animation does not start again.
    void element.offsetWidth;
    element.classList.add('flash');
    element.addEventListener('animationend', () => element.classList.remove('flash'), {
      once: true,
    });
  }
}
