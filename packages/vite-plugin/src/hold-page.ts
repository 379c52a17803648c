import { holdFiles } from '@candor/html';
import type { Plan } from '@candor/model';

import { heldServices } from './held-services.ts';
import { type Bundle, sheetsOf } from './sheets-of.ts';

/** Where a page stands, and by what it is held. */
export interface PageContext {
  /** From the site's root: `/blog/index.html`. */
  readonly path: string;
  /** Absent in development, where a sheet is a script. */
  readonly bundle: Bundle | undefined;
  readonly plan: Plan | null | undefined;
}

/** Holds the third-party tags of a page, and links the parts that its sheets will be split into. */
export function holdPage(html: string, { path, bundle, plan }: PageContext): string {
  const name = path.replace(/^\//, '');
  const files = [{ path: name, text: html }, ...sheetsOf(bundle ?? {})];
  return holdFiles(files, heldServices(plan)).find((file) => file.path === name)?.text ?? html;
}
