/** Markup that waits for consent: Candor's own forms, and those of other managers that hold a script or a `src`. */
export const HELD_MARKUP = 'template[data-consent],[type="text/plain"],[data-src]';
