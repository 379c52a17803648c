import type { ReadContext } from '../read-context.ts';
import { globalPattern } from '../vocabulary/global-pattern.ts';
import { COMPANY, tidyName } from './company-name.ts';
import type { Extractor } from './extractor.ts';
import { findCompany } from './find-company.ts';
import { sentencesWith } from './sentences-with.ts';

const MAX_LABELS = 50;
const CONTROLLER = new RegExp(
  `^[\\s:*_"]{0,4}(?:\\p{Ll}{2,12} ){0,2}(${COMPANY}(?: (?:and|und|et|y) ${COMPANY})?)`,
  'u',
);

/** Reads title, company and controller. */
export const extractIdentity: Extractor = (context) => {
  const company = findCompany(context);
  return { title: findTitle(context), company, controller: findController(context) ?? company };
};

function findTitle({ document, words }: ReadContext): string | null {
  const headings = document.blocks
    .filter((block) => block.kind === 'heading' && !block.isChrome)
    .slice(0, 6)
    .map(({ start, end }) => document.text.slice(start, end));
  const named = headings.find(
    (title) => words.policySubjects.test(title) && words.policyNouns.test(title),
  );
  if (named !== undefined || document.pageTitle !== null) return named ?? document.pageTitle;
  return (
    headings
      .slice(0, 2)
      .find((title) => words.policySubjects.test(title) && !title.endsWith('?')) ?? null
  );
}

/** The company that a label names the controller. */
function findController(context: ReadContext): string | null {
  const { text } = context.document;
  let seen = 0;
  for (const { sentence, text: said } of sentencesWith(context, context.words.controllerLabels)) {
    if ((seen += 1) > MAX_LABELS) return null;
    for (const label of said.matchAll(globalPattern(context.words.controllerLabels))) {
      const end = sentence.start + label.index + label[0].length;
      const name = CONTROLLER.exec(text.slice(end, end + 200))?.[1];
      if (name !== undefined) return tidyName(name);
    }
  }
  return null;
}
