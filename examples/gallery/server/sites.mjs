/**
 * @typedef {object} Site
 * @property {string} id - Folder under `examples/` and `seeds/`, and the label of its host: `<id>.localhost`.
 * @property {string} name
 * @property {string} trade - What such a company does.
 * @property {string} policy - What is particular about its policy.
 */

/** @type {readonly Site[]} The five sites, in the order in which the gallery shows them. */
export const SITES = [
  {
    id: 'altegon',
    name: 'Altegon',
    trade: 'Real-time video',
    policy: 'Denies website analytics in one section and lists two analytics services in another.',
  },
  {
    id: 'altigen',
    name: 'Altigen',
    trade: 'Cloud telephony',
    policy: 'Does not mention cookies at all. So there is nothing to ask, and nothing is asked.',
  },
  {
    id: 'altoros',
    name: 'Altoros',
    trade: 'IT services',
    policy:
      'Twenty-five services, many under a heading that is not theirs, under names of long ago.',
  },
  {
    id: 'altertech',
    name: 'Altertech',
    trade: 'Encryption software',
    policy: 'Usually sets no cookies, and names no third party. One setting may be remembered.',
  },
  {
    id: 'altexsoft',
    name: 'AltexSoft',
    trade: 'Travel technology',
    policy:
      'Ten services, one without cookies, one for a single country. Browsing is called consent.',
  },
];
