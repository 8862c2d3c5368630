import type { MiddlewareHandler } from 'hono';

function isEventStream(response: Response): boolean {
  return response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
}

/** Passes bytes through until `closing`, then ends the stream as if it had been finished. */
function untilClosing(closing: AbortSignal): TransformStream<Uint8Array, Uint8Array> {
  let stop: () => void = () => undefined;
  const forget = () => closing.removeEventListener('abort', stop);
  return new TransformStream({
    start(controller) {
      stop = () => controller.terminate();
      closing.addEventListener('abort', stop);
    },
    flush: forget,
    // Node calls this when the reader goes away; its type is newer than the library's.
    ...{ cancel: forget },
  });
}

/** Ends server-sent event streams when the server closes; without it a close waits for every open page. */
export function endStreamsOnClose(closing: AbortSignal): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const body = context.res.body;
    if (body === null || !isEventStream(context.res)) return;
    if (closing.aborted) {
      await body.cancel();
      context.res = new Response(null, { status: 503 });
      return;
    }
    context.res = new Response(body.pipeThrough(untilClosing(closing)), context.res);
  };
}
