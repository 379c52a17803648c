export const PANEL_STYLES = `
  :host {
    all: initial;
    color-scheme: dark;
    font: 14px/1.45 system-ui, sans-serif;
  }
  * {
    box-sizing: border-box;
  }
  #toggle,
  #panel {
    position: fixed;
    z-index: 99999998;
    right: 0;
    background: #17191f;
    color: #f4f3ee;
    border: 1px solid #ffffff2e;
    border-right: 0;
    box-shadow: 0 8px 30px #0006;
  }
  #toggle {
    top: 40%;
    display: grid;
    gap: 2px;
    justify-items: center;
    padding: 12px 10px;
    border-radius: 14px 0 0 14px;
    font: inherit;
    cursor: pointer;
  }
  #toggle b {
    font-size: 22px;
    line-height: 1;
  }
  #toggle span {
    writing-mode: vertical-rl;
  }
  [aria-expanded='true'] {
    visibility: hidden;
  }
  /* Opened by hand, so it comes before the banner, which would cover its rows on a phone; the dialog stays above both. */
  #panel {
    z-index: 2147483647;
    top: 12px;
    bottom: 12px;
    width: min(23rem, calc(100vw - 24px));
    border-radius: 16px 0 0 16px;
    padding: 16px 18px;
    overflow: auto;
    overscroll-behavior: contain;
  }
  [hidden] {
    display: none;
  }
  header {
    display: flex;
    justify-content: space-between;
    align-items: center;
  }
  h2,
  h3 {
    margin: 0;
    font-size: 18px;
  }
  h3 {
    margin: 20px 0 8px;
    font-size: 14px;
    color: #b9bac2;
    font-weight: 500;
  }
  p {
    margin: 8px 0 0;
  }
  .note {
    color: #b9bac2;
    font-size: 13px;
  }
  .counts {
    font-size: 18px;
    margin-top: 14px;
  }
  #close {
    font: inherit;
    background: none;
    color: inherit;
    border: 0;
    padding: 8px 10px;
    border-radius: 8px;
    cursor: pointer;
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 14px;
  }
  nav a {
    color: inherit;
    text-decoration: none;
    border: 1px solid #ffffff47;
    border-radius: 20px;
    padding: 6px 14px;
  }
  nav a:hover,
  #close:hover {
    background: #ffffff1f;
  }
  :focus-visible {
    outline: 2px solid #ffd45e;
    outline-offset: 2px;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 10px;
    padding: 8px 0 8px 14px;
    border-bottom: 1px solid #ffffff17;
    border-left: 3px solid var(--status, #5b5e68);
    margin-bottom: 4px;
  }
  li b {
    font-weight: 600;
  }
  .category {
    color: #b9bac2;
    font-size: 13px;
  }
  em {
    grid-column: 1 / -1;
    font-style: normal;
    color: var(--status, #b9bac2);
  }
  code {
    grid-column: 1 / -1;
    font: 12px/1.5 ui-monospace, monospace;
    color: #d6d6da;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .held {
    --status: #ffd45e;
  }
  .released {
    --status: #7fe0a5;
  }
  .refused {
    --status: #9db7ff;
  }
  .unexpected {
    --status: #ff8273;
  }
  #toggle[class] b {
    color: var(--status);
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 6px 16px;
    margin: 0;
  }
  dt {
    color: #b9bac2;
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  small {
    display: block;
    font-size: 12px;
    color: #b9bac2;
  }
  @media (max-width: 32rem) {
    /* Above the banner on the smallest phone. */
    #toggle {
      top: 7rem;
      padding: 8px 6px;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
