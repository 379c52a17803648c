import type { CatalogService } from '@candor/model';

import type { TextRange } from '../parse/policy-document.ts';

/** A name that stands for one service, or for several of one vendor until the context decides. */
export interface NameEntry {
  /** As the catalogue writes it. */
  readonly name: string;
  /** Empty for a name that is known not to be a service. */
  readonly services: readonly CatalogService[];
  /** True when the name is also an ordinary word or a company: the context must show that the product is meant. */
  readonly isAmbiguous: boolean;
  /** True for the bare name of a vendor with several products on websites (`LinkedIn`): the context must show which one is meant. */
  readonly isBrand: boolean;
}

/** One place in the text where a name of the catalogue stands. */
export interface Mention extends TextRange {
  readonly entry: NameEntry;
  readonly block: number;
  readonly sentence: number;
}
