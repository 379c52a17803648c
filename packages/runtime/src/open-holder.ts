import { settled } from './settled.ts';

interface TrustedPolicy {
  createScript(text: string): string;
  createScriptURL(url: string): string;
}

declare const trustedTypes: {
  createPolicy(name: string, rules: TrustedPolicy): TrustedPolicy;
};

/** Only held markup, which came with the page's own HTML, goes through this policy. */
let policy: TrustedPolicy = { createScript: (text) => text, createScriptURL: (url) => url };
try {
  policy = trustedTypes.createPolicy('candor', policy);
} catch {
  // No Trusted Types, or the policy's name is not allowed: then strings are right, or the browser refuses them.
}

/**
 * Brings one piece of held markup to life, in its place.
 *
 * A template's content is inserted with its scripts still held, so that they are opened one by one, in document order, as held
 * scripts are.
 */
export async function openHolder(holder: HTMLElement): Promise<void> {
  if (holder instanceof HTMLTemplateElement) {
    const { content } = holder;
    // With scripting on a noscript shows nothing; but parsed without it (DOMParser) its pixels are elements.
    for (const element of content.querySelectorAll('noscript')) element.remove();
    for (const element of content.querySelectorAll<HTMLScriptElement>('script,[src]')) {
      element.dataset['consent'] ??= holder.dataset['consent'] as string;
      if (element.localName === 'script' && element.type !== 'text/plain') {
        element.dataset['type'] = element.type;
        element.type = 'text/plain';
      }
    }
    holder.replaceWith(content);
  } else if (holder instanceof HTMLScriptElement) {
    await runScript(holder);
  } else {
    (holder as HTMLIFrameElement).src = holder.dataset['src'] as string;
    delete holder.dataset['src'];
  }
}

/** Resolves when a script after this one may run: a script that the parser would have waited for has settled. */
async function runScript(held: HTMLScriptElement): Promise<void> {
  // A script that was parsed with `type="text/plain"`, or cloned, or set by innerHTML never runs; only a new element does.
  // https://html.spec.whatwg.org/multipage/scripting.html#already-started
  const script = document.createElement('script');
  for (const { name, value } of held.attributes) {
    const attribute = name.replace(/^data-(?=src$|type$)/, '');
    if (name !== 'type') {
      script.setAttribute(
        attribute,
        policy[attribute === 'src' ? 'createScriptURL' : 'createScript'](value),
      );
    }
  }
  // The attribute is emptied when an element enters a document; the property is not.
  script.nonce = held.nonce;
  script.async = held.hasAttribute('async');
  script.text = policy.createScript(held.text);
  const isAwaited =
    script.hasAttribute('src') && !script.async && /^$|module|script/i.test(script.type);
  const loaded = isAwaited && settled(script, 'load', 'error');
  held.replaceWith(script);
  await loaded;
}
