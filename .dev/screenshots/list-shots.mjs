import { LOCALES, MORE_LOCALES, sampleConfig } from './sample-config.mjs';

const LAYOUTS = ['bar', 'box', 'dialog'];
const THEMES = ['plain', 'soft', 'sharp', 'inverse'];
const SCHEMES = ['light', 'dark'];
const WIDTHS = [360, 768, 1440];
/** Heights of windows as people have them. */
const HEIGHTS = { 360: 740, 768: 1024, 1440: 900 };
const DESKTOP = 1440;

/**
 * Every picture, in an order in which neighbours share a page.
 *
 * A shot has a `group` and a `variant` to be found by, a `config`, a `locale`, a `scheme`, a `width` and `height`; `open` asks for the
 * preferences, `state` for one of `states.mjs`.
 */
export function listShots() {
  return [
    ...listBanners(),
    ...listPreferences(),
    ...listPositions(),
    ...listLanguages(),
    ...listStates(),
    ...listWindows(),
  ].map((shot) => ({ height: HEIGHTS[shot.width], ...shot, name: nameOf(shot) }));
}

function nameOf({ group, variant, locale, width, scheme }) {
  return [group, variant, locale, width, scheme].join('-');
}

/** Every combination of what the lists hold. */
function cross(lists) {
  return Object.entries(lists).reduce(
    (rows, [key, values]) =>
      rows.flatMap((row) => values.map((value) => ({ ...row, [key]: value }))),
    [{}],
  );
}

function listBanners() {
  return cross({
    group: LAYOUTS,
    variant: THEMES,
    locale: LOCALES,
    width: WIDTHS,
    scheme: SCHEMES,
  }).map((shot) => ({
    ...shot,
    config: sampleConfig({ layout: shot.group, theme: { name: shot.variant } }),
  }));
}

/** Their looks do not depend on the layout; of the themes but the first the extremes are enough. */
function listPreferences() {
  return cross({
    variant: THEMES,
    locale: LOCALES,
    width: WIDTHS,
    scheme: SCHEMES,
  })
    .filter(
      ({ variant, locale, width }) => variant === 'plain' || (locale === 'en' && width !== 768),
    )
    .map((shot) => ({
      ...shot,
      group: 'preferences',
      open: true,
      config: sampleConfig({ theme: { name: shot.variant } }),
    }));
}

/** Where a banner may stand, in both directions of writing. */
function listPositions() {
  const at = [
    { layout: 'bar', position: 'top' },
    ...['bottom-start', 'bottom-end', 'top-start', 'top-end'].map((position) => ({
      layout: 'box',
      position,
    })),
  ];
  return cross({ banner: at, locale: ['en', 'ar'] }).map(({ banner, locale }) => ({
    group: 'position',
    variant: `${banner.layout}-${banner.position}`,
    locale,
    scheme: 'light',
    width: DESKTOP,
    config: sampleConfig(banner),
  }));
}

/** Other scripts, other lengths. */
function listLanguages() {
  return cross({ locale: MORE_LOCALES, open: [false, true], width: [360, DESKTOP] }).map(
    (shot) => ({
      ...shot,
      group: 'language',
      variant: shot.open ? 'preferences' : 'bar',
      scheme: 'light',
      config: sampleConfig(),
    }),
  );
}

/** What the page, the visitor or an earlier decision make different. */
function listStates() {
  const config = sampleConfig();
  const accented = sampleConfig({ theme: { accent: '#0b5fff' } });
  return cross({
    of: [
      { state: 'gpc', config },
      { state: 'new', config },
      { state: 'forced-colors', config },
      { state: 'forced-colors', open: true, config },
      { state: 'accent', config: accented },
      { state: 'partial', open: true, config: accented },
      { state: 'details', open: true, config },
      { state: 'declaration', config, with: 'declaration' },
      { state: 'placeholder', config, with: 'embed' },
      { state: 'focus', config },
      { state: 'scrolled', open: true, config },
      { state: 'large-text', config },
      { state: 'large-text', open: true, config },
    ],
    scheme: SCHEMES,
    width: [360, DESKTOP],
  }).map(({ of, width, scheme }) => ({
    ...of,
    group: 'state',
    variant: of.open ? `${of.state}-preferences` : of.state,
    locale: 'en',
    scheme,
    width,
  }));
}

/** The smallest phone there is, and one on its side. */
function listWindows() {
  return cross({
    window: [
      { variant: 'small', width: 320, height: 568 },
      { variant: 'landscape', width: 740, height: 360 },
    ],
    layout: LAYOUTS,
    open: [false, true],
  })
    .filter(({ layout, open }) => !open || layout === 'bar')
    .map(({ window, layout, open }) => ({
      ...window,
      group: open ? 'window-preferences' : `window-${layout}`,
      open,
      locale: 'de',
      scheme: 'light',
      config: sampleConfig({ layout }),
    }));
}
