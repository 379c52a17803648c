import type { GateService } from '@candor/model';

import { findServices } from './find-services.ts';

/** Finds the services that held markup waits for; nothing when it names none or one that the site does not have. */
export function findNeeded(
  services: readonly GateService[],
  { dataset }: HTMLElement,
): readonly GateService[] {
  return findServices(
    services,
    String(dataset['consent'] ?? dataset['category'] ?? dataset['name']),
  );
}
