import type { GuardPart } from './guard.ts';
import { LOADERS } from './loaders.ts';

/** Markup that may name a host: two slashes, or characters that a parser reads as them. */
const MAY_LOAD = /[\\/]\s*[\\/]|&/;

/** A style sheet whole, or one start tag. Neither alternative can match a text in two ways, so time is linear. */
const TAG = /<style\b[^]*?<\/style\s*>|<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/gi;

/**
 * Guards markup that scripts hand to the browser as a string, by holding the tags in it that load something that is not granted. Every
 * other character stays as it is.
 */
export const guardMarkup: GuardPart = (realm, { patch }, { holder, core }) => {
  const { policy_: policy } = core;
  /** Belongs to a document that loads nothing, and its `innerHTML` is native. */
  let inert: HTMLTemplateElement | undefined;

  const holdTag = (tag: string): string => {
    // In a string a tag of SVG stands without its parent, which tells it from HTML's.
    const isDrawing = /^<(image|use|feimage)\b/i.test(tag);
    inert ??= document.implementation.createHTMLDocument('').createElement('template');
    setInnerHtml!.call(inert, policy.createHTML(isDrawing ? `<svg>${tag}` : tag));
    const element = [...inert.content.querySelectorAll(LOADERS)].at(-1);
    if (!element) return tag;
    holder.visit(element);
    if (!holder.waiting.delete(element)) return tag;
    if (element.localName === 'style')
      return `<template data-consent="${element.getAttribute('data-consent')!}">${tag}</template>`;
    if (element.localName === 'script') {
      element.setAttribute('data-consent-type', element.getAttribute('type') ?? '');
      element.setAttribute('type', 'text/plain');
    }
    return (element.cloneNode() as Element).outerHTML.replace(/<\/[^<]*$/, '');
  };
  const filter = (html: unknown): unknown => {
    const text = String(html);
    if (!MAY_LOAD.test(text)) return html;
    const held = text.replace(TAG, holdTag);
    return held === text ? html : policy.createHTML(held);
  };

  const { Element, ShadowRoot, Document, Range } = realm;
  for (const prototype of [Element.prototype, ShadowRoot.prototype]) {
    for (const name of ['innerHTML', 'outerHTML', 'setHTMLUnsafe', 'setHTML']) {
      patch(prototype, name, ([html, ...rest], self: Element, native) => {
        if (self.localName === 'style') holder.holdText(self, html);
        native(filter(html), ...rest);
      });
    }
  }
  patch(Element.prototype, 'insertAdjacentHTML', ([place, html], _, native) =>
    native(place, filter(html)),
  );
  patch(Range.prototype, 'createContextualFragment', ([html], _, native) => native(filter(html)));
  for (const name of ['write', 'writeln']) {
    patch(Document.prototype, name, (args, _, native) => {
      // One tag may be spread over the arguments.
      const text = args.join('');
      const held = filter(text);
      return held === text ? native() : native(held);
    });
  }
};

// oxlint-disable-next-line typescript/unbound-method -- called with the element as `this`
const { set: setInnerHtml } = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')!;
