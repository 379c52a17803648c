/**
 * Markup that waits for consent: Candor's templates and held attributes, and the forms of other managers. An empty `data-consent` is
 * what an opened element keeps.
 */
export const HELD =
  '[data-consent]:not([data-consent=""]),template[data-purpose],[type="text/plain"],[type=opt-in],[data-src],[data-cookieblock-src],.tac_iframe';

/** tarteaucitron's frames, which are to become one at their `data-url`. */
export const BY_ADDRESS = '.tac_iframe';

/** What a held template shows, if anything: tags and pixels show nothing. */
export const EMBED = ':not(script,noscript,style,link,meta,img)';

/** Elements of the user interface that stand in the page's own HTML, and those that the guard puts beside held embeds. */
export const ELEMENTS = 'candor-declaration,candor-settings,candor-placeholder';
