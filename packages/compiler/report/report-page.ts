/** The parts of a report that its script works on, and how they belong together. Read once: the page never gains or loses one. */
export interface ReportPage {
  /** Every card, in order: open questions, decisions, findings. */
  readonly cards: readonly HTMLElement[];
  /** Ids of the places in the policy that a card leads to, in order. */
  readonly placesOf: (card: HTMLElement) => readonly string[];
  /** Cards that lead to a place. */
  readonly cardsAt: (place: string) => readonly HTMLElement[];
  /** The marked words of a place: several where a mark runs over markup, blocks or other marks. */
  readonly wordsOf: (place: string) => readonly HTMLElement[];
  /** Everything marked in the policy. */
  readonly words: readonly HTMLElement[];
}

/** Ids of the places that marked words belong to. */
export function placesIn(words: HTMLElement): readonly string[] {
  return (words.dataset['places'] ?? '').split(' ').filter((id) => id !== '');
}

/** Reads the page. */
export function readPage(): ReportPage {
  const cards = [...document.querySelectorAll<HTMLElement>('.card')];
  const words = [...document.querySelectorAll<HTMLElement>('[data-places]')];
  const places = new Map<HTMLElement, readonly string[]>();
  const cardsAt = new Map<string, HTMLElement[]>();
  const wordsOf = new Map<string, HTMLElement[]>();
  for (const card of cards) {
    const links = [...card.querySelectorAll<HTMLAnchorElement>('a.line')];
    const ids = links.map(({ hash }) => hash.slice(1)).filter((id) => document.getElementById(id));
    places.set(card, ids);
    for (const id of ids) add(cardsAt, id, card);
  }
  for (const word of words) for (const id of placesIn(word)) add(wordsOf, id, word);
  return {
    cards,
    words,
    placesOf: (card) => places.get(card) ?? [],
    cardsAt: (place) => cardsAt.get(place) ?? [],
    wordsOf: (place) => wordsOf.get(place) ?? [],
  };
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
