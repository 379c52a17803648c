import { html, render, type TemplateResult } from 'lit/html.js';

import { followPage } from './follow-page.ts';
import type { Ui } from './ui.ts';

/** What the focus ring takes beside a control, in pixels; see `cardStyles`. */
const RING = 4;
/** By their text: elements share what they have in common. */
const sheets = new Map<string, CSSStyleSheet>();

/**
 * What all elements have in common: words, language, colours, and a shadow root that Lit's templates are rendered into.
 *
 * Not a `LitElement`: its reactive properties and attributes, the greater part of it, have nothing to do here, since what is shown comes
 * from the gate. {@link CandorElement.ui} is set once, by `mount`, before any element is defined: elements that the site's author writes
 * into the page have nobody to hand them a property, and a page has one gate.
 */
export abstract class CandorElement extends HTMLElement {
  static ui: Ui;
  static readonly styles: readonly string[];

  readonly renderRoot: ShadowRoot = this.attachShadow({ mode: 'open' });
  /** Resolves when an update that was asked for has been rendered; absent when none is waiting. */
  updateComplete: Promise<void> | undefined;

  constructor() {
    super();
    const { styles } = this.constructor as typeof CandorElement;
    this.renderRoot.adoptedStyleSheets = styles.map((text) => {
      const sheet = sheets.get(text) ?? new CSSStyleSheet();
      if (!sheets.has(text)) sheet.replaceSync(text);
      sheets.set(text, sheet);
      return sheet;
    });
    this.renderRoot.addEventListener('focusin', this.#keepInSight);
  }

  connectedCallback(): void {
    const { locale, plan } = this.ui;
    const { scheme, style } = plan.banner;
    this.dir = /^(ar|he)/.test(locale) ? 'rtl' : 'ltr';
    this.lang = locale;
    this.style.cssText += `;${style}color-scheme:${scheme === 'auto' ? followPage() : scheme}`;
    this.requestUpdate();
  }

  /**
   * What has the focus is not covered by the buttons that stay in sight at the end (WCAG 2.2, 2.4.11 Focus Not Obscured). No
   * `scroll-padding`: it would have to know how high they are, and WebKit's focus pays it no heed.
   */
  #keepInSight = ({ target }: Event): void => {
    const control = target as Element;
    const end = this.renderRoot.querySelector('[part=actions]');
    const isBefore = end && control.compareDocumentPosition(end) & 4; // DOCUMENT_POSITION_FOLLOWING
    // A click has seen what it is on: nothing moves under it.
    if (!isBefore || !control.matches(':focus-visible')) return;
    const covered = control.getBoundingClientRect().bottom - end.getBoundingClientRect().top;
    if (covered > -RING) this.renderRoot.firstElementChild!.scrollTop += covered + RING;
  };

  /** Has the element rendered soon, once however often that is asked for. */
  requestUpdate(): void {
    this.updateComplete ??= this.#update();
  }

  async #update(): Promise<void> {
    // What else the current task asks for is done by this update as well.
    await Promise.resolve();
    this.updateComplete = undefined;
    render(this.render(), this.renderRoot);
    this.updated();
  }

  /** Keys of the two answers that the element's buttons offer. */
  protected get answers(): readonly string[] {
    return ['reject', 'accept'];
  }

  /** What the element shows. */
  protected abstract render(): TemplateResult;

  /** Called after each update. */
  protected updated(): void {}

  get ui(): Ui {
    return CandorElement.ui;
  }

  /** The text of a key, its `{names}` filled. */
  text(key: string, values?: Readonly<Record<string, string | number>>): string {
    return this.ui.texts[key]!.replace(/{(\w+)}/g, (_, name: string) => `${values![name]}`);
  }

  /** A button that says the text of a key, and has room for those of its siblings; see `cardStyles`. */
  button(part: string, key: string, onClick: () => void): TemplateResult {
    const [first, second] = this.answers.map((other) => this.text(other));
    return html`<button part=${part} data-a=${first!} data-b=${second!} @click=${onClick}>
      ${this.text(key)}
    </button>`;
  }

  /** A service's name: the plan's, or its id's words with capitals. */
  nameOf(id: string): string {
    return (
      this.ui.plan.names[id] ??
      id.replace(
        /(^|-)(.)/g,
        (_, dash: string, letter: string) => (dash && ' ') + letter.toUpperCase(),
      )
    );
  }
}
