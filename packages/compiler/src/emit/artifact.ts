/** One emitted text file. */
export interface Artifact {
  /** Relative to the folder that the site serves the artifacts from; `/` between parts. */
  readonly path: string;
  readonly content: string;
}
