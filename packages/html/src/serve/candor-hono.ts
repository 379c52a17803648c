import { createResponseHolder } from './create-response-holder.ts';
import type { ServeOptions } from './serve-options.ts';
import { withoutValidators } from './without-validators.ts';

/** The part of Hono's context that is used. */
interface HonoContext {
  readonly req: { raw: Request };
  res: Response;
}

/** Middleware of Hono. */
export type HonoMiddleware = (context: HonoContext, next: () => Promise<void>) => Promise<void>;

/** Creates a middleware that holds third-party tags in every page and sheet that is answered behind it. */
export function candorHono(options: ServeOptions): HonoMiddleware {
  const hold = createResponseHolder(options);
  return async (context, next) => {
    context.req.raw = withoutValidators(context.req.raw);
    await next();
    const held = await hold(context.req.raw, context.res);
    if (held === context.res) return;
    // Hono would put the headers of the old response into the new one.
    context.res = undefined as never;
    context.res = held;
  };
}
