export { findCandorLayer } from './find-candor-layer.ts';
export type { Finding } from './finding.ts';
export type { Layer } from './layer.ts';
export { countSteps, type StepCounter } from './measure/count-steps.ts';
export { readSignalFile } from './measure/read-signal-file.ts';
export { readPageText } from './measure/read-page-text.ts';
export { noConsentByClose, type CloseOptions } from './no-consent-by-close/no-consent-by-close.ts';
export {
  noConsentByConduct,
  type ConductOptions,
} from './no-consent-by-conduct/no-consent-by-conduct.ts';
export { noOptInPrompt, type Objection } from './no-opt-in-prompt/no-opt-in-prompt.ts';
export { noPretickedSwitch } from './no-preticked-switch/no-preticked-switch.ts';
export { noRepeatedQuestion, type Change } from './no-repeated-question/no-repeated-question.ts';
export { noWall, type WallOptions } from './no-wall/no-wall.ts';
export { readLayer, type LayerSelectors } from './read-layer.ts';
export { RULE_CODES, type RuleId } from './rule-codes.ts';
export {
  useEffectiveWithdrawal,
  type Withdrawn,
} from './use-effective-withdrawal/use-effective-withdrawal.ts';
export { useEqualLook } from './use-equal-look/use-equal-look.ts';
export { useEqualSteps, type Steps } from './use-equal-steps/use-equal-steps.ts';
export {
  useFirstLayerFacts,
  type FirstLayerFacts,
} from './use-first-layer-facts/use-first-layer-facts.ts';
export { useFullDisclosure, type ServiceFacts } from './use-full-disclosure/use-full-disclosure.ts';
export { useOneOwnCookie, type OwnStore } from './use-one-own-cookie/use-one-own-cookie.ts';
export { useOptOutLink, type OptOut } from './use-opt-out-link/use-opt-out-link.ts';
export { usePageLanguage } from './use-page-language/use-page-language.ts';
export { usePrivacySignal, type SignalOptions } from './use-privacy-signal/use-privacy-signal.ts';
export { useRejectOnEachLayer } from './use-reject-on-each-layer/use-reject-on-each-layer.ts';
export { useReopenControl, type Reopening } from './use-reopen-control/use-reopen-control.ts';
export { useSameControl } from './use-same-control/use-same-control.ts';
export { useSignalFile, type SignalFile } from './use-signal-file/use-signal-file.ts';
export { useSignalNotice, type NoticeOptions } from './use-signal-notice/use-signal-notice.ts';
export { useSwitchForEach, type Asked } from './use-switch-for-each/use-switch-for-each.ts';
