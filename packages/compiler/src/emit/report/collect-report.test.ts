import { describe, expect, test } from 'vitest';

import { decisionOf, viewOf } from './testing/view-of.ts';

const POLICY = `# Privacy Policy

## Analytics cookies

Our website uses Hotjar to record what visitors do.

- Meta Pixel measures our advertising.

## Other

We use Slack in our office for chat between employees.
`;

const categories = (services: Readonly<Record<string, readonly unknown[]>>): object => ({
  categories: Object.fromEntries(
    Object.entries(services).map(([category, list]) => [category, { services: list }]),
  ),
});

describe('decisions', () => {
  test('are certain where catalogue, use and category agree', () => {
    const view = viewOf(POLICY, categories({ analytics: ['hotjar'], marketing: ['meta-pixel'] }));
    const { certainty, headingCategory, openPoints, group } = decisionOf(view, 'hotjar');
    expect([certainty.level, headingCategory, openPoints, group]).toEqual([
      'certain',
      null,
      [],
      'analytics',
    ]);
  });

  test('show what the heading says where it says something else', () => {
    const view = viewOf(POLICY, categories({ analytics: ['hotjar'], marketing: ['meta-pixel'] }));
    const decision = decisionOf(view, 'meta-pixel');
    expect([decision.group, decision.headingCategory, decision.certainty.level]).toEqual([
      'marketing',
      'analytics',
      'likely',
    ]);
  });

  test('keep office tools apart', () => {
    const view = viewOf(POLICY, categories({ analytics: ['hotjar'], marketing: ['meta-pixel'] }));
    expect(decisionOf(view, 'slack').group).toBe('office');
  });

  test('ask what is right where the policy names more than the banner', () => {
    const decision = decisionOf(
      viewOf(POLICY, categories({ analytics: ['hotjar'] })),
      'meta-pixel',
    );
    expect(decision.group).toBe('left-out');
    expect(decision.openPoints.map(({ code }) => code)).toEqual(['left-out']);
  });

  test('ask what is right where the banner names more than the policy', () => {
    const view = viewOf(
      POLICY,
      categories({ analytics: ['hotjar', 'matomo'], marketing: ['meta-pixel'] }),
    );
    const decision = decisionOf(view, 'matomo');
    expect([decision.certainty.level, decision.evidence]).toEqual(['unstated', []]);
    expect(decision.openPoints.map(({ code }) => code)).toEqual(['undisclosed']);
  });

  test('ask for the hosts of a service that nobody knows', () => {
    const own = { id: 'zorbly', name: 'Zorbly', vendor: 'Zorbly Ltd' };
    const withoutHosts = viewOf(POLICY, categories({ marketing: ['meta-pixel', own] }));
    expect(decisionOf(withoutHosts, 'zorbly').openPoints.map(({ code }) => code)).toContain(
      'unknown-vendor',
    );
    const withHosts = viewOf(
      POLICY,
      categories({ marketing: ['meta-pixel', { ...own, hosts: ['zorbly.example'] }] }),
    );
    expect(decisionOf(withHosts, 'zorbly').openPoints.map(({ code }) => code)).not.toContain(
      'unknown-vendor',
    );
  });

  test('come with what is open first, then in the order of the groups', () => {
    const view = viewOf(POLICY, categories({ analytics: ['hotjar'] }));
    expect(view.decisions.map(({ id }) => id)).toEqual(['meta-pixel', 'candor', 'hotjar', 'slack']);
    expect(view.decisions.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  test('ask about a product that has closed, wherever it is named', () => {
    const view = viewOf('# Privacy\n\nOur website uses AddThis share buttons.\n');
    expect(
      decisionOf(view, 'addthis')
        .openPoints.map(({ question }) => question)
        .join(),
    ).toContain('2023-05-31');
  });
});

describe('open questions', () => {
  test('stand with the service that they name, and otherwise by themselves', () => {
    const view = viewOf(POLICY, {
      ...categories({ analytics: ['hotjar'], marketing: ['meta-pixel'] }),
      questions: ['Does Hotjar record forms?', 'Set `site.policyUrl`.'],
    });
    expect(view.questions).toEqual(['Set `site.policyUrl`.']);
    expect(decisionOf(view, 'hotjar').openPoints).toEqual([
      { code: 'asked', question: 'Does Hotjar record forms?' },
    ]);
  });

  test('are those of the draft where the configuration has no categories', () => {
    const view = viewOf(POLICY);
    expect(decisionOf(view, 'meta-pixel').openPoints.map(({ code }) => code)).toEqual(['asked']);
  });
});

describe('findings', () => {
  test('come from the policy, from the rules and from the comparison of both', () => {
    const view = viewOf(POLICY, categories({ analytics: ['hotjar', 'matomo'] }));
    const codes = view.findings.map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining([
        'no-misfiled-service',
        'no-undisclosed-service',
        'no-missing-service',
      ]),
    );
    expect(codes[0]).toBe('no-undisclosed-service');
    const misfiled = view.findings.find(({ code }) => code === 'no-misfiled-service');
    expect([misfiled?.about, misfiled?.line]).toEqual(['policy', 7]);
  });

  test('are linked from the service that they are about, and from no neighbour', () => {
    const view = viewOf(
      '# Privacy\n\n## Analytics cookies\n\nOur website uses Hotjar, Meta Pixel and Google Analytics.\n',
      categories({ analytics: ['hotjar', 'google-analytics'], marketing: ['meta-pixel'] }),
    );
    const misfiled = view.findings.find(({ code }) => code === 'no-misfiled-service');
    expect(decisionOf(view, 'meta-pixel').findings).toContain(misfiled?.number);
    expect(decisionOf(view, 'hotjar').findings).not.toContain(misfiled?.number);
  });

  test('leave open questions to the questions', () => {
    const view = viewOf(POLICY, { ...categories({ analytics: ['hotjar'] }), questions: ['Why?'] });
    expect(view.findings.map(({ code }) => code)).not.toContain('no-open-question');
  });
});

describe('marks', () => {
  const plain = (text: string): string => text.replaceAll(/[\s*_`|]+/g, '');

  test.each([
    ['Markdown', 'policy.md', POLICY],
    [
      'Markdown with emphasis, links and a table',
      'policy.md',
      '# P\n\nOur website uses **Hotjar** for [analytics](https://x.example/a).\n\n| Service | Purpose |\n|---|---|\n| **Google Analytics** | statistics |\n',
    ],
    ['plain text', 'policy.txt', 'Privacy\n\nOur website uses Hotjar  and\nGoogle Analytics.\n'],
  ])('cover the words of the quote in %s', (_name, file, text) => {
    const { document, marks, decisions } = viewOf(text, {}, file);
    const evidence = marks.filter((mark) => mark.kind === 'evidence');
    expect(evidence.length).toBe(decisions.flatMap((decision) => decision.evidence).length);
    expect(evidence.length).toBeGreaterThan(0);
    for (const { start, end, decision, place } of evidence) {
      const span = decision.evidence[place - 1]?.span ?? { start: 0, end: 0 };
      const quote = text.slice(span.start, span.end).replaceAll(/\]\([^)]*\)|\[/g, '');
      expect(plain(document.text.slice(start, end))).toBe(plain(quote));
    }
  });

  test('cover the words of a page whose text is written with references', () => {
    const html =
      '<!doctype html><title>P</title><h1>Privacy</h1><p>Our&nbsp;website uses <b>Hotjar</b> &amp; Google&nbsp;Analytics.</p>';
    const { document, marks } = viewOf(html, {}, 'policy.html');
    expect(marks.length).toBeGreaterThan(0);
    for (const { start, end } of marks) {
      expect(document.text.slice(start, end)).toBe('Our website uses Hotjar & Google Analytics.');
    }
  });
});
