export { CATEGORIES, isCategory, type Category, type ConsentCategory } from './category.ts';
export type {
  CandorApi,
  ConsentChange,
  ConsentState,
  Decision,
  DecisionMethod,
} from './consent.ts';
export type {
  ConsentDisclosure,
  CookieDisclosure,
  CookieStance,
  Disclosures,
  Evidence,
  FirstPartyCookieDisclosure,
  LegalBasisDisclosure,
  Negation,
  OptOutDisclosure,
  RegionLimitDisclosure,
  RetentionDisclosure,
  ServiceDisclosure,
  TransferDisclosure,
  TransferSafeguard,
} from './disclosure.ts';
export type { StorageDuration } from './duration.ts';
export { BANNER_POSITIONS } from './plan.ts';
export type {
  BannerPosition,
  ChoicePlan,
  GatePlan,
  GateProfile,
  GateService,
  GateSignal,
  GateStep,
  GuardPlan,
  LocaleChunk,
  Plan,
  PlanRegion,
  PlanService,
  PlanTheme,
  PreferencesPlan,
  ServiceDetails,
  TakeOverPlan,
  TakeOverRow,
  UiPlan,
  UiTexts,
} from './plan.ts';
export { PURPOSES, type PurposeId } from './purpose.ts';
export {
  SERVICE_KINDS,
  type Catalog,
  type CatalogService,
  type FactSource,
  type FormerName,
  type ServiceKind,
  type ServiceStatus,
  type StorageItem,
  type Vendor,
} from './service.ts';
export type {
  CallSignal,
  GoogleConsentSignal,
  GrantedValue,
  Signal,
  SignalStep,
  SignalValue,
} from './signal.ts';
