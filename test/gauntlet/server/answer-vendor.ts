import type { Vector } from '../vectors/vector.ts';
import type { Exchange } from './answer-site.ts';
import { frameOf, scriptOf } from './vendor-scripts.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
);

/** A body with its type. */
type Answer = readonly [type: string, body: string | Buffer];

/** Answers for every vendor, by what the browser says it wants. */
export function answerVendor({ request, response, url }: Exchange, vector: Vector): void {
  const destination = request.headers['sec-fetch-dest'] ?? 'unknown';
  const [type, body] = answerFor(url, destination, vector);
  response
    .writeHead(200, {
      'content-type': type,
      'cache-control': 'no-store',
      'access-control-allow-origin': request.headers.origin ?? '*',
      'access-control-allow-credentials': 'true',
      'access-control-allow-headers': 'content-type',
      'cross-origin-resource-policy': 'cross-origin',
      'timing-allow-origin': '*',
      // A cookie on the vendor's own host, as most of these answers set one.
      'set-cookie': 'vendor_id=1; Secure; SameSite=None; Path=/',
    })
    .end(body);
}

const SCRIPTS = new Set(['script', 'worker', 'sharedworker', 'serviceworker']);
const PAGES = new Set(['iframe', 'frame', 'embed', 'object', 'document']);

/** Answers that are the same for everybody, by destination. */
const PLAIN: Readonly<Record<string, Answer>> = {
  track: ['text/vtt', 'WEBVTT\n'],
  video: ['video/mp4', ''],
  audio: ['audio/mpeg', ''],
  font: ['font/woff2', ''],
  image: ['image/png', PIXEL],
};

function answerFor(url: URL, destination: string, vector: Vector): Answer {
  if (SCRIPTS.has(destination) || url.pathname.endsWith('.js')) {
    const own = vector.vendorScripts?.[url.origin + url.pathname];
    return ['text/javascript', own ?? scriptOf(url)];
  }
  if (PAGES.has(destination)) return ['text/html', frameOf(url)];
  if (destination === 'style') return ['text/css', styleSheet(url)];
  if (url.pathname.endsWith('/events'))
    return ['text/event-stream', 'retry: 100000\n\ndata: 1\n\n'];
  return PLAIN[destination] ?? ['application/json', '{}'];
}

/** Google's own shape: the sheet on one host, the font on another. */
function styleSheet({ hostname }: URL): string {
  const font =
    hostname === 'fonts.googleapis.com'
      ? 'https://fonts.gstatic.com/s/roboto/v30/roboto.woff2'
      : undefined;
  return font === undefined
    ? 'i{color:red}'
    : `@font-face{font-family:Roboto;src:url(${font}) format('woff2')}body{font-family:Roboto,sans-serif}`;
}
