import { findingOf, type Finding } from '../finding.ts';
import type { Layer } from '../layer.ts';
import { rgba } from '../measure/rgba.ts';

const found = findingOf('F02');
/** Pixels by which two edges may differ and still be one line: half a pixel of rounding on each side. */
const MAX_SHIFT = 1;

/** F02: Accept and Reject are both buttons, one beside the other in the same container, in one row or one column; neither is dressed as a link. */
export function useSameControl({ accept, reject }: Layer): readonly Finding[] {
  if (!accept || !reject) return [];
  const pair = [
    ['Accept', accept],
    ['Reject', reject],
  ] as const;
  const findings = pair.flatMap(([name, control]) => [
    ...(isButton(control) ? [] : [found(`${name} is a <${control.localName}>, not a button.`)]),
    ...(isLinkStyled(control) ? [found(`${name} looks like a link: ${linkMarks(control)}.`)] : []),
  ]);
  if (accept.parentNode !== reject.parentNode)
    findings.push(found('Accept and Reject stand in different containers.'));
  else if (accept.nextElementSibling !== reject && reject.nextElementSibling !== accept)
    findings.push(found('Something stands between Accept and Reject.'));
  if (!isAligned(accept, reject))
    findings.push(found('Accept and Reject stand neither in one row nor in one column.'));
  return findings;
}

function isButton(control: Element): boolean {
  return control.matches('button,input[type="button"],input[type="submit"]');
}

function isLinkStyled(control: Element): boolean {
  return linkMarks(control) !== '';
}

function linkMarks(control: Element): string {
  const style = getComputedStyle(control);
  const isBare =
    rgba(style.backgroundColor)[3] === 0 &&
    style.backgroundImage === 'none' &&
    [style.borderTopWidth, style.borderBottomWidth].every(
      (width) => Number.parseFloat(width) === 0,
    );
  return [
    style.textDecorationLine.includes('underline') ? 'underlined' : '',
    isBare ? 'neither fill nor border' : '',
  ]
    .filter(Boolean)
    .join(', ');
}

function isAligned(one: Element, other: Element): boolean {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  const isNear = (edge: 'top' | 'bottom' | 'left' | 'right'): boolean =>
    Math.abs(a[edge] - b[edge]) <= MAX_SHIFT;
  return (isNear('top') && isNear('bottom')) || isNear('left') || isNear('right');
}
