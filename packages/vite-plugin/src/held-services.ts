import { catalog } from '@candor/catalog';
import type { HoldOptions } from '@candor/html';
import type { Category, Plan } from '@candor/model';

/**
 * What is held by a plan. While an error of the configuration leaves none, everything that the catalogue knows is held: what a page
 * does then must not depend on a typing mistake.
 */
export function heldServices(plan: Plan | null | undefined): HoldOptions {
  const services: readonly {
    readonly id: string;
    readonly hosts: readonly string[];
    readonly globals?: readonly string[];
    readonly category: Category | null;
  }[] = plan?.services ?? catalog.services;
  return {
    services: services.filter(({ category }) => category !== 'necessary' && category !== null),
    necessary: services.filter(({ category }) => category === 'necessary'),
  };
}
