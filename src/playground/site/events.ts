/** Events that may wait for a browser; one that falls behind further is let go and comes back by itself. */
const MOST_WAITING = 1000;

/** Sends an event of the stream. */
type Send = (event: string, data: unknown) => void;

/**
 * A response of Server-Sent Events.
 *
 * @param start begins to send and returns what ends it, called once the browser has gone
 */
export function eventStream(start: (send: Send) => () => void): Response {
  let stop: () => void;
  const events = new ReadableStream<string>({
    start(controller) {
      stop = start((event, data) => {
        controller.enqueue(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
        if ((controller.desiredSize ?? 0) > -MOST_WAITING) return;
        stop();
        controller.error(new Error('The browser does not read its events.'));
      });
    },
    cancel: () => stop(),
  });
  const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' };
  return new Response(events.pipeThrough(new TextEncoderStream()), { headers });
}
