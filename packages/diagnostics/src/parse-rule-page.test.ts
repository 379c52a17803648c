import { expect, test } from 'vitest';

import { parseRulePage } from './index.ts';

const page = `# no-thing

Warns about things
of all kinds.

More.

## Why

Because.

## Breaks

\`\`\`text breaks
a thing

## not a title of this page
\`\`\`

## Holds

\`\`\`json holds
{}
\`\`\`

\`\`\`sh
not an example
\`\`\`
`;

test('takes a page apart', () => {
  expect(parseRulePage(page)).toMatchObject({
    code: 'no-thing',
    summary: 'Warns about things of all kinds.',
    examples: [
      { format: 'text', kind: 'breaks', text: 'a thing\n\n## not a title of this page' },
      { format: 'json', kind: 'holds', text: '{}' },
    ],
    markdown: page,
  });
});

test('a title inside an example is none of the page', () => {
  expect(parseRulePage(page).sections).toEqual(['Why', 'Breaks', 'Holds']);
});
