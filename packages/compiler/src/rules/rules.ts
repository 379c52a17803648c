import { checkAccent } from './check-accent.ts';
import { checkBackOffice } from './check-back-office.ts';
import { checkCategories } from './check-categories.ts';
import { checkClosed } from './check-closed.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkHeldHosts } from './check-held-hosts.ts';
import { checkLifetimes } from './check-lifetimes.ts';
import { checkLocales } from './check-locales.ts';
import { checkMigrate } from './check-migrate.ts';
import { checkNecessary } from './check-necessary.ts';
import { checkProfiles } from './check-profiles.ts';
import { checkPurposes } from './check-purposes.ts';
import { checkQuestions } from './check-questions.ts';
import { checkRecords } from './check-records.ts';
import { checkRepeated } from './check-repeated.ts';
import { checkReserved } from './check-reserved.ts';
import { checkSite } from './check-site.ts';
import { checkSources } from './check-sources.ts';
import { checkStorage } from './check-storage.ts';
import { checkTagManagers } from './check-tag-managers.ts';
import { checkTexts } from './check-texts.ts';
import { checkUnknown } from './check-unknown.ts';
import type { Rule } from './rule.ts';

/** Everything a build holds a configuration to, in the order in which it is reported at the same place. */
export const rules: readonly Rule[] = [
  checkSources,
  checkUnknown,
  checkRepeated,
  checkReserved,
  checkBackOffice,
  checkNecessary,
  checkClosed,
  checkCategories,
  checkTagManagers,
  checkHeldHosts,
  checkPurposes,
  checkStorage,
  checkLifetimes,
  checkEvidence,
  checkSite,
  checkProfiles,
  checkLocales,
  checkTexts,
  checkAccent,
  checkRecords,
  checkMigrate,
  checkQuestions,
];
