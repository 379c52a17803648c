import { namesOf } from './names-of.ts';
import { BY_ADDRESS } from './held.ts';
import type { Replay } from './create-replay.ts';
import { restoreAttributes } from './restore-attributes.ts';
import { settled } from './settled.ts';
import type { TrustedPolicy } from './trusted-policy.ts';

/** What opening needs of the page. */
export interface Stage {
  readonly replay: Replay;
  readonly policy: TrustedPolicy;
}

/** Elements that take up an address, or a type, only when they enter a document. */
const LOADS_ON_ENTRY = 'iframe,object,embed,source,track,style,meta';

/** Types that keep a script or a style sheet from being one. */
const INERT = /^(text.plain|opt-in)$/;

/**
 * Brings one piece of held markup to life, in its place.
 *
 * A template's content is inserted with its scripts still held, so that they are opened one by one, in document order, as held
 * scripts are.
 *
 * @returns When the next piece may be opened: a script that the parser would have waited for has settled.
 */
export async function openHolder(holder: HTMLElement, stage: Stage): Promise<void> {
  // Not by `content`: a meta element has one, too.
  if (holder.localName === 'template') openTemplate(holder as HTMLTemplateElement);
  else if (holder.matches(BY_ADDRESS)) openFrame(holder);
  else if (INERT.test((holder as HTMLScriptElement).type) && holder.localName === 'script')
    await openScript(holder as HTMLScriptElement, stage);
  else {
    const { parentNode, nextSibling } = holder;
    const isMoved = parentNode && holder.matches(LOADS_ON_ENTRY);
    if (isMoved) holder.remove();
    if (INERT.test((holder as HTMLStyleElement).type)) holder.removeAttribute('type');
    // Scripts that a page added keep their order unless they asked not to.
    (holder as HTMLScriptElement).async = holder.hasAttribute('async');
    restoreAttributes(holder, holder, stage.policy);
    if (isMoved) parentNode.insertBefore(holder, nextSibling);
  }
}

function openTemplate(holder: HTMLTemplateElement): void {
  const { content } = holder;
  const names = namesOf(holder);
  for (const element of content.querySelectorAll<HTMLScriptElement>('*')) {
    const { dataset, localName } = element;
    const isScript = localName === 'script';
    // With scripting on a noscript shows nothing; but parsed without it (DOMParser) its pixels are elements.
    if (localName === 'noscript') element.remove();
    // Assigned by hand, and opened with the template; what has names of its own waits for them.
    if (isScript || element.getAttributeNames().some((name) => name.startsWith('data-consent-')))
      dataset['consent'] ??= names;
    else if (element.hasAttribute('src')) dataset['consent'] ??= '';
    if (isScript && element.type !== 'text/plain') {
      dataset['type'] = element.type;
      element.type = 'text/plain';
    }
  }
  holder.replaceWith(content);
}

function openFrame(holder: HTMLElement): void {
  const frame = document.createElement('iframe');
  for (const { name, value } of holder.attributes)
    if (!/^(class|data-.*)$/.test(name)) frame.setAttribute(name, value);
  frame.dataset['consent'] = '';
  frame.src = String(holder.dataset['url']);
  holder.replaceWith(frame);
}

async function openScript(held: HTMLScriptElement, { replay, policy }: Stage): Promise<void> {
  // A script that was parsed with `type="text/plain"`, or cloned, or set by innerHTML never runs; only a new element does.
  // https://html.spec.whatwg.org/multipage/scripting.html#already-started
  const fresh = document.createElementNS(held.namespaceURI, 'script') as HTMLScriptElement;
  const names = namesOf(held);
  restoreAttributes(held, fresh, policy);
  const { textContent: text } = held;
  if (text) fresh.textContent = policy.createScript(text);
  // The attribute is emptied when an element enters a document; the property is not.
  fresh.nonce = held.nonce;
  fresh.async = held.hasAttribute('async');
  const isRun =
    (fresh.hasAttribute('src') || fresh.type === 'module') &&
    !fresh.noModule &&
    /^$|module|[aj]script/i.test(fresh.type);
  const loaded = isRun && settled(fresh, 'load', 'error');
  if (loaded && fresh.async) void loaded.then(replay.finish);
  await replay.run(fresh, names, () => {
    held.replaceWith(fresh);
    return !fresh.async && loaded;
  });
}
