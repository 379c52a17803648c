import { css } from './consent-ui.ts';
import type { CSSResult } from 'lit';

/** What a service's details look like, in the preferences and in the declaration. */
export const detailsStyles: CSSResult = css`
  h3,
  h4 {
    margin: 0;
    font-size: 1em;
  }
  summary {
    padding: 0.5em 0;
    font-size: 0.875em;
    cursor: pointer;
  }
  span,
  a {
    margin-inline-end: 1em;
  }
  span {
    display: inline-block;
  }
`;
