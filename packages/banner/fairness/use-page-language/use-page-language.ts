import { findingOf, type Finding } from '../finding.ts';
import type { Layer } from '../layer.ts';
import { accessibleName } from '../measure/accessible-name.ts';
import { isVisible } from '../measure/is-visible.ts';
import { languageOf } from '../measure/language-of.ts';
import { nameElement } from '../measure/name-element.ts';
import { queryAll } from '../measure/query-all.ts';
import { visibleText } from '../measure/visible-text.ts';

const found = findingOf('F10');
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);
/** What stands where a text is missing: a place that was not filled, or the word that a program makes of nothing. */
const GAP = /\{[\w.]{1,40}\}|\{\{|\b(?:undefined|NaN)\b|\[object Object\]/;

/** F10: the layer declares the page's language, is set in its direction, and no text of it is missing. */
export function usePageLanguage({ container }: Layer): readonly Finding[] {
  const findings: Finding[] = [];
  const [own, page] = [languageOf(container), document.documentElement.lang];
  if (primaryOf(own) !== primaryOf(page))
    findings.push(found(`The layer declares the language “${own}”, the page “${page}”.`));
  const { direction } = getComputedStyle(container);
  const wanted = RIGHT_TO_LEFT.has(primaryOf(own)) ? 'rtl' : 'ltr';
  if (own !== '' && direction !== wanted)
    findings.push(found(`The layer is in “${own}” and set ${direction}.`));
  const text = visibleText(container);
  const gap = GAP.exec(text);
  if (text === '') findings.push(found('The layer says nothing.'));
  if (gap) findings.push(found(`A text is missing: the layer shows “${gap[0]}”.`));
  const isNameless = (element: Element): boolean => isVisible(element) && !accessibleName(element);
  for (const element of queryAll(container, 'button,a[href],input,h1,h2,h3,h4,summary'))
    if (isNameless(element)) findings.push(found(`${nameElement(element)} has no words.`));
  return findings;
}

function primaryOf(tag: string): string {
  const [primary = ''] = tag.toLowerCase().split('-', 1);
  // The macrolanguage, and its name today: https://www.rfc-editor.org/rfc/rfc5646
  return { no: 'nb', nn: 'nb', iw: 'he' }[primary] ?? primary;
}
