import { readdirSync, readFileSync } from 'node:fs';

import { catalog, matchUrl } from '@candor/catalog';
import { describe, expect, test } from 'vitest';

const COMPANIES = ['altegon', 'altigen', 'altoros', 'altertech', 'altexsoft'];
/** Held markup; there is none inside another. */
const HELD = /<template data-consent="([\w-]+)">([\s\S]*?)<\/template>/g;
/** What is requested once its markup is released; a link's `href` is not. */
const REQUESTED = /\ssrc="(https?:\/\/[^"]+)"/g;

describe.each(COMPANIES)('the site of %s', (company) => {
  const folder = new URL(`../../examples/${company}/`, import.meta.url);
  const pages = readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ name, html: readFileSync(new URL(name, folder), 'utf8') }));

  test.each(pages)('$name has the gate first, and every other host behind it', ({ html }) => {
    expect(html).toMatch(/<head>\s*<script src="\/candor\/consent\.js"><\/script>/);
    expect(html.replaceAll(HELD, '')).not.toMatch(REQUESTED);
  });

  test.each(pages)('$name holds each tag for the service it belongs to', ({ html }) => {
    for (const [, id, content = ''] of html.matchAll(HELD)) {
      for (const [, url = ''] of content.matchAll(REQUESTED)) {
        const services = matchUrl(catalog, url.replaceAll('&amp;', '&'));
        expect(
          services.map((service) => service.id),
          url,
        ).toEqual([id]);
      }
    }
  });

  test('has a tag of every service that its policy puts on the site', () => {
    const { services } = JSON.parse(
      readFileSync(new URL(`../../seeds/${company}/disclosures.json`, import.meta.url), 'utf8'),
    ) as { services: { id: string; kind: string }[] };
    const held = new Set(pages.flatMap(({ html }) => [...html.matchAll(HELD)].map(([, id]) => id)));
    for (const { id, kind } of services) {
      if (kind !== 'back-office') expect(held).toContain(id);
    }
  });

  test('its privacy page shows the policy of its seed', () => {
    const policy = readFileSync(
      new URL(`../../seeds/${company}/policy.md`, import.meta.url),
      'utf8',
    );
    const page = pages.find(({ name }) => name === 'privacy.html')?.html ?? '';
    const shown = page.split('<!-- policy:start -->')[1]?.split('<!-- policy:end -->')[0] ?? '';
    expect(wordsOf(decode(shown.replaceAll(/<[^>]+>/g, ' ')))).toEqual(
      wordsOf(policy.replaceAll(/^\s*(?:#+|-|\d+\.)\s|\*\*/gm, ' ')),
    );
  });
});

function decode(html: string): string {
  return html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

/** Letters and digits only: Markdown and the formatter move everything else. Numbers of ordered lists stand in no text. */
function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}@]+/gu) ?? []).filter((word) => !/^\d$/.test(word));
}
