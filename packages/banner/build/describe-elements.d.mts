/** Something of an element that a page's author can use. */
export interface PublicPart {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}

/** A class of the manifest; one without `tagName` is what elements have in common. */
export interface ElementDescription {
  readonly name: string;
  readonly description?: string;
  readonly tagName?: string;
  readonly cssParts?: readonly PublicPart[];
  readonly cssProperties?: readonly PublicPart[];
  readonly events?: readonly PublicPart[];
  readonly members?: readonly PublicPart[];
  readonly slots?: readonly PublicPart[];
}

/** What custom-elements.json holds. */
export interface ElementsManifest {
  readonly modules: readonly {
    readonly path: string;
    readonly declarations: readonly ElementDescription[];
  }[];
}

export function describeElements(): ElementsManifest;
