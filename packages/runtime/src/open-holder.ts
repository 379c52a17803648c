import { settled } from './settled.ts';
import { trustedPolicy as policy } from './trusted-policy.ts';

/**
 * Brings one piece of held markup to life, in its place.
 *
 * A template's content is inserted with its scripts still held, so that they are opened one by one, in document order, as held
 * scripts are.
 *
 * @returns When the next piece may be opened: a script that the parser would have waited for has settled.
 */
export async function openHolder(holder: HTMLElement): Promise<void> {
  const { content } = holder as HTMLTemplateElement;
  if (!content) return openElement(holder as HTMLScriptElement);
  for (const element of content.querySelectorAll<HTMLScriptElement>('noscript,script,[src]')) {
    // With scripting on a noscript shows nothing; but parsed without it (DOMParser) its pixels are elements.
    if (element.localName === 'noscript') element.remove();
    const { dataset } = element;
    dataset['consent'] ??= holder.dataset['consent'] as string;
    if (element.text !== undefined && element.type !== 'text/plain') {
      dataset['type'] = element.type;
      element.type = 'text/plain';
    }
  }
  holder.replaceWith(content);
}

async function openElement(held: HTMLScriptElement): Promise<void> {
  // A script that was parsed with `type="text/plain"`, or cloned, or set by innerHTML never runs; only a new element does.
  // https://html.spec.whatwg.org/multipage/scripting.html#already-started
  const fresh = document.createElement(held.localName) as HTMLScriptElement;
  // Assigned to a service by hand, whatever the form: what the plan says of unlisted URLs is not for it. It names none any more, so
  // that nothing is opened twice.
  fresh.dataset['consent'] = '';
  for (const { name, value } of held.attributes) {
    const attribute = name.replace(/^data-(?=(src|type)$)/, '');
    if (!/^type$|-consent$/.test(name)) {
      fresh.setAttribute(
        attribute,
        policy[attribute === 'src' ? 'createScriptURL' : 'createScript'](value),
      );
    }
  }
  let loaded;
  if (held.text) fresh.text = policy.createScript(held.text);
  // The attribute is emptied when an element enters a document; the property is not.
  fresh.nonce = held.nonce;
  fresh.async = held.hasAttribute('async');
  if (
    fresh.text !== undefined &&
    fresh.hasAttribute('src') &&
    !fresh.async &&
    !fresh.noModule &&
    /^$|module|[aj]script/i.test(fresh.type)
  )
    loaded = settled(fresh, 'load', 'error');
  held.replaceWith(fresh);
  await loaded;
}
