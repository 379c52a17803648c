import { createHtmlHolder } from '../create-html-holder.ts';
import { holdCss } from '../hold-css.ts';
import { SHEET_PARAMETER, type SheetMemory } from './create-sheet-memory.ts';
import { fromBinaryString } from './from-binary-string.ts';
import type { ServeOptions } from './serve-options.ts';
import { toBinaryString } from './to-binary-string.ts';

/** Holds the body of one response. */
export interface BodyHolder {
  readonly write: (chunk: Uint8Array) => Uint8Array<ArrayBuffer>;
  readonly end: () => Uint8Array<ArrayBuffer>;
}

/** What the body is, and whose. */
export interface BodyOptions {
  readonly kind: 'html' | 'css';
  readonly url: URL;
  readonly sheets: SheetMemory;
  readonly options: ServeOptions;
}

const NOTHING = new Uint8Array(0);

/** Creates a holder for a body: a page is passed on as it comes, a sheet when it is whole. */
export function createBodyHolder(body: BodyOptions): BodyHolder {
  return body.kind === 'html' ? createPageHolder(body) : createSheetHolder(body);
}

function createPageHolder({ url, sheets, options }: BodyOptions): BodyHolder {
  const holder = createHtmlHolder({ ...options, heldSheets: sheets.forPage(url) });
  let isReadable: boolean | undefined;
  return {
    write(chunk) {
      isReadable ??= !hasWideMark(chunk);
      return isReadable
        ? fromBinaryString(holder.write(toBinaryString(chunk)))
        : new Uint8Array(chunk);
    },
    end: () => (isReadable === false ? NOTHING : fromBinaryString(holder.end())),
  };
}

/** A byte-order mark of UTF-16 outweighs every header. https://encoding.spec.whatwg.org/#bom-sniff */
function hasWideMark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function createSheetHolder({ url, sheets, options }: BodyOptions): BodyHolder {
  const chunks: string[] = [];
  return {
    write(chunk) {
      chunks.push(toBinaryString(chunk));
      return NOTHING;
    },
    end() {
      const { css, held } = holdCss(chunks.join(''), options);
      sheets.learn(
        url,
        held.map(({ services }) => services),
      );
      const wanted = url.searchParams.get(SHEET_PARAMETER);
      if (wanted === null) return fromBinaryString(css);
      const part = held.find(({ services }) => services.join('~') === wanted);
      return fromBinaryString(part?.css ?? '');
    },
  };
}
