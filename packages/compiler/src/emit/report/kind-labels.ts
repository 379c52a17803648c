import type { Decision } from './decision.ts';

/** Words for what a service is on a page. */
export const KIND_LABELS: Readonly<Record<Decision['kind'], string>> = {
  'site-tracker': 'Tag on the site',
  embed: 'Embedded content',
  'tag-manager': 'Tag manager',
  own: 'The site’s own',
  'back-office': 'Office tool',
};
