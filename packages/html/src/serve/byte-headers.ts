/** Headers that are about the bytes of a body as they were before it was held. */
export const BYTE_HEADERS: readonly string[] = [
  'content-length',
  'content-encoding',
  'etag',
  'last-modified',
  'accept-ranges',
  'content-md5',
  'digest',
  'content-digest',
  'repr-digest',
];
