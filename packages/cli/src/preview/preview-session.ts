import type { Profile, ThemeName } from '@candor/compiler';
import type { Diagnostic, Sources } from '@candor/diagnostics';
import type { Plan } from '@candor/model';

/** How the previewed banner differs from the configuration. */
export interface PreviewVariant {
  readonly layout: Plan['banner']['layout'];
  readonly position: Plan['banner']['position'];
  /** Jurisdiction's profile that holds everywhere. */
  readonly profile: Profile;
  /** Ready-made look. */
  readonly look: ThemeName;
}

/** The project as it stands on the disk, compiled or not. */
export type PreviewBuild =
  | {
      readonly kind: 'built';
      readonly plan: Plan;
      /** Artifacts by path. */
      readonly files: ReadonlyMap<string, string>;
      readonly diagnostics: readonly Diagnostic[];
      readonly sources: Sources;
    }
  | {
      readonly kind: 'failed';
      readonly diagnostics: readonly Diagnostic[];
      readonly sources: Sources;
    };

/** What the preview's pages are made from. */
export interface PreviewSession {
  /** The newest build as the configuration has it. */
  current(): PreviewBuild;
  /** The newest build that differs as the variant says. */
  variant(variant: PreviewVariant): PreviewBuild;
  /** Calls back after each new build; returns the function that ends it. */
  subscribe(callback: () => void): () => void;
}
