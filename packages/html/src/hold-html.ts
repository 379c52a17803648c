import { createHtmlHolder, type HoldFacts } from './create-html-holder.ts';
import type { HoldOptions } from './hold-options.ts';

/** A held page, and what was found in it. */
export interface HoldHtmlResult extends HoldFacts {
  readonly html: string;
}

/**
 * Finds the tags of services that need consent in a page, or in a piece of one, and writes them as held markup: nothing in them is
 * requested or run until consent opens them. Every other byte stays as it is; what is held already stays, too.
 *
 * Never throws, whatever the text. A tag that has no end is held to the end of the page.
 */
export function holdHtml(html: string, options: HoldOptions): HoldHtmlResult {
  const holder = createHtmlHolder(options);
  const held = `${holder.write(html)}${holder.end()}`;
  return { html: held, held: holder.held, unheld: holder.unheld };
}
