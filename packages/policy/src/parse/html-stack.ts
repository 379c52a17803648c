import { CELLS, IN_HEAD } from './html-names.ts';

/** Deeper nesting is read as if it stood at this depth, as browsers do; it bounds the search for the element an end tag closes. */
const MAX_DEPTH = 512;

/** What the stack knows of an open element. */
export interface HtmlFrame {
  readonly tag: string;
}

const CLOSES_PARAGRAPH = new Set(
  'p div section article main table ul ol dl blockquote pre form fieldset figure address details header footer nav aside h1 h2 h3 h4 h5 h6 hr center menu li dt dd'.split(
    ' ',
  ),
);
/** Which open elements a start tag ends, and what it does not look beyond. */
const ENDS: Readonly<
  Record<string, readonly [ends: readonly string[], within: readonly string[]]>
> = {
  li: [['li'], ['ul', 'ol', 'menu', 'table']],
  dt: [
    ['dt', 'dd'],
    ['dl', 'table'],
  ],
  dd: [
    ['dt', 'dd'],
    ['dl', 'table'],
  ],
  tr: [['tr'], ['table']],
  td: [
    ['td', 'th'],
    ['tr', 'table'],
  ],
  th: [
    ['td', 'th'],
    ['tr', 'table'],
  ],
  thead: [['thead', 'tbody', 'tfoot', 'caption'], ['table']],
  tbody: [['thead', 'tbody', 'tfoot', 'caption'], ['table']],
  tfoot: [['thead', 'tbody', 'tfoot', 'caption'], ['table']],
};
const TABLE_PARTS = new Set('table thead tbody tfoot tr td th caption'.split(' '));

/**
 * The open elements of a page. It closes what HTML lets authors leave open (`<li>`, `<p>`, `<td>` …) and drops end tags that close nothing. No
 * tree is built: a tree builder's repairs cost more than linear time on hostile markup.
 */
export class HtmlStack<Frame extends HtmlFrame> {
  readonly #frames: Frame[] = [];
  readonly #counts = new Map<string, number>();
  readonly #onLeave: (frame: Frame) => void;

  /** @param onLeave - Called for each element that ends, innermost first. */
  constructor(onLeave: (frame: Frame) => void) {
    this.#onLeave = onLeave;
  }

  get top(): Frame | undefined {
    return this.#frames.at(-1);
  }

  /** Whether one more element can be told apart from those it stands in. */
  get isFull(): boolean {
    return this.#frames.length >= MAX_DEPTH;
  }

  /** Ends what a start tag ends by being there. */
  prepare(tag: string): void {
    if (this.top?.tag === 'head' && !IN_HEAD.has(tag)) this.#popTo(this.#frames.length - 1);
    if (CLOSES_PARAGRAPH.has(tag)) this.#endNearest(['p'], ['td', 'th', 'table', 'button']);
    if (/^h[1-6]$/u.test(tag) && /^h[1-6]$/u.test(this.top?.tag ?? '')) {
      this.#popTo(this.#frames.length - 1);
    }
    const rule = Object.hasOwn(ENDS, tag) ? ENDS[tag] : undefined;
    if (rule !== undefined) this.#endNearest(...rule);
  }

  push(frame: Frame): void {
    this.#frames.push(frame);
    this.#counts.set(frame.tag, (this.#counts.get(frame.tag) ?? 0) + 1);
  }

  /** Ends the innermost element of a name, and what is open inside it. */
  close(tag: string): void {
    this.#endNearest([tag], TABLE_PARTS.has(tag) ? (CELLS.has(tag) ? ['tr'] : []) : ['td', 'th']);
  }

  /** Ends everything. */
  finish(): void {
    this.#popTo(0);
  }

  #endNearest(tags: readonly string[], within: readonly string[]): void {
    if (!tags.some((tag) => (this.#counts.get(tag) ?? 0) > 0)) return;
    for (let index = this.#frames.length - 1; index >= 0; index -= 1) {
      const tag = this.#frames[index]?.tag ?? '';
      if (tags.includes(tag)) return this.#popTo(index);
      if (within.includes(tag)) return;
    }
  }

  #popTo(length: number): void {
    while (this.#frames.length > length) {
      const frame = this.#frames.pop();
      if (frame === undefined) return;
      this.#counts.set(frame.tag, (this.#counts.get(frame.tag) ?? 1) - 1);
      this.#onLeave(frame);
    }
  }
}
