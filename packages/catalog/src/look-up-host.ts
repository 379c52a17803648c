import type { ConsentCategory } from '@candor/model';
import thirdPartyWeb from 'third-party-web/nostats-subset.js';

/** What a public data set says of a host that the catalogue does not have. A hint for messages and reports, never a reason to grant. */
export interface HostOwner {
  readonly company: string;
  /** `null` when the data set's category says nothing of the purpose: hold it and ask the site's owner. */
  readonly category: ConsentCategory | null;
}

/** Longest host name there can be. https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4 */
const MAX_HOST_LENGTH = 253;

/**
 * Categories of third-party-web that tell a purpose. `cdn`, `hosting`, `utility`, `other` and `consent-provider` tell none; a tag manager
 * may load anything, so it counts as the category that most is asked for.
 */
const CATEGORY_MAPPING: Readonly<Record<string, ConsentCategory>> = {
  ad: 'marketing',
  marketing: 'marketing',
  'tag-manager': 'marketing',
  analytics: 'analytics',
  social: 'social',
  video: 'social',
  content: 'functional',
  'customer-success': 'functional',
};

/**
 * Says whose host this is, after third-party-web (MIT). Its categories are rough, so `necessary` is never the answer.
 *
 * @param host - A host name, no URL; upper case and a trailing dot do not matter.
 * @returns `undefined` when the data set does not know it either.
 */
export function lookUpHost(host: string): HostOwner | undefined {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (name.length > MAX_HOST_LENGTH || !/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/.test(name))
    return undefined;
  const entity = thirdPartyWeb.getEntity(name);
  if (entity === undefined) return undefined;
  return { company: entity.company, category: CATEGORY_MAPPING[entity.category] ?? null };
}
