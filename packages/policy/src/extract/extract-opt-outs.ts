import type { OptOutDisclosure } from '@candor/model';

import { globalPattern } from '../vocabulary/global-pattern.ts';
import type { ExtractContext, Extractor } from './extractor.ts';
import { MAX_FACTS } from './limits.ts';
import { sentencesWith, type SentenceText } from './sentences-with.ts';
import { serviceIn, serviceOfBlock } from './service-in.ts';

const URL = /https?:\/\/[^\s"'<>()[\]`\\]{4,300}/gu;
const MAX_SOURCE = 4000;
/** What addresses of such pages have in common, whatever the language. */
const OPT_OUT_URL =
  /opt-?_?out|unsubscribe|adssettings|ad-?choices|your-?online-?choices|dlpage\/gaoptout|networkadvertising|aboutads/iu;

/** Reads the links by which visitors can object, and to which service. */
export const extractOptOuts: Extractor = (context) => {
  const found = new Map<string, OptOutDisclosure>();
  for (const text of sentencesWith(context, globalPattern(context.words.optOuts))) {
    if (found.size >= MAX_FACTS) break;
    for (const url of urlsOf(text, context)) {
      const service =
        ownerOf(url, context) ??
        serviceIn(text.index, context) ??
        serviceOfBlock(text.index, context);
      const known = found.get(url);
      if (known === undefined)
        found.set(url, { service, url, evidence: [context.quote(text.sentence)] });
    }
  }
  return { optOuts: [...found.values()] };
};

/** The only link of the sentence, or of several those that are for objecting. */
function urlsOf({ sentence }: SentenceText, { document }: ExtractContext): readonly string[] {
  const { start, end } = document.toSource(sentence);
  const source = document.source.slice(start, Math.min(end + 300, start + MAX_SOURCE));
  const inside = source.slice(0, end - start);
  // The address of a link may stand behind its last word: `[opt out](https://…)`.
  const urls = [...source.matchAll(URL)]
    .filter(
      ({ index }) =>
        index < inside.length || /^[^\s]{0,4}$/u.test(source.slice(inside.length, index)),
    )
    .map(([url]) => url.replace(/[.,;:!?]+$/u, ''));
  const telling = urls.filter((url) => OPT_OUT_URL.test(url));
  return telling.length > 0 || urls.length !== 1 ? telling : urls;
}

function ownerOf(url: string, { catalog }: ExtractContext): string | null {
  const plain = (one: string): string => one.replace(/^https?:\/\/(?:www\.)?|[/?#]+$/gu, '');
  return (
    catalog.services.find(
      ({ links }) => links.optOut !== undefined && plain(links.optOut) === plain(url),
    )?.id ?? null
  );
}
