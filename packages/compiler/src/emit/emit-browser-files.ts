import type { Plan } from '@candor/model';

import type { Config } from '../config/config.ts';
import {
  consentChoiceJs,
  consentGuardJs,
  consentJs,
  consentPreferencesJs,
  consentReleaseJs,
  consentTakeOverJs,
  consentUiJs,
} from '../generated/browser-files.ts';
import type { Artifact } from './artifact.ts';
import { buildChoicePlan } from './build-choice-plan.ts';
import { buildGatePlan } from './build-gate-plan.ts';
import { buildGuardPlan } from './build-guard-plan.ts';
import { buildPreferencesPlan } from './build-preferences-plan.ts';
import { buildTakeOverPlan } from './build-take-over-plan.ts';
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
  const choice = chunk('consent-choice', choiceOf(plan, config));
  const guard = chunk(
    'consent-guard',
    fillTemplate(consentGuardJs, '__CANDOR_GUARD__', buildGuardPlan(plan)),
  );
  const release = chunk('consent-release', consentReleaseJs);
  const gatePlan = buildGatePlan(plan, {
    f: [ui.path, preferences.path, choice.path, guard.path, release.path],
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
  return {
    gate: [gate, guard, release, choice],
    shown: [ui, preferences, ...chunks.map(({ file }) => file)],
  };
}

function choiceOf(plan: Plan, { migrate }: Config): string {
  return migrate === undefined
    ? fillTemplate(consentChoiceJs, '__CANDOR_CHOICE__', buildChoicePlan(plan))
    : fillTemplate(consentTakeOverJs, '__CANDOR_TAKE_OVER__', buildTakeOverPlan(plan, migrate));
}

function chunk(name: string, content: string): Artifact {
  return { path: hashedPath(name, content), content };
}
