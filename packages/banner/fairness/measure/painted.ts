import { parentOf } from './parent-of.ts';
import { rgba, type Rgba } from './rgba.ts';

/** What a visitor sees of an element, after transparency: its fill and its text. */
export interface Painted {
  readonly fill: Rgba;
  readonly text: Rgba;
  /** Something between the element and the nearest opaque colour behind it has a background image: the colours are not all there is. */
  readonly hasImage: boolean;
}

/** Paints an element's own text over all backgrounds it stands on, with the opacity of each. */
export function painted(element: Element): Painted {
  const chain = chainOf(element);
  return {
    fill: paint(chain, pageColor(), undefined),
    text: paint(chain, pageColor(), rgba(getComputedStyle(element).color)),
    hasImage: isOnImage(chain),
  };
}

/** From the outermost element that is drawn behind it to the element itself. What is in the top layer is drawn over the page alone. */
function chainOf(element: Element): Element[] {
  const chain: Element[] = [];
  for (let each: Element | null = element; each; each = parentOf(each)) {
    chain.unshift(each);
    if (
      each.matches(':modal') ||
      (CSS.supports('selector(:popover-open)') && each.matches(':popover-open'))
    )
      break;
  }
  return chain;
}

function paint([first, ...rest]: readonly Element[], behind: Rgba, text: Rgba | undefined): Rgba {
  if (!first) return text ? over(text, behind) : behind;
  const { backgroundColor, opacity } = getComputedStyle(first);
  const inner = paint(rest, over(rgba(backgroundColor), behind), text);
  // An element with an opacity is drawn as a whole first, and then faded.
  return over([inner[0], inner[1], inner[2], Number(opacity)], behind);
}

function over([red, green, blue, alpha]: Rgba, behind: Rgba): Rgba {
  const mix = (front: number, index: 0 | 1 | 2): number =>
    front * alpha + behind[index] * (1 - alpha);
  return [mix(red, 0), mix(green, 1), mix(blue, 2), 1];
}

/** The browser's own background where the page declares none. */
function pageColor(): Rgba {
  const { colorScheme } = getComputedStyle(document.documentElement);
  const isDark =
    colorScheme.includes('dark') &&
    (!colorScheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
  return isDark ? [18, 18, 18, 1] : [255, 255, 255, 1];
}

function isOnImage(chain: readonly Element[]): boolean {
  for (const element of chain.toReversed()) {
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    if (backgroundImage !== 'none') return true;
    if (rgba(backgroundColor)[3] === 1) return false;
  }
  return false;
}
