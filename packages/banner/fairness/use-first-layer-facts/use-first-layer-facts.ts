import { findingOf, type Finding } from '../finding.ts';
import type { Layer } from '../layer.ts';
import { hasText } from '../measure/has-text.ts';
import { isVisible } from '../measure/is-visible.ts';
import { languageOf } from '../measure/language-of.ts';
import { queryAll } from '../measure/query-all.ts';
import { visibleText } from '../measure/visible-text.ts';
import { WITHDRAWAL_WORDS } from './withdrawal-words.ts';

const found = findingOf('F07');

/** What the visitor must be told before answering, as the layer writes it. */
export interface FirstLayerFacts {
  readonly controller: string;
  readonly purposes: readonly string[];
  /** Names of the services that are asked for. All of them must be named, or how many there are. */
  readonly services: readonly string[];
  readonly policyUrl: string;
  /** Words that tell of the right to withdraw; by default those known of the layer's language. */
  readonly withdrawal?: readonly string[];
}

/** F07: the first layer tells who asks, every purpose, how many services or which, and that consent can be withdrawn; it links to the policy and to the details. */
export function useFirstLayerFacts(
  { container, choose }: Layer,
  facts: FirstLayerFacts,
): readonly Finding[] {
  const text = visibleText(container);
  const { controller, purposes, services, policyUrl } = facts;
  const missing: string[] = [
    ...(hasText(text, controller) ? [] : [`the controller “${controller}”`]),
    ...purposes
      .filter((purpose) => !hasText(text, purpose))
      .map((purpose) => `the purpose “${purpose}”`),
  ];
  const unnamed = services.filter((name) => !hasText(text, name));
  if (unnamed.length > 0 && !hasNumber(text, services.length))
    missing.push(
      `the services: neither their number (${services.length}) nor ${unnamed.join(', ')}`,
    );
  const findings = missing.map((what) => found(`The layer does not tell ${what}.`));
  findings.push(...findWithdrawal(text, languageOf(container), facts.withdrawal));
  if (!hasLink(container, policyUrl))
    findings.push(found(`The layer has no visible link to the policy, ${policyUrl}.`));
  if (!choose || !isVisible(choose))
    findings.push(found('The layer has no visible way to the details.'));
  return findings;
}

function findWithdrawal(
  text: string,
  language: string,
  own: readonly string[] | undefined,
): Finding[] {
  const [primary = ''] = language.toLowerCase().split('-', 1);
  const words = own ?? WITHDRAWAL_WORDS[primary];
  if (!words)
    return [found(`No words for the right to withdraw are known in “${language}”: give them.`)];
  return words.some((word) => hasText(text, word))
    ? []
    : [found('The layer does not tell that consent can be withdrawn.')];
}

/** A number by itself, in any digits. */
function hasNumber(text: string, count: number): boolean {
  return [...text.matchAll(/\p{Nd}+/gu)].some(([digits]) => toNumber(digits) === count);
}

/** Digits of every script come in runs of ten that begin at a code point whose last digit is their zero's. */
function toNumber(digits: string): number {
  const values = Array.from(digits, (digit) => {
    const point = digit.codePointAt(0)!;
    let zero = point;
    while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return point - zero;
  });
  return Number(values.join(''));
}

function hasLink(container: HTMLElement, url: string): boolean {
  return queryAll(container, 'a[href]').some(
    (link) =>
      link instanceof HTMLAnchorElement &&
      link.href === new URL(url, document.baseURI).href &&
      isVisible(link),
  );
}
