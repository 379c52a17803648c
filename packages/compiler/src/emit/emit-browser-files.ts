import type { Plan } from '@candor/model';

import type { Config } from '../config/config.ts';
import { consentJs, consentPreferencesJs, consentUiJs } from '../generated/browser-files.ts';
import type { Artifact } from './artifact.ts';
import { buildGatePlan } from './build-gate-plan.ts';
import { buildPreferencesPlan } from './build-preferences-plan.ts';
import { buildUiPlan } from './build-ui-plan.ts';
import { fillTemplate } from './fill-template.ts';
import { hashedPath } from './hashed-path.ts';
import { scriptJson } from './script-json.ts';
import { textsOf } from './texts-of.ts';

/** Specifier by which the prebuilt preferences import the prebuilt banner. */
const UI_SPECIFIER = './consent-ui.js';

/** Emits what a visitor's browser loads. The gate comes last: it names the others, whose names follow from their content. */
export function emitBrowserFiles(plan: Plan, config: Config): readonly Artifact[] {
  const [first = 'en', ...further] = plan.locales;
  const texts = textsOf(plan, config, first);
  const ui = chunk(
    'consent-ui',
    fillTemplate(consentUiJs, '__CANDOR_UI__', buildUiPlan(plan, first, texts.banner)),
  );
  const preferences = chunk(
    'consent-preferences',
    fillTemplate(
      consentPreferencesJs.replaceAll(UI_SPECIFIER, `./${ui.path}`),
      '__CANDOR_PREFERENCES__',
      buildPreferencesPlan(plan, texts.preferences),
    ),
  );
  const chunks = further.map((locale) => {
    const words = textsOf(plan, config, locale);
    const content = `export default ${scriptJson({ banner: words.banner, preferences: words.preferences })}\n`;
    return {
      locale,
      label: words.banner['settings'] ?? '',
      file: chunk(`consent-${locale}`, content),
    };
  });
  const gatePlan = buildGatePlan(plan, {
    f: [ui.path, preferences.path],
    l: Object.fromEntries(chunks.map(({ locale, file }) => [locale, file.path])),
    r: Object.fromEntries([
      ['', texts.banner['settings'] ?? ''],
      ...chunks.map(({ locale, label }) => [locale, label] as const),
    ]),
  });
  const gate = {
    path: 'consent.js',
    content: fillTemplate(consentJs, '__CANDOR_PLAN__', gatePlan),
  };
  return [gate, ui, preferences, ...chunks.map(({ file }) => file)];
}

function chunk(name: string, content: string): Artifact {
  return { path: hashedPath(name, content), content };
}
