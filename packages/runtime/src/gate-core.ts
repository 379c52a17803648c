import type { CandorApi, ConsentState, GatePlan, GateProfile, GateService } from '@candor/model';

import type { Release } from './create-release.ts';
import type { GateHost } from './gate-host.ts';
import type { StoredDecision } from './read-decision.ts';
import type { TrustedPolicy } from './trusted-policy.ts';

/**
 * What the parts of the gate share, and what the gate hands to the files that it loads; not a public API.
 *
 * Names end in `_` where all bundles shorten them, by one table (build/bundle.mjs).
 */
export interface GateCore {
  readonly plan_: GatePlan;
  /** What holds in the visitor's region; absent where every region is asked alike. */
  profile_?: GateProfile | undefined;
  /** Global Privacy Control is on. */
  readonly gpc_: boolean;
  /** A page lets a policy be created once. */
  readonly policy_: TrustedPolicy;
  state_: ConsentState;
  /** `window.candor`; the second half completes it. */
  api_?: CandorApi;
  /** Services of which something was let through on this page: they may be running. */
  readonly ran_: Set<string>;
  /** Ids of services, and elements, that are opened for this page view only. */
  readonly once_: Set<unknown>;
  /** The decision that the state follows from. */
  stored_?: StoredDecision | undefined;
  /** Tells whether something that needs these services may run, and remembers that it does. Nothing runs for no service. */
  readonly mayRun_: (needed: readonly GateService[]) => boolean;
  /** The browser refuses all third parties until the next page. */
  isLocked_?: boolean;
  readonly urlOf_: (file: string) => string;
  readonly load_: (file: string) => Promise<Record<string, unknown>>;
  /** Loads the second half. */
  readonly complete_: () => Promise<GateHost>;
  readonly read_: (cookies: string) => StoredDecision | undefined;
  /** Reads the decision from cookies, as `document.cookie` has them; the state is another afterwards. */
  readonly apply_: (cookies: string) => void;
  /** To the other tabs, not to this one: what is posted is a decision's cookie, name and value. */
  channel_?: BroadcastChannel;
  /** Loads what opens held markup. */
  readonly opener_: () => Promise<Release>;
  /** Shadow roots that scripts have made: nothing finds what is in them from outside. */
  readonly roots_: Set<ParentNode>;
  /** Opens what is held and granted. */
  readonly release_: () => void;
  /** Set by the guard: what an address waits for, `''` when it may be loaded by the element that is to load it. */
  judge_?: (url: unknown, element?: Element) => string;
  /** Set by the guard: ids of the services that a held embed still waits for, its own first; none when nothing of it shows. */
  closedOf_?: (holder: HTMLElement) => readonly string[];
  /** Set by the guard while there is one: brings it in line with the state. */
  guard_?: () => void;
  /** Set by the guard: unregisters service workers whose code names a service that is not granted. */
  endWorkers_?: () => Promise<void>;
  /** Set by the second half: reads the decision from cookies and does what follows from the difference. */
  change_?: (cookies: string) => Promise<void>;
}
