import { LIMITS } from './limits.ts';
import type { FetchOutcome, Validators } from './outcome.ts';
import { type AskPermission, permissionAsker } from './permission.ts';
import { FetchRefusal } from './refusal.ts';
import { type Resolve, resolveName } from './resolve.ts';
import { type Dial, dial as dialChecked } from './send.ts';
import type { SourceKind } from './sources.ts';
import { targetOf } from './target.ts';
import { politeTurns } from './turns.ts';
import { PRODUCT } from './user-agent.ts';
import { visit, type Visit } from './visit.ts';

export interface FetchRequest extends Partial<Validators> {
  readonly kind: Exclude<SourceKind, 'robots'>;
  /** Aborting rejects with its reason. */
  readonly signal?: AbortSignal;
}

/**
 * Fetches from the public internet, and from nowhere else: everything that Fundstelle reads from
 * another machine comes through here.
 *
 * @throws {FetchRefusal} with a sentence for the person who gave the address
 */
export type Fetch = (address: string, request: FetchRequest) => Promise<FetchOutcome>;

export interface FetcherOptions {
  readonly userAgent: string;
  readonly resolve?: Resolve;
  readonly dial?: Dial;
  /** A signal that is aborted after so many milliseconds. */
  readonly deadline?: (milliseconds: number) => AbortSignal;
}

export function createFetch({
  userAgent,
  resolve = resolveName,
  dial = dialChecked,
  deadline = (milliseconds) => AbortSignal.timeout(milliseconds),
}: FetcherOptions): Fetch {
  const network = { userAgent, resolve, dial };
  const inTurn = politeTurns();

  async function follow(
    first: URL,
    what: Visit,
    permission: AskPermission,
    signal: AbortSignal,
  ): Promise<FetchOutcome> {
    let left: number = LIMITS.time;

    async function timed(url: URL) {
      const began = performance.now();
      const late = deadline(Math.ceil(left));
      try {
        return await visit(url, what, network, AbortSignal.any([signal, late]));
      } catch (error) {
        signal.throwIfAborted();
        throw late.aborted ? new FetchRefusal('time', url.hostname, '', { cause: error }) : error;
      } finally {
        left = Math.max(0, left - (performance.now() - began));
      }
    }

    let url = first;
    let lasting = first;
    for (let redirects = 0; redirects <= LIMITS.redirects; redirects += 1) {
      const gap = await permission(url, signal);
      const turn = { host: url.hostname, gap, signal };
      const outcome = await inTurn(turn, () => timed(url));
      if (outcome.outcome === 'later') return outcome;
      if (outcome.outcome !== 'redirect')
        return { ...outcome, movedTo: lasting === first ? null : lasting.href };
      if (outcome.isPermanent && lasting === url) lasting = outcome.to;
      url = outcome.to;
    }
    throw new FetchRefusal('redirects', first.hostname);
  }

  const noneNeeded: AskPermission = () => Promise.resolve(0);
  const askRobots = permissionAsker(PRODUCT, (url) =>
    // Asked for all that wait for the answer: none of them may call it off.
    follow(
      url,
      { kind: 'robots', etag: null, lastModified: null },
      noneNeeded,
      new AbortController().signal,
    ),
  );

  return async (
    address,
    { kind, etag = null, lastModified = null, signal = new AbortController().signal },
  ) => {
    signal.throwIfAborted();
    const permission = kind === 'page' ? askRobots : noneNeeded;
    return follow(targetOf(address), { kind, etag, lastModified }, permission, signal);
  };
}
