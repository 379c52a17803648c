import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

import type { OutputFile } from './replace-folder.ts';

/** Bytes of one file as they lie on the disk and as a server sends them. */
export interface FileSize {
  readonly path: string;
  readonly raw: number;
  /** At quality 11, as static files are compressed; `null` for what no visitor loads. */
  readonly brotli: number | null;
}

const compress = promisify(brotliCompress);

/** Measures files in the order given; scripts compressed, too: at quality 11 the reports would take longer than the build. */
export async function measureFiles(files: readonly OutputFile[]): Promise<readonly FileSize[]> {
  return Promise.all(
    files.map(async ({ path, content }) => {
      const bytes = Buffer.from(content);
      const raw = bytes.length;
      if (!/^[^/]+\.js$/.test(path)) return { path, raw, brotli: null };
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: raw,
      };
      return { path, raw, brotli: (await compress(bytes, { params })).length };
    }),
  );
}
