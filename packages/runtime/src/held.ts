/**
 * Markup that waits for consent: Candor's templates and held attributes, and the forms of other managers. An empty `data-consent` is
 * what an opened element keeps.
 */
export const HELD =
  '[data-consent]:not([data-consent=""]),template[data-purpose],[type="text/plain"],[type=opt-in],[data-src],[data-cookieblock-src],.tac_iframe';

/** tarteaucitron's frames, which are to become one at their `data-url`. */
export const BY_ADDRESS = '.tac_iframe';

/** Held markup that may show something: templates, and frames that other managers hold by their address. */
export const EMBEDS =
  'template[data-consent],template[data-purpose],iframe[data-src],iframe[data-cookieblock-src]';

/** What is seen of held markup, if anything: tags and pixels show nothing, nor do frames as small as one. */
export const EMBED = ':not(script,noscript,style,link,meta,img,[width="0"],[width="1"])';

/** Elements of the user interface that stand in the page's own HTML, and those that the guard puts beside held embeds. */
export const ELEMENTS = 'candor-declaration,candor-settings,candor-placeholder';
