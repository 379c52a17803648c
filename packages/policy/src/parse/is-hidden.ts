import type { HtmlElement } from './html-element.ts';

/** Names of panels that a visitor opens by a click: closed in the saved page, they are part of its text all the same. */
const PANEL = /(?:^|[\s_-])(?:accordion|collaps|expand|toggle|tab-?panel?|tab-?pane|faq|panel)/iu;

/** True when nobody sees an element, and no control of the page opens it. */
export function isHidden({ attributes, tag }: HtmlElement, opened: ReadonlySet<string>): boolean {
  if (tag === 'dialog' && attributes['open'] === undefined) return true;
  if (!isOutOfSight(attributes)) return false;
  const { id, class: classes, role } = attributes;
  if (attributes['hidden'] === 'until-found' || role === 'tabpanel') return false;
  if (id !== undefined && opened.has(id)) return false;
  return !PANEL.test((classes ?? '').slice(0, 500));
}

function isOutOfSight(attributes: HtmlElement['attributes']): boolean {
  const style = attributes['style'];
  return (
    attributes['hidden'] !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    (style !== undefined && /display\s{0,9}:\s{0,9}none/iu.test(style))
  );
}

/** Ids that the page's controls open (`aria-controls`). */
export function findOpenedIds(source: string): ReadonlySet<string> {
  const ids = source.matchAll(/\baria-controls\s{0,9}=\s{0,9}["']?([\w:.-]{1,200})/giu);
  return new Set(Array.from(ids, ([, id]) => id ?? ''));
}
