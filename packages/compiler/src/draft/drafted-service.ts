import type { Category } from '@candor/model';

import type { ServiceSetting } from '../config/config.ts';

/** One service of a draft. */
export interface DraftedService {
  readonly category: Category;
  readonly setting: ServiceSetting;
}
