/**
 * How an attribute's value names what it loads. `url`: one URL; `url-list`: several, by spaces; `srcset`: image candidates; `css`:
 * declarations; `html`: a document; `refresh`: `5; url=…`; `text`: URLs anywhere in it.
 */
export type UrlKind = 'url' | 'url-list' | 'srcset' | 'css' | 'html' | 'refresh' | 'text';

/** An element that the browser fetches for, or sends to. */
export interface Vector {
  /** URL-bearing attributes, in lower case. */
  readonly attributes: Readonly<Record<string, UrlKind>>;
  /**
   * `template`: the element is wrapped, up to its end tag when it has raw text inside. `attribute`: it stays, its attributes are
   * renamed, because it cannot be taken out of its parent or holds what is not the vendor's.
   */
  readonly form: 'template' | 'attribute';
}

const attribute = (attributes: Vector['attributes']): Vector => ({ attributes, form: 'attribute' });
const template = (attributes: Vector['attributes']): Vector => ({ attributes, form: 'template' });

/** Not in a template: Firefox requests images in one before it knows that it is. */
const image = attribute({
  src: 'url',
  srcset: 'srcset',
  lowsrc: 'url',
  attributionsrc: 'url-list',
});
const background = attribute({ background: 'url' });
const ping = attribute({ ping: 'url-list', attributionsrc: 'url-list' });
const animation = attribute({ to: 'text', from: 'text', by: 'text', values: 'text', href: 'url' });
const linked = attribute({ href: 'url', 'xlink:href': 'url' });

/** HTML elements. To add a vector, add its row here, and a pair to the table of `hold-html.test.ts`. */
export const htmlVectors: ReadonlyMap<string, Vector> = new Map(
  Object.entries({
    script: template({ src: 'url', attributionsrc: 'url-list' }),
    iframe: template({ src: 'url', srcdoc: 'html' }),
    img: image,
    // The parser makes an `<img>` of it. https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody
    image,
    embed: template({ src: 'url' }),
    link: template({ href: 'url', imagesrcset: 'srcset' }),
    frame: attribute({ src: 'url' }),
    fencedframe: attribute({ src: 'url' }),
    bgsound: attribute({ src: 'url' }),
    object: attribute({ data: 'url' }),
    video: attribute({ src: 'url', poster: 'url' }),
    audio: attribute({ src: 'url' }),
    source: attribute({ src: 'url', srcset: 'srcset' }),
    track: attribute({ src: 'url' }),
    input: attribute({ src: 'url', formaction: 'url' }),
    button: attribute({ formaction: 'url' }),
    form: attribute({ action: 'url' }),
    meta: attribute({ content: 'refresh' }),
    a: ping,
    area: ping,
    body: background,
    table: background,
    thead: background,
    tbody: background,
    tfoot: background,
    tr: background,
    td: background,
    th: background,
  }),
);

/** Elements of SVG, names in lower case as a tokenizer gives them. */
export const svgVectors: ReadonlyMap<string, Vector> = new Map(
  Object.entries({
    image: linked,
    feimage: linked,
    use: linked,
    script: linked,
    pattern: linked,
    lineargradient: linked,
    radialgradient: linked,
    textpath: linked,
    mpath: linked,
    cursor: linked,
    filter: linked,
    animate: animation,
    set: animation,
    a: attribute({ ping: 'url-list' }),
  }),
);

/** Attributes that load on any element. */
export const globalAttributes: Vector['attributes'] = { style: 'css' };

/** Presentation attributes of SVG that take a `url()`. https://www.w3.org/TR/SVG2/styling.html#PresentationAttributes */
export const presentationAttributes: Vector['attributes'] = {
  fill: 'css',
  stroke: 'css',
  filter: 'css',
  mask: 'css',
  'clip-path': 'css',
  'marker-start': 'css',
  'marker-mid': 'css',
  'marker-end': 'css',
  cursor: 'css',
};

/** Link relations that make the browser fetch or connect. `canonical`, `author`, `license` and the like only say something. */
export const loadingRelations: ReadonlySet<string> = new Set([
  'stylesheet',
  'preload',
  'prefetch',
  'preconnect',
  'dns-prefetch',
  'modulepreload',
  'prerender',
  'subresource',
  'icon',
  'apple-touch-icon',
  'apple-touch-icon-precomposed',
  'apple-touch-startup-image',
  'mask-icon',
  'manifest',
  'import',
  'compression-dictionary',
]);

/** Elements whose children may be part of how they work: nothing is moved out of them into a template. */
export const closedContainers: ReadonlySet<string> = new Set([
  'picture',
  'video',
  'audio',
  'object',
]);

/** Start tags that do not open the body. https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inhead */
export const headElements: ReadonlySet<string> = new Set([
  'html',
  'head',
  'base',
  'basefont',
  'bgsound',
  'link',
  'meta',
  'title',
  'script',
  'noscript',
  'noframes',
  'style',
  'template',
]);
