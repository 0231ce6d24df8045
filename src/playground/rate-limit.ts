import { createMiddleware } from 'hono/factory';
import { CARRIES_ITS_TOKEN, pathInApi } from './rest.ts';

/** Requests of a bot that Discord takes within a second, answers to interactions aside. */
const PER_SECOND = 50;

/**
 * Discord's limit on all of a bot's requests together, which no second of any beginning may pass.
 *
 * @param isEnforced whether a request too many is refused; it is counted anyway
 */
export function createRateLimit(isEnforced: boolean) {
  /** When those of the last second came, in milliseconds. */
  let arrivals: number[] = [];
  let most = 0;
  let refused = 0;

  return {
    /** The most requests within any second so far, those that were refused included. */
    most: () => most,
    /** How many requests were too many. */
    refused: () => refused,

    count: createMiddleware(async ({ req }, next) => {
      if (CARRIES_ITS_TOKEN.test(pathInApi(req.path))) return next();
      const now = performance.now();
      arrivals = [...arrivals.filter((arrival) => arrival > now - 1000), now];
      most = Math.max(most, arrivals.length);
      if (arrivals.length <= PER_SECOND) return next();
      refused += 1;
      if (!isEnforced) return next();
      return tooMany((1000 - (now - (arrivals[0] ?? now))) / 1000);
    }),
  };
}

/** @param wait seconds */
function tooMany(wait: number): Response {
  const headers = {
    'Retry-After': String(Math.ceil(wait)),
    'X-RateLimit-Global': 'true',
    'X-RateLimit-Scope': 'global',
  };
  const body = { message: 'You are being rate limited.', retry_after: wait, global: true };
  return Response.json(body, { status: 429, headers });
}
