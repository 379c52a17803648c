/** A service as the rewriter needs it; rows of a plan and of the catalogue are. */
export interface HoldService {
  readonly id: string;
  /** URL patterns, see `CatalogService.hosts` of `@candor/model`. */
  readonly hosts: readonly string[];
  /** Global variables of its script: inline code that uses one is held with it. */
  readonly globals?: readonly string[];
}

/** A sheet that stands beside a first-party sheet and holds what that one may not load yet. */
export interface HeldSheet {
  readonly services: readonly string[];
  readonly href: string;
}

/** What is held. The same object may be used for any number of pages: what is derived from it is kept. */
export interface HoldOptions {
  /** Services that need consent. Their order is the order of ids in `data-consent`. */
  readonly services: readonly HoldService[];
  /** Services that are never held. They matter where they share a host with one that is: the longest pattern decides. */
  readonly necessary?: readonly HoldService[];
  /**
   * The sheets split off a first-party sheet by `holdCss`, by the address the page links it with. They are put, held, behind the
   * page's own link.
   */
  readonly heldSheets?: (href: string) => readonly HeldSheet[];
}
