import type { ServiceSetting } from '../config/config.ts';

/** The sentence a service of the configuration was drafted from, in either of its two forms. */
export function quoteOf(setting: ServiceSetting): string | undefined {
  return typeof setting.evidence === 'string' ? setting.evidence : setting.evidence?.quote;
}
