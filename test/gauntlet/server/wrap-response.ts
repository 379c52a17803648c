import type { IncomingMessage, ServerResponse } from 'node:http';

import type { ImportFile, Site } from '../site/compile-site.ts';

/** Level 2 on the way out: changes what `next` writes to the response. */
export type WrapResponse = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void;

/** The part of `@candor/html/connect` that is used here. */
interface HtmlPackage {
  readonly candorConnect: (options: {
    readonly services: Site['plan']['services'];
    readonly necessary: Site['plan']['services'];
    readonly grantedServices?: Site['grantedServices'];
  }) => WrapResponse;
}

/** The middleware of `@candor/html`, or `undefined` while the workspace has no such package: levels 2 to 4 are then left out. */
export async function createWrapResponse(
  { plan, grantedServices }: Site,
  importFile: ImportFile,
): Promise<WrapResponse | undefined> {
  const html = await importFile('@candor/html/connect').catch((error: unknown) => {
    if ((error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  });
  if (html === undefined) return undefined;
  const isNecessary = ({ category }: (typeof plan.services)[number]): boolean =>
    category === 'necessary';
  return (html as HtmlPackage).candorConnect({
    services: plan.services.filter((service) => !isNecessary(service)),
    necessary: plan.services.filter(isNecessary),
    ...(grantedServices && { grantedServices }),
  });
}
