// Writes config.schema.json, which editors complete and check candor.config.json with: the schema generated from the validation, and
// the catalogue's ids as examples. Run after the type build.
import { writeFileSync } from 'node:fs';

import { catalog } from '@candor/catalog';
import { configJsonSchema } from '@candor/compiler';

const schema = structuredClone(configJsonSchema);
const ids = catalog.services
  .filter(({ kind, dualUse }) => kind !== 'back-office' || dualUse === true)
  .map(({ id }) => id)
  .sort();

let places = 0;
for (const category of Object.values(schema.properties.categories.properties)) {
  const [id, service] = category.properties.services.items.anyOf;
  for (const place of [id, service.properties.id]) {
    place.examples = ids;
    places += 1;
  }
}
if (places === 0) throw new Error('The schema has no place for service ids.');

writeFileSync(
  new URL('../config.schema.json', import.meta.url),
  `${JSON.stringify(schema, null, 2)}\n`,
);
