const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['<kbd>j</kbd> <kbd>↓</kbd>', 'Next decision'],
  ['<kbd>k</kbd> <kbd>↑</kbd>', 'Previous decision'],
  ['<kbd>Enter</kbd>', 'To its place in the policy, again: to the next place'],
  ['<kbd>r</kbd>', 'Reviewed, or not'],
  ['<kbd>/</kbd>', 'Search'],
  ['<kbd>f</kbd>', 'Filters'],
  ['<kbd>Esc</kbd>', 'Clear the search, let go of the decision, close'],
  ['<kbd>?</kbd>', 'This help'],
];

/** Renders the help on keys. Single keys can be switched off, as speech input needs it (WCAG 2.2, 2.1.4). */
export function renderHelp(): string {
  return `<dialog id="help" aria-labelledby="help-title">
<h2 id="help-title">Keyboard</h2>
<dl>${KEYS.map(([keys, does]) => `<div><dt>${keys}</dt><dd>${does}</dd></div>`).join('')}</dl>
<label class="switch"><input type="checkbox" data-do="keys" checked> Single keys work</label>
<form method="dialog"><button>Close</button></form>
</dialog>`;
}
