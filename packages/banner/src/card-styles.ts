import { css } from './css.ts';

/**
 * The surface, its type and its buttons.
 *
 * Nothing of the page is inherited but the colour scheme that the element itself has, its direction and its custom properties.
 * System colours (`Canvas`, `CanvasText`) follow the colour scheme and forced colours by themselves. Sizes are in `em` of the
 * visitor's own `medium`, not `rem`: many sites set the root's font size for their own arithmetic.
 * Each button measures the labels of both answers, unseen: all are as wide as the longer one asks for, and where there is no room for
 * that both break, so that Accept and Reject are equal in every language.
 * One rule fills the answers, and nothing in it tells Accept from Reject: no theme can make them unequal. Their text is black or
 * white, whichever has the higher contrast with the accent: both have the same at L* 49.4 (WCAG 2.2, contrast ratio).
 */
export const cardStyles: string = css`
  :where([part~='card']) {
    all: initial;
    color-scheme: inherit;
  }
  [part~='card'] {
    --space: var(--candor-space, var(--unit, 1em));
    --pad: min(1.5 * var(--space), 5vi);
    --rule: 1px solid color-mix(in srgb, currentColor 18%, transparent);
    box-sizing: border-box;
    padding: var(--pad);
    border: 1px solid var(--candor-border, var(--border, #8889));
    border-radius: var(--candor-radius, var(--radius, 1em));
    --ground: var(--candor-surface, var(--surface, var(--lifted, Canvas)));
    background: var(--ground);
    color: var(--candor-text, var(--text, CanvasText));
    box-shadow: var(--candor-shadow, var(--shadow, 0 0 0.5em #0001, 0 0.25em 3em #0003));
    font: var(--candor-font-size, var(--font-size, medium)) / 1.45
      var(--candor-font, var(--font, system-ui, sans-serif));
    overflow-wrap: anywhere;
  }
  /* In the dark a shadow shows nothing: there the surface is lighter than the page. */
  @supports (color: light-dark(red, red)) {
    [part~='card'] {
      --lifted: light-dark(Canvas, color-mix(in srgb, Canvas 95%, CanvasText));
    }
  }
  h2 {
    margin: 0;
    font-size: 1.1875em;
    line-height: 1.3;
    text-wrap: balance;
  }
  p {
    margin: 0.4em 0 0;
    font-size: 0.9375em;
    text-wrap: pretty;
    hyphens: auto;
  }
  a {
    color: inherit;
    text-underline-offset: 0.2em;
  }
  [part='actions'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    min-inline-size: 0;
  }
  button {
    flex: 1 1 auto;
    min-inline-size: 8em;
    min-block-size: max(45px, 2.4em);
    padding: 0.5em min(1em, 2.5vi);
    border: 1px solid var(--candor-button-border, color-mix(in srgb, currentColor 50%, transparent));
    border-radius: var(--candor-button-radius, var(--button-radius, 0.625em));
    background: none;
    color: inherit;
    font: inherit;
    font-size: 0.9375em;
    line-height: 1.25;
    cursor: pointer;
  }
  button::before,
  button::after {
    content: attr(data-a);
    display: block;
    block-size: 0;
    overflow: clip;
    visibility: hidden;
    font-weight: 600;
    white-space: nowrap;
  }
  button::after {
    content: attr(data-b);
  }
  [part^='answer'] {
    font-weight: 600;
  }
  [part^='answer'],
  input:checked {
    border-color: transparent;
    background: var(--candor-accent, var(--accent, CanvasText));
    color: var(--candor-accent-text, var(--accent-text, Canvas));
  }
  @supports (color: lab(from red l a b)) {
    [part^='answer'],
    input:checked {
      --accent-text: lab(
        from var(--candor-accent, var(--accent, CanvasText)) calc((49.4 - l) * 999) 0 0
      );
    }
  }
  @media (forced-colors: active) {
    [part^='answer'],
    input:checked {
      forced-color-adjust: none;
      background: CanvasText;
      color: Canvas;
    }
  }
  button:hover {
    box-shadow: inset 0 0 0 9em #8883;
  }
  button:active {
    box-shadow: inset 0 0 0 9em #8885;
  }
  :focus-visible {
    /* Not the text's colour of what has the focus: it is drawn on the surface, not on the accent. */
    outline: 2px solid
      var(--candor-focus, var(--focus, var(--candor-text, var(--text, CanvasText))));
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: CanvasText;
    }
  }
`;
