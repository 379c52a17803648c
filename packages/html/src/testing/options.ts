import type { HoldOptions } from '../hold-options.ts';

/** Two services that need consent, and one that does not and shares a host with the first. */
export const options: HoldOptions = {
  services: [
    { id: 'stats', hosts: ['stats.example'], globals: ['stq'] },
    { id: 'ads', hosts: ['ads.example'], globals: ['adq'] },
  ],
  necessary: [{ id: 'pay', hosts: ['pay.stats.example'] }],
};
