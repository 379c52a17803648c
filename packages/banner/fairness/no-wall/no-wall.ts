import { findingOf, type Finding } from '../finding.ts';
import type { Layer } from '../layer.ts';
import { isInside } from '../measure/is-inside.ts';
import { isVisible } from '../measure/is-visible.ts';
import { nameElement } from '../measure/name-element.ts';
import { pause } from '../measure/pause.ts';
import { queryAll } from '../measure/query-all.ts';
import { topElement } from '../measure/top-element.ts';
import { visibleText } from '../measure/visible-text.ts';

const found = findingOf('F09');
/** Points of the viewport that are tried, in each direction. */
const GRID = 10;
/** Pixels around the banner that are not tried: hit testing rounds its edges. */
const EDGE = 1;
/** Share of the viewport that a sheet without words covers to be a wall. */
const SHEET = 0.95;
const FOCUSABLE = 'a[href],button,input,select,textarea,[tabindex]';

/** What is looked at: the banner while it asks, and what the page had when it asked. */
export interface WallOptions {
  /** The first layer; absent after an answer. */
  readonly layer?: Layer;
  /** Words of the page while the banner asked, as `readPageText` read them; after a refusal none may be missing. */
  readonly textBefore?: string;
}

/** F09: the page can be scrolled, clicked and focused while the banner asks, and after a refusal nothing of it is gone. */
export async function noWall({ layer, textBefore }: WallOptions): Promise<readonly Finding[]> {
  return [
    ...findScrollLock(),
    ...findCover(layer),
    ...findInert(layer),
    ...(await findFocusTrap(layer)),
    ...findLoss(textBefore),
  ];
}

function findScrollLock(): Finding[] {
  const { documentElement: root, body } = document;
  if (root.scrollHeight <= innerHeight && body.scrollHeight <= innerHeight) return [];
  const [outer, inner] = [getComputedStyle(root), getComputedStyle(body)];
  const isLocked = ({ overflowY }: CSSStyleDeclaration): boolean =>
    overflowY === 'hidden' || overflowY === 'clip';
  // The body's overflow is the viewport's as long as the root has none. https://www.w3.org/TR/css-overflow-3/#overflow-propagation
  const locked = isLocked(outer) || (outer.overflowY === 'visible' && isLocked(inner));
  if (locked) return [found('The page cannot be scrolled: its overflow is hidden.')];
  if (inner.position === 'fixed')
    return [found('The page cannot be scrolled: its body has a fixed position.')];
  return [];
}

function findCover(layer: Layer | undefined): Finding[] {
  const card = layer?.container.getBoundingClientRect();
  const isBeside = ([x, y]: readonly [number, number]): boolean =>
    !card ||
    x < card.left - EDGE ||
    x > card.right + EDGE ||
    y < card.top - EDGE ||
    y > card.bottom + EDGE;
  const steps = Array.from({ length: GRID }, (_, index) => (index + 0.5) / GRID);
  const points = steps
    .flatMap((x) => steps.map((y) => [x * innerWidth, y * innerHeight] as const))
    .filter(isBeside);
  const covers = points
    .map(([x, y]) => topElement(x, y))
    .filter((top) => top && (isInsideLayer(top, layer) || isSheet(top)));
  if (covers.length === 0) return [];
  return [
    found(
      `${covers.length} of ${points.length} points beside the banner cannot be clicked: ${nameElement(covers[0]!)} is over the page.`,
    ),
  ];
}

/** The element that holds the shadow root is the banner's too. */
function isInsideLayer(element: Element, layer: Layer | undefined): boolean {
  if (!layer) return false;
  const root = layer.container.getRootNode();
  return isInside(element, root instanceof ShadowRoot ? root.host : layer.container);
}

function isSheet(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return (
    ['fixed', 'absolute'].includes(getComputedStyle(element).position) &&
    width * height >= SHEET * innerWidth * innerHeight &&
    visibleText(element) === ''
  );
}

function findInert(layer: Layer | undefined): Finding[] {
  const findings: Finding[] = [];
  const container = layer?.container;
  const isModal = container?.matches(':modal') || container?.closest(':modal');
  if (isModal)
    findings.push(found('The banner is modal: the page beside it takes no click and no key.'));
  const inert = queryAll(document, '[inert]').filter(
    (element) => visibleText(element) !== '' && !(container && isInside(container, element)),
  );
  if (inert.length > 0)
    findings.push(
      found(`${inert.map(nameElement).join(', ')} is inert: it takes no click and no key.`),
    );
  return findings;
}

async function findFocusTrap(layer: Layer | undefined): Promise<Finding[]> {
  const target = [...document.body.querySelectorAll<HTMLElement>(FOCUSABLE)].find(
    (element) =>
      isVisible(element) &&
      !element.matches(':disabled') &&
      !(layer && isInsideLayer(element, layer)) &&
      !element.closest('[inert]'),
  );
  if (!target) return [];
  const earlier = document.activeElement;
  target.focus({ preventScroll: true });
  await pause(20);
  const kept = document.activeElement;
  if (kept === target) {
    target.blur();
    if (earlier instanceof HTMLElement) earlier.focus({ preventScroll: true });
    return [];
  }
  return [
    found(
      `${nameElement(target)} of the page does not keep the focus: ${nameElement(kept)} has it.`,
    ),
  ];
}

function findLoss(before: string | undefined): Finding[] {
  if (before === undefined) return [];
  const [had, has] = [before.length, visibleText(document.body).length];
  return has < had ? [found(`After the refusal the page shows ${has} characters of ${had}.`)] : [];
}
