import { expect, test } from 'vitest';

import { formatSarif, parseRulePage, type Diagnostic } from './index.ts';

const warning: Diagnostic = {
  code: 'use-purpose',
  severity: 'warning',
  message: 'What.',
  why: 'Why.',
  fix: 'How.',
  span: { start: 3, end: 7 },
};

const sources = { '': { name: 'docs\\my policy.md', text: 'ab\ncdef\ng' } };

test('prints what code-scanning views need', () => {
  const log: unknown = JSON.parse(formatSarif([warning], sources));
  expect(log).toEqual({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'candor', rules: [{ id: 'use-purpose' }] } },
        columnKind: 'utf16CodeUnits',
        results: [
          {
            ruleId: 'use-purpose',
            ruleIndex: 0,
            level: 'warning',
            message: { text: 'What. Why. How.' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'docs/my%20policy.md' },
                  region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 5 },
                },
              },
            ],
          },
        ],
      },
    ],
  });
});

test('lists each rule once and points results at it', () => {
  const codes = ['use-b', 'use-a', 'use-b'];
  const log = JSON.parse(
    formatSarif(
      codes.map((code) => ({ ...warning, code })),
      sources,
    ),
  ) as {
    runs: [{ tool: { driver: { rules: { id: string }[] } }; results: { ruleIndex: number }[] }];
  };
  expect(log.runs[0].tool.driver.rules).toEqual([{ id: 'use-a' }, { id: 'use-b' }]);
  expect(log.runs[0].results.map((result) => result.ruleIndex)).toEqual([1, 0, 1]);
});

test('shows the page of a rule, and joins two of one code', () => {
  const page = (markdown: string) => parseRulePage(markdown);
  const pages = [
    page('# use-purpose\n\nDemands a purpose.\n'),
    page('# use-purpose\n\nOf cookies, too.\n'),
    page('# no-other\n\nOther.\n'),
  ];
  expect(JSON.parse(formatSarif([warning], sources, { pages }))).toMatchObject({
    runs: [
      {
        tool: {
          driver: {
            rules: [
              {
                id: 'use-purpose',
                shortDescription: { text: 'Demands a purpose.' },
                help: { markdown: expect.stringContaining('Of cookies, too.') },
              },
            ],
          },
        },
      },
    ],
  });
});

test('maps severities to levels', () => {
  const severities = ['error', 'warning', 'info'] as const;
  const log = formatSarif(
    severities.map((severity) => ({ ...warning, severity })),
    sources,
  );
  expect([...log.matchAll(/"level": "(\w+)"/g)].map(([, level]) => level)).toEqual([
    'error',
    'warning',
    'note',
  ]);
});

test.each([
  ['without a span', { ...warning, span: null }],
  ['in a file that is not among the sources', { ...warning, file: 'other.json' }],
])('places a diagnostic %s on the first line of the main input', (_what, diagnostic) => {
  const log = formatSarif([diagnostic], sources);
  expect(JSON.parse(log)).toMatchObject({
    runs: [
      {
        results: [
          {
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'docs/my%20policy.md' },
                  region: { startLine: 1 },
                },
              },
            ],
          },
        ],
      },
    ],
  });
});

test('says an empty run without results', () => {
  expect(JSON.parse(formatSarif([], {}))).toMatchObject({ runs: [{ results: [] }] });
});

test('keeps the address of a page', () => {
  const name = 'https://a.example/b c?d=%20';
  const page = { ...warning, file: name };
  expect(formatSarif([page], { [name]: { name, text: 'abc' } })).toContain(
    '"uri": "https://a.example/b%20c?d=%20"',
  );
});
