// Puts each seed policy, as HTML, between the markers of its site's privacy page. Run after a policy changed: `pnpm policies`.
import { readFileSync, writeFileSync } from 'node:fs';

import { insertPolicy } from './insert-policy.mjs';

const root = new URL('../../../', import.meta.url);
const { SITES } = await import('../server/sites.mjs');

for (const { id } of SITES) {
  const file = new URL(`examples/${id}/privacy.html`, root);
  const policy = readFileSync(new URL(`seeds/${id}/policy.md`, root), 'utf8');
  writeFileSync(file, insertPolicy(readFileSync(file, 'utf8'), policy));
}
