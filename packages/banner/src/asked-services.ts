import type { ConsentCategory } from '@candor/model';

import type { Ui } from './ui.ts';

/**
 * The services that the first layer asks about, by category.
 *
 * Marketing is left out while the browser sends Global Privacy Control: it has been answered, and asking again would be nagging
 * (11 CCR §7025; the preferences still offer it as a separate choice).
 */
export function askedServices({
  host,
  plan,
}: Ui): (readonly [category: ConsentCategory, services: readonly string[]])[] {
  return plan.categories
    .filter(([category]) => !(host.state.gpc && category === 'marketing'))
    .map(
      ([category, services]) =>
        [category, services.filter((id) => host.undecided.includes(id))] as const,
    )
    .filter(([, services]) => services.length > 0);
}
