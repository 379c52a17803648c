import { DecodeUTF8 } from 'fflate';
import { SaxesParser } from 'saxes';

/** What a walk over XML calls. Names have their prefixes: `w:p`. */
export interface XmlVisitor {
  readonly enter: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly leave: (name: string) => void;
  readonly text?: (text: string) => void;
}

const STEP_BYTES = 65_536;

/** Walks UTF-8 XML once, without a tree. Entities of a DTD are not expanded. Throws on the first error of form. */
export function walkXml(bytes: Uint8Array, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => visitor.enter(name, attributes));
  parser.on('closetag', ({ name }) => visitor.leave(name));
  if (visitor.text !== undefined) parser.on('text', visitor.text);
  const decoder = new DecodeUTF8((text) => {
    parser.write(text);
  });
  for (let at = 0; at < bytes.length; at += STEP_BYTES) {
    decoder.push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length);
  }
  parser.close();
}
