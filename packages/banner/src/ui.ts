import type { LocaleChunk, UiPlan } from '@candor/model';
import type { GateHost } from '@candor/runtime';

/** What every element reads: the gate, the plan and the words. */
export interface Ui {
  readonly host: GateHost;
  readonly plan: UiPlan;
  /** BCP 47 tag of the language that {@link Ui.texts} are in. */
  readonly locale: string;
  /** The banner's texts; the preferences chunk adds its own, under other keys, when it loads. */
  readonly texts: Record<string, string>;
  /** The loaded chunk, when the visitor's locale is not the plan's first one. */
  readonly chunk: LocaleChunk | undefined;
}
