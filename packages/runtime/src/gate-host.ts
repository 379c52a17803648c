import type { CandorApi, GatePlan } from '@candor/model';

/** What the gate hands to the chunks it loads; not a public API. */
export interface GateHost extends CandorApi {
  /** Ids of services without a decision, in plan order. Empty: nothing to ask. */
  readonly undecided: readonly string[];
  /**
   * Held templates and frames that have an embed to stand a placeholder for, each with the ids of the services that it
   * still waits for, the frame's own first.
   */
  readonly embeds: readonly (readonly [holder: HTMLElement, services: readonly string[]])[];
  /** Imports a chunk by its file name, relative to `consent.js`. */
  load(file: string): Promise<Record<string, unknown>>;
  /** Release one held embed for this page view only, without a decision. */
  release(holder: HTMLElement): void;
  readonly plan: GatePlan;
}
