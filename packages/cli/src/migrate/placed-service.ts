import type { ServiceSetting } from '@candor/compiler';
import type { Diagnostic } from '@candor/diagnostics';
import type { Category } from '@candor/model';

/** A service of an earlier banner with its place here. */
export interface PlacedService {
  readonly category: Category;
  readonly setting: ServiceSetting;
  /** Name in an earlier decision; absent: decisions were stored by category only. */
  readonly answeredAs?: string;
  /** Earlier categories or purposes that it was listed under. */
  readonly stoodUnder: readonly string[];
  /** Earlier categories that named it to visitors. */
  readonly namedUnder: readonly string[];
  /** Visitors could not answer otherwise, or were answered for. */
  readonly isAnswer: boolean;
  readonly isPreselected: boolean;
  readonly questions: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}
