import type { GateService } from '@candor/model';

import { findServices } from './find-services.ts';
import { namesOf } from './names-of.ts';

/** Finds the services that held markup waits for; nothing when it names none or one that the site does not have. */
export function findNeeded(
  services: readonly GateService[],
  holder: HTMLElement,
): readonly GateService[] {
  return findServices(services, namesOf(holder));
}
