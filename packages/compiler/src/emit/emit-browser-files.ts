import type { GatePlan, Plan } from '@candor/model';

import type { Config } from '../config/config.ts';
import {
  consentChoiceJs,
  consentGuardJs,
  consentJs,
  consentPreferencesJs,
  consentRegionalJs,
  consentReleaseJs,
  consentUiJs,
} from '../generated/browser-files.ts';
import { languageTags } from '../resolve/language-tags.ts';
import type { Artifact } from './artifact.ts';
import { buildChoicePlan } from './build-choice-plan.ts';
import { buildGatePlan } from './build-gate-plan.ts';
import { buildGuardPlan } from './build-guard-plan.ts';
import { buildLocaleChunk } from './build-locale-chunk.ts';
import { buildPreferencesPlan, buildServiceDetails } from './build-preferences-plan.ts';
import { buildUiPlan } from './build-ui-plan.ts';
import { fillTemplate } from './fill-template.ts';
import { hashedPath } from './hashed-path.ts';
import { scriptJson } from './script-json.ts';
import { textsOf } from './texts-of.ts';

/** Specifier by which the prebuilt preferences import the prebuilt banner. */
const UI_SPECIFIER = './consent-ui.js';

/** What a visitor's browser loads. */
export interface BrowserFiles {
  /** The one tag; the guard, for who has not granted everything; what opens held markup; the second half, for who decides something. */
  readonly gate: readonly Artifact[];
  /** Everything that puts words on the screen. */
  readonly shown: readonly Artifact[];
}

/** Emits what a visitor's browser loads. The gate names the others, whose names follow from their content. */
export function emitBrowserFiles(plan: Plan, config: Config): BrowserFiles {
  const [first = 'en', ...further] = plan.locales;
  const texts = textsOf(plan, config, first);
  const chunks = further.map((locale) => {
    const words = textsOf(plan, config, locale);
    const content = `export default ${scriptJson(buildLocaleChunk(locale, { first: texts, own: words }))}`;
    return {
      locale,
      label: words.banner['settings'] ?? '',
      file: chunk(`consent-${locale}`, content),
    };
  });
  const uiPlan = buildUiPlan(plan, {
    texts: texts.banner,
    chunks: new Map(chunks.map(({ locale, file }) => [locale, file.path])),
  });
  const ui = chunk('consent-ui', fillTemplate(consentUiJs, '__CANDOR_UI__', uiPlan));
  const details = chunk(
    'consent-details',
    `export default ${scriptJson(buildServiceDetails(plan, texts.preferences))}`,
  );
  const preferences = chunk(
    'consent-preferences',
    fillTemplate(
      consentPreferencesJs.replaceAll(UI_SPECIFIER, `./${ui.path}`),
      '__CANDOR_PREFERENCES__',
      buildPreferencesPlan(plan, texts.preferences, details.path),
    ),
  );
  const choice = chunk(
    'consent-choice',
    fillTemplate(consentChoiceJs, '__CANDOR_CHOICE__', buildChoicePlan(plan)),
  );
  const guard = chunk(
    'consent-guard',
    fillTemplate(consentGuardJs, '__CANDOR_GUARD__', buildGuardPlan(plan)),
  );
  const release = chunk('consent-release', consentReleaseJs);
  const gatePlan = buildGatePlan(plan, {
    f: [ui.path, preferences.path, choice.path, guard.path, release.path],
    r: labelByTag(
      plan.locales,
      new Map([
        [first, texts.banner['settings'] ?? ''],
        ...chunks.map(({ locale, label }) => [locale, label] as const),
      ]),
    ),
  });
  const gate = {
    path: 'consent.js',
    content: fillTemplate(
      gatePlan.p === undefined ? consentJs : consentRegionalJs,
      '__CANDOR_PLAN__',
      gatePlan,
    ),
  };
  return {
    gate: [gate, guard, release, choice],
    shown: [ui, preferences, details, ...chunks.map(({ file }) => file)],
  };
}

/** Labels by language tag; the first locale's own tags are left out where they lead to `''` by themselves. */
function labelByTag(
  locales: readonly string[],
  labels: ReadonlyMap<string, string>,
): GatePlan['r'] {
  const tags = Object.entries(languageTags(locales));
  const first = locales[0] ?? '';
  const isNeeded = (tag: string, locale: string): boolean =>
    locale !== first || tags.some(([other]) => tag.startsWith(`${other}-`));
  return Object.fromEntries([
    ['', labels.get(first) ?? ''],
    ...tags
      .filter(([tag, locale]) => isNeeded(tag, locale))
      .map(([tag, locale]) => [tag, labels.get(locale) ?? ''] as const),
  ]);
}

function chunk(name: string, content: string): Artifact {
  return { path: hashedPath(name, content), content };
}
