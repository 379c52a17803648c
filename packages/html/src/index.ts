export {
  createHtmlHolder,
  type HeldMarkup,
  type HoldFacts,
  type HtmlHolder,
  type UnheldMention,
} from './create-html-holder.ts';
export { findForeignUrls, type ForeignUrl, type ForeignUrlSource } from './find-foreign-urls.ts';
export { findReferences, type References } from './find-references.ts';
export { findVendorUrls, type VendorUrl } from './find-vendor-urls.ts';
export { holdCss, type HoldCssResult } from './hold-css.ts';
export { holdLinkHeader } from './hold-link-header.ts';
export { holdFiles, type HeldFile, type SiteFile } from './hold-files.ts';
export { holdHtml, type HoldHtmlResult } from './hold-html.ts';
export type { HeldSheet, HoldOptions, HoldService } from './hold-options.ts';
