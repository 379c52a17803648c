/** One global object with its own prototypes: the page's, or that of a same-origin frame. */
export type Realm = Window & typeof globalThis;
