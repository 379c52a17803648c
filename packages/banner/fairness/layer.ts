/** One layer of a consent interface as it stands in the page: its surface and its controls. Made by `readLayer`, or by hand for a page of one's own. */
export interface Layer {
  /** The surface: everything the visitor is told and offered on this layer is inside. */
  readonly container: HTMLElement;
  /** Agrees to everything. */
  readonly accept: HTMLElement | undefined;
  /** Refuses everything. */
  readonly reject: HTMLElement | undefined;
  /** Leads to the next layer. */
  readonly choose: HTMLElement | undefined;
  /** Closes without an answer. */
  readonly close: HTMLElement | undefined;
  /** Every checkbox and switch that can be operated. */
  readonly switches: readonly HTMLElement[];
}
