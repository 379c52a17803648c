import type { Diagnostic } from '@candor/diagnostics';
import type { Catalog } from '@candor/model';

import { nearestWord } from '../../config/nearest-word.ts';
import { diagnose } from '../../diagnose.ts';
import { OWN_ID } from '../../plan/own-service.ts';
import type { RuleContext } from '../rule.ts';

/** A service is in the catalogue, or the configuration says itself what it is. */
export function noUnknownService({ entries, catalog }: RuleContext): readonly Diagnostic[] {
  return entries
    .filter(
      ({ id, known, setting }) =>
        known === undefined && setting.name === undefined && id !== OWN_ID,
    )
    .map(({ id, span }) => {
      const near = nearestService(id, catalog);
      return diagnose(
        {
          code: 'no-unknown-service',
          severity: 'error',
          message: `The catalogue has no service \`${id}\`.`,
          why: 'Its hosts and cookies are not known, so it could be neither held nor declared.',
          fix: `${near === undefined ? '' : `Write \`${near}\`. `}For a service of your own, write an object: \`{ "id": "${id}", "name": "…", "hosts": ["…"], "cookies": [] }\`.`,
        },
        span,
      );
    });
}

/** People write the product's name, a former name or a typing error of the id. */
function nearestService(word: string, catalog: Catalog): string | undefined {
  const idOf = new Map<string, string>();
  for (const { id, name, aliases } of catalog.services) {
    for (const candidate of [id, name, ...aliases]) {
      if (!idOf.has(candidate)) idOf.set(candidate, id);
    }
  }
  const near = nearestWord(word, [...idOf.keys()]);
  return near === undefined ? undefined : idOf.get(near);
}
