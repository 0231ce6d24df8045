import type { IncomingMessage } from 'node:http';
import { readBody } from './body.ts';
import { maxAge, retryAfter } from './headers.ts';
import { LIMITS } from './limits.ts';
import type { Fetched, Later, Unchanged, Validators } from './outcome.ts';
import { FetchRefusal } from './refusal.ts';
import { publicAddresses, type Resolve } from './resolve.ts';
import { type Dial, send } from './send.ts';
import { acceptHeader, isAllowedType, mediaTypeOf, type SourceKind } from './sources.ts';
import { redirectTarget } from './target.ts';
import { untilAborted } from './until-aborted.ts';

export interface Visit extends Validators {
  readonly kind: SourceKind;
}

export interface Redirect {
  readonly outcome: 'redirect';
  readonly to: URL;
  readonly isPermanent: boolean;
}

/** What one response says; it knows nothing of those before it. */
export type VisitOutcome = Omit<Fetched, 'movedTo'> | Omit<Unchanged, 'movedTo'> | Later | Redirect;

/** How a visitor reaches the network. */
export interface Network {
  readonly userAgent: string;
  readonly resolve: Resolve;
  readonly dial: Dial;
}

/**
 * One request, to an address that was checked, and what its response says.
 *
 * @throws {FetchRefusal}
 */
export async function visit(
  url: URL,
  what: Visit,
  { userAgent, resolve, dial }: Network,
  signal: AbortSignal,
): Promise<VisitOutcome> {
  const addresses = await untilAborted(publicAddresses(url, resolve), signal);
  const headers = {
    'user-agent': userAgent,
    accept: acceptHeader(what.kind),
    'accept-encoding': 'gzip, br',
    ...(what.etag !== null && { 'if-none-match': what.etag }),
    ...(what.lastModified !== null && { 'if-modified-since': what.lastModified }),
  };
  const response = await send(url, { addresses, headers, dial, signal });
  try {
    return await outcomeOf(response, url, what);
  } finally {
    response.destroy();
  }
}

async function outcomeOf(
  response: IncomingMessage,
  url: URL,
  { kind, etag, lastModified }: Visit,
): Promise<VisitOutcome> {
  const { statusCode = 0, headers } = response;
  const age = maxAge(headers['cache-control']);
  switch (statusCode) {
    case 200:
    case 203:
      break;
    case 304:
      if (etag === null && lastModified === null) throw unwelcome(statusCode, url.hostname);
      return { outcome: 'unchanged', maxAge: age };
    case 301:
    case 302:
    case 303:
    case 307:
    case 308:
      return {
        outcome: 'redirect',
        to: redirectTarget(url, headers.location),
        isPermanent: statusCode === 301 || statusCode === 308,
      };
    case 429:
    case 503:
      return { outcome: 'later', retryAfter: retryAfter(headers['retry-after'], Date.now()) };
    default:
      throw unwelcome(statusCode, url.hostname);
  }
  const type = mediaTypeOf(headers['content-type']);
  if (!isAllowedType(kind, type)) throw new FetchRefusal('type', url.hostname, type?.essence);
  return {
    outcome: 'fetched',
    url: url.href,
    type: type?.essence ?? '',
    charset: type?.charset ?? null,
    body: await readBody(response, url.hostname, kind === 'robots' ? LIMITS.robots : LIMITS.body),
    etag: headers.etag ?? null,
    lastModified: headers['last-modified'] ?? null,
    maxAge: age,
  };
}

function unwelcome(status: number, host: string): FetchRefusal {
  const detail = String(status);
  if (status === 404 || status === 410) return new FetchRefusal('missing', host, detail);
  if (status === 401 || status === 402 || status === 403 || status === 451)
    return new FetchRefusal('denied', host, detail);
  return new FetchRefusal(status >= 500 && status < 600 ? 'failing' : 'status', host, detail);
}
