type Bytes = Uint8Array<ArrayBuffer>;

/** A body, and whether it can be read as text. */
export interface UnpackedBody {
  readonly body: ReadableStream<Bytes>;
  readonly isReadable: boolean;
}

/**
 * Takes gzip and deflate off a body. A response that came by `fetch` names an encoding that has been taken off already, so its first
 * bytes are looked at, too.
 */
export async function unpackBody(
  packed: ReadableStream<Bytes>,
  encoding: string | undefined,
): Promise<UnpackedBody> {
  const name = (encoding ?? 'identity').trim().toLowerCase();
  if (name === 'identity' || name === '') return { body: packed, isReadable: true };
  const { first, body } = await peek(packed);
  const format = formatOf(first);
  if (format !== undefined)
    return { body: body.pipeThrough(new DecompressionStream(format)), isReadable: true };
  const isPacked = name === 'gzip' || name === 'x-gzip' || name === 'deflate';
  return { body, isReadable: isPacked || isText(first) };
}

/** https://www.rfc-editor.org/rfc/rfc1952#section-2.3.1, https://www.rfc-editor.org/rfc/rfc1950#section-2.2 */
function formatOf([a = 0, b = 0]: Uint8Array): 'gzip' | 'deflate' | undefined {
  if (a === 0x1f && b === 0x8b) return 'gzip';
  return a === 0x78 && (a * 256 + b) % 31 === 0 ? 'deflate' : undefined;
}

/** What pages and sheets begin with: white space, `<`, a comment, an at-rule, a byte-order mark; or there is nothing at all. */
const isText = ([byte]: Uint8Array): boolean =>
  byte === undefined || [0x09, 0x0a, 0x0d, 0x20, 0x2f, 0x3c, 0x40, 0xef].includes(byte);

async function peek(
  stream: ReadableStream<Bytes>,
): Promise<{ readonly first: Bytes; readonly body: ReadableStream<Bytes> }> {
  const reader = stream.getReader();
  let first: Bytes = new Uint8Array(0);
  // Two bytes decide, and a chunk may have one.
  for (let isDone = false; first.length < 2 && !isDone;) {
    const { done, value } = await reader.read();
    isDone = done;
    if (value !== undefined) first = joined(first, value);
  }
  const body = new ReadableStream<Bytes>({
    start: (controller) => {
      if (first.length > 0) controller.enqueue(first);
    },
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return { first, body };
}

function joined(a: Bytes, b: Bytes): Bytes {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
