import { parseArgs } from 'node:util';

import { startGallery } from './server/start-gallery.mjs';

const { values } = parseArgs({ options: { port: { type: 'string' } } });
const port = Number(values.port ?? process.env.PORT ?? 4173);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`--port must be a number from 0 to 65535, not ${values.port ?? process.env.PORT}.`);
  process.exit(2);
}

try {
  const { url } = await startGallery({ port, print: console.log });
  console.log(`\nThe gallery is at ${url}\nStop it with Ctrl+C.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
