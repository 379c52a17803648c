import { createResponseHolder } from './create-response-holder.ts';
import type { ServeOptions } from './serve-options.ts';

/**
 * Holds third-party tags in one response: a page is passed on as it comes. What `createResponseHolder` does, without a memory of sheets:
 * the split-off parts of first-party sheets are linked only where `options.heldSheets` names them.
 */
export async function holdResponse(
  request: Request,
  response: Response,
  options: ServeOptions,
): Promise<Response> {
  return createResponseHolder(options)(request, response);
}
