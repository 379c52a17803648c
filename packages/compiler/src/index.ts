export { checkConfig, type CheckConfigResult } from './check-config.ts';
export { compile, type CompileInput, type CompileResult } from './compile.ts';
export type {
  CategorySetting,
  Config,
  CookieSetting,
  EvidenceSetting,
  ServiceSetting,
  StorageSetting,
  WaiverSetting,
} from './config/config.ts';
export { configJsonSchema, type JsonSchemaNode } from './config/config-json-schema.ts';
export { findPolicyPath } from './config/find-policy-path.ts';
export type { ProfileData, ProfileSource, SourceReading } from './profiles/profile-data.ts';
export { PROFILES, profiles, type Profile } from './profiles/profiles.ts';
export { THEME_NAMES, type ThemeName } from './theme/themes.ts';
export { draftConfig, type DraftConfigOptions } from './draft/draft-config.ts';
export type { Artifact } from './emit/artifact.ts';
export { WAIVABLE } from './rules/waivable.ts';
export { checkUnlistedHosts, type ListedSite, type Sighting } from './site/check-unlisted-hosts.ts';
export { hostOf } from './site/host-of.ts';
export { isOwnHost } from './site/is-own-host.ts';
export {
  MAX_UNLISTED_HOSTS,
  parseUnlistedReport,
  UNLISTED_REPORT,
  type UnlistedUrl,
} from './site/parse-unlisted-report.ts';
