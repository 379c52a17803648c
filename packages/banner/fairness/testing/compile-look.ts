import type { Plan, UiPlan } from '@candor/model';

import { buildUiPlan } from '../../../compiler/src/emit/build-ui-plan.ts';
import { resolveTheme } from '../../../compiler/src/theme/resolve-theme.ts';
import type { ThemeName } from '../../../compiler/src/theme/themes.ts';

/** Compiles a layout and a named theme to what the banner's chunk gets, by the compiler's own functions. */
export function compileLook(layout: Plan['banner']['layout'], name: ThemeName): UiPlan['banner'] {
  const plan = {
    site: { name: '', controller: '', policyUrl: '' },
    banner: { layout, position: 'bottom', theme: resolveTheme({ name }) },
    services: [],
    locales: ['en'],
  } as unknown as Plan;
  return buildUiPlan(plan, { texts: {}, chunks: new Map() }).banner;
}
