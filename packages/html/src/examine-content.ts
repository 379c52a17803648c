import type { ExamineHtml } from './attribute-services.ts';
import type { Rules } from './create-rules.ts';
import type { CapturedKind } from './decide-hold.ts';
import { examineScript } from './examine-script.ts';
import { findUrls, type FoundUrl } from './find-vendor-urls.ts';
import { holdStylesheet, type HoldCssResult } from './hold-css.ts';

/** What the content of an element has to do with held services. */
export interface ContentFindings {
  readonly services: readonly string[];
  /** Named and not loaded. */
  readonly mentions: readonly FoundUrl[];
  /** For a `<style>` that is held in part. */
  readonly sheet?: HoldCssResult;
}

/** What reading the content takes. */
export interface ContentContext {
  readonly rules: Rules;
  readonly examineHtml: ExamineHtml;
  /** Services that the page has loaded from so far. */
  readonly present: ReadonlySet<string>;
}

/** Examines what stands between a start and an end tag. */
export function examineContent(
  kind: CapturedKind,
  text: string,
  { rules, examineHtml, present }: ContentContext,
): ContentFindings {
  switch (kind) {
    case 'script':
      return examineScript(text, rules, present);
    case 'speculation-rules': {
      const found = findUrls(text, rules).map(({ services }) => services);
      return { services: rules.join(found), mentions: [] };
    }
    case 'noscript':
      return { services: examineHtml(text), mentions: [] };
    case 'style': {
      const sheet = holdStylesheet(text, rules);
      const services = rules.join(sheet.held.map((held) => held.services));
      return { services, mentions: [], sheet };
    }
    default:
      return kind satisfies never;
  }
}
