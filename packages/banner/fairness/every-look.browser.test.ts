import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';

import { THEME_NAMES } from '../../compiler/src/theme/themes.ts';
import { afterEach, describe, it } from '../test/bdd.ts';
import { equal } from '../test/equal.ts';
import { readLocale } from '../test/read-locale.ts';
import { SAMPLE_ROWS } from '../test/sample-rows.ts';
import { clear, drawn, inside, show } from '../test/show.ts';
import type { Finding } from './finding.ts';
import type { Layer } from './layer.ts';
import { contrast } from './measure/contrast.ts';
import { painted } from './measure/painted.ts';
import { rgba } from './measure/rgba.ts';
import { noPretickedSwitch } from './no-preticked-switch/no-preticked-switch.ts';
import { noWall } from './no-wall/no-wall.ts';
import { compileLook } from './testing/compile-look.ts';
import { findLayer } from './testing/find-layer.ts';
import { useEqualLook } from './use-equal-look/use-equal-look.ts';
import { useFirstLayerFacts } from './use-first-layer-facts/use-first-layer-facts.ts';
import { useFullDisclosure } from './use-full-disclosure/use-full-disclosure.ts';
import { usePageLanguage } from './use-page-language/use-page-language.ts';
import { useRejectOnEachLayer } from './use-reject-on-each-layer/use-reject-on-each-layer.ts';
import { useSameControl } from './use-same-control/use-same-control.ts';
import { useSwitchForEach } from './use-switch-for-each/use-switch-for-each.ts';

const LAYOUTS = ['bar', 'box', 'dialog'] as const;
const ASKED = ['functional', 'analytics', 'marketing', 'social'];
const SERVICES = SAMPLE_ROWS.filter(([, , category = '']) => ASKED.includes(category)).map(
  ([, name = '']) => name,
);

/** What every layer is held to, however it looks. */
const LOOKS: readonly ((layer: Layer) => readonly Finding[])[] = [
  useRejectOnEachLayer,
  useSameControl,
  useEqualLook,
  noPretickedSwitch,
  usePageLanguage,
];

const look = (layer: Layer): readonly Finding[] => LOOKS.flatMap((rule) => rule(layer));

/** Words of a locale file that have no plural. */
async function readWords(
  locale: string,
  part: 'banner' | 'preferences',
): Promise<Readonly<Record<string, string>>> {
  return (await readLocale(locale))[part] as Readonly<Record<string, string>>;
}

async function checkBanner(locale: string): Promise<readonly Finding[]> {
  const layer = findLayer('candor-banner');
  const words = await readWords(locale, 'banner');
  const facts = {
    controller: 'Altoros Americas LLC',
    purposes: ASKED.map((category) => words[`for.${category}`] ?? ''),
    services: SERVICES,
    policyUrl: '/privacy',
  };
  return [...look(layer), ...useFirstLayerFacts(layer, facts), ...(await noWall({ layer }))];
}

async function checkPreferences(locale: string): Promise<readonly Finding[]> {
  const layer = findLayer('candor-preferences');
  const words = await readWords(locale, 'preferences');
  const categories = ASKED.map((category) => words[`category.${category}`] ?? '');
  const folded = look(layer);
  const dialog = inside('candor-preferences', 'dialog');
  for (const details of dialog.querySelectorAll('details')) details.open = true;
  while (!dialog.querySelector('h4 + p')) await drawn();
  const facts = SAMPLE_ROWS.map(
    ([, name = '', , provider = '', , purposes = '', , , storage = '']) => ({
      name,
      provider,
      purposes: purposes.split(' ').flatMap((id) => words[`purpose.${id}`] ?? []),
      storage: storage
        .split(';')
        .filter(Boolean)
        .flatMap((pair) => pair.split(' ', 1)),
    }),
  );
  return [
    ...folded,
    ...useSwitchForEach(layer, { categories, services: SERVICES }),
    ...useFullDisclosure(layer, facts),
  ];
}

describe('every look shows where the focus is', () => {
  afterEach(async () => {
    clear();
    await emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  });

  const MEDIA = [
    ...(['light', 'dark'] as const).map((colorScheme) => ({ colorScheme })),
    { forcedColors: 'active' as const },
  ];
  for (const media of MEDIA)
    for (const theme of THEME_NAMES)
      it(`as ${theme}, ${Object.values(media).join()}: on answers, on Choose, on a switch that is on`, async () => {
        const host = await show({ banner: compileLook('bar', theme) });
        // Afterwards: Firefox does not tell a shadow root that is in no page, as the banner's was.
        await emulateMedia(media);
        await sendKeys({ press: 'Tab' });
        // WCAG 2.2, 1.4.11 Non-text Contrast: the ring is drawn beside the control, on the surface.
        const isSeen = (tag: string, control: HTMLElement): boolean => {
          control.focus();
          const { outlineColor, outlineStyle, outlineWidth } = getComputedStyle(control);
          // Firefox computes what the style sheets say, and forces it when it paints.
          const surface =
            'forcedColors' in media ? rgba('Canvas') : painted(inside(tag, '[part~=card]')).fill;
          return (
            outlineStyle === 'solid' &&
            outlineWidth === '2px' &&
            contrast(rgba(outlineColor), surface) >= 3
          );
        };
        for (const part of ['reject', 'accept', 'choose'])
          equal(isSeen('candor-banner', inside('candor-banner', `[part~=${part}]`)), true, part);
        await host.open();
        const input = inside('candor-preferences', 'dialog').querySelector('input')!;
        input.click();
        await drawn();
        equal([input.checked, isSeen('candor-preferences', input)], [true, true]);
      });
});

describe('every look is fair', () => {
  afterEach(async () => {
    clear();
    await setViewport({ width: 800, height: 600 });
    await emulateMedia({ colorScheme: 'light' });
  });

  for (const width of [360, 1440])
    for (const colorScheme of ['light', 'dark'] as const)
      for (const locale of ['en', 'de', 'ar'])
        it(`at ${width} px, ${colorScheme}, ${locale}: each layout in each theme`, async () => {
          await setViewport({ width, height: 740 });
          await emulateMedia({ colorScheme });
          for (const layout of LAYOUTS)
            for (const theme of THEME_NAMES) {
              document.body.innerHTML = '<a href="#read">Read</a><p style="height: 2000px"></p>';
              const banner = compileLook(layout, theme);
              const host = await show({ banner, locale: locale === 'en' ? '' : locale });
              const findings = [...(await checkBanner(locale))];
              // The preferences have one layout.
              if (layout === 'bar') {
                await host.open();
                findings.push(...(await checkPreferences(locale)));
              }
              equal(
                findings.map(({ rule, message }) => `${rule} ${message}`),
                [],
                `${layout} ${theme}`,
              );
              clear();
            }
        });
});
