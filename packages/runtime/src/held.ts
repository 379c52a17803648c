/** Markup that waits for consent: Candor's own forms, and those of other managers that hold a script or a `src`. */
export const HELD = 'template[data-consent],[type="text/plain"],[data-src]';

/** What a held template shows, if anything: tags and pixels show nothing. */
export const EMBED = ':not(script,noscript,style,link,meta,img)';

/** Elements of the user interface that stand in the page's own HTML. */
export const ELEMENTS = 'candor-declaration,candor-settings';
