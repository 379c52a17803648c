import { findingOf, type Finding } from '../finding.ts';
import type { Layer } from '../layer.ts';
import { area } from '../measure/area.ts';
import { contrast } from '../measure/contrast.ts';
import { isVisible } from '../measure/is-visible.ts';
import { painted, type Painted } from '../measure/painted.ts';
import { textHolder } from '../measure/text-holder.ts';

const found = findingOf('F03');
const MAX_AREA_RATIO = 1.1;
const MIN_TEXT_CONTRAST = 4.5;
const MAX_FILL_CONTRAST = 1.25;
/** Of 255, in each channel: what rounding and colour management leave of the same colour. */
const MAX_CHANNEL_DIFFERENCE = 8;

const FONT = ['font-size', 'font-weight', 'font-family', 'font-style', 'text-transform'] as const;
const EDGES = ['top', 'right', 'bottom', 'left'] as const;
const BOX = [
  ...EDGES.map((edge) => `padding-${edge}`),
  ...EDGES.flatMap((edge) => ['width', 'style', 'color'].map((part) => `border-${edge}-${part}`)),
  'border-top-left-radius',
  'text-decoration-line',
  'box-shadow',
  'filter',
  'opacity',
] as const;

/**
 * F03: Accept and Reject look alike: the same font, padding and border; areas within 1.1; each text readable at 4.5; the same fill, whose
 * contrast to the other stays within 1.25.
 */
export function useEqualLook({ accept, reject }: Layer): readonly Finding[] {
  if (!accept || !reject || !isVisible(accept) || !isVisible(reject)) return [];
  const [labels, looks] = [
    [textHolder(accept), textHolder(reject)] as const,
    [painted(textHolder(accept)), painted(textHolder(reject))] as const,
  ];
  return [
    ...differences(FONT, ...labels),
    ...differences(BOX, accept, reject),
    ...compareAreas(area(accept), area(reject)),
    ...compareImages(accept, reject),
    ...compareColors(...looks),
  ];
}

function differences(names: readonly string[], accept: Element, reject: Element): Finding[] {
  const [one, other] = [getComputedStyle(accept), getComputedStyle(reject)];
  return names
    .map((name) => [name, one.getPropertyValue(name), other.getPropertyValue(name)] as const)
    .filter(([, first, second]) => first !== second)
    .map(([name, first, second]) =>
      found(`The ${name} of Accept is ${first}, of Reject ${second}.`),
    );
}

function compareAreas(accept: number, reject: number): Finding[] {
  const ratio = Math.max(accept, reject) / Math.min(accept, reject);
  if (ratio <= MAX_AREA_RATIO) return [];
  return [
    found(
      `Accept covers ${Math.round(accept)} px², Reject ${Math.round(reject)} px²: a ratio of ${ratio.toFixed(2)}, at most ${MAX_AREA_RATIO}.`,
    ),
  ];
}

function compareImages(accept: Element, reject: Element): Finding[] {
  const [one, other] = [accept, reject].map(
    (control) => getComputedStyle(control).backgroundImage,
  ) as [string, string];
  return one === other ? [] : [found('Accept and Reject have different background images.')];
}

function compareColors(accept: Painted, reject: Painted): Finding[] {
  const findings = (
    [
      ['Accept', accept],
      ['Reject', reject],
    ] as const
  ).flatMap(([name, { fill, text, hasImage }]) => {
    if (hasImage)
      return [found(`${name} stands on a background image, on which no contrast can be measured.`)];
    const ratio = contrast(text, fill);
    return ratio < MIN_TEXT_CONTRAST
      ? [
          found(
            `The text of ${name} has a contrast of ${ratio.toFixed(2)}, at least ${MIN_TEXT_CONTRAST}.`,
          ),
        ]
      : [];
  });
  const between = contrast(accept.fill, reject.fill);
  if (between > MAX_FILL_CONTRAST)
    findings.push(
      found(
        `The fills of Accept and Reject have a contrast of ${between.toFixed(2)} to each other, at most ${MAX_FILL_CONTRAST}.`,
      ),
    );
  if (!isSame(accept.fill, reject.fill))
    findings.push(found(`Accept is filled ${cssOf(accept.fill)}, Reject ${cssOf(reject.fill)}.`));
  if (!isSame(accept.text, reject.text))
    findings.push(
      found(`Accept is written in ${cssOf(accept.text)}, Reject in ${cssOf(reject.text)}.`),
    );
  return findings;
}

function isSame(one: Painted['fill'], other: Painted['fill']): boolean {
  return one.every((channel, index) => Math.abs(channel - other[index]!) <= MAX_CHANNEL_DIFFERENCE);
}

function cssOf([red, green, blue]: Painted['fill']): string {
  return `rgb(${[red, green, blue].map(Math.round).join(' ')})`;
}
