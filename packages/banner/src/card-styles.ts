import { css, type CSSResult } from 'lit';

/**
 * The surface, its type and its buttons.
 *
 * System colours (`Canvas`, `CanvasText`) follow the colour scheme and forced colours by themselves. Sizes are in `em` of the
 * visitor's own `medium`, not `rem`: many sites set the root's font size for their own arithmetic.
 * One rule fills `.main` buttons, and nothing tells Accept from Reject: no theme can make them unequal.
 */
export const cardStyles: CSSResult = css`
  .card {
    box-sizing: border-box;
    padding: 1.5em;
    border: 1px solid color-mix(in srgb, currentColor 16%, transparent);
    border-radius: var(--candor-radius, 1em);
    background: var(--candor-surface, Canvas);
    color: var(--candor-text, CanvasText);
    font: medium/1.5 var(--candor-font, system-ui, sans-serif);
    text-align: start;
    overflow-wrap: break-word;
  }
  h2 {
    margin: 0;
    font-size: 1.125em;
    line-height: 1.3;
  }
  p {
    margin: 0.5em 0 0;
    font-size: 0.9375em;
  }
  a {
    color: inherit;
    text-underline-offset: 0.2em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  button {
    flex: 1 1 7em;
    min-block-size: 2.75em;
    padding: 0.5em 1em;
    border: 1px solid color-mix(in srgb, currentColor 30%, transparent);
    border-radius: calc(var(--candor-radius, 1em) * 0.625);
    background: none;
    color: inherit;
    font: 600 0.9375em/1.25 var(--candor-font, system-ui, sans-serif);
    cursor: pointer;
    transition: box-shadow 0.15s;
  }
  .main {
    border-color: transparent;
    background: var(--candor-accent, var(--accent, CanvasText));
    color: var(--candor-accent-text, var(--accent-text, Canvas));
  }
  button:hover {
    box-shadow: inset 0 0 0 9em #8883;
  }
  :focus-visible {
    outline: 2px solid var(--candor-text, CanvasText);
    outline-offset: 2px;
  }
`;
