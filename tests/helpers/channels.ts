import type { Place, Poster } from '../../src/subscriptions/poster.ts';

/** A message as its channel knows it: by the mark in its `custom_id`. */
export interface Marked {
  readonly mark: string;
  readonly text: string;
}

/** What becomes of a request: it fails before or after its effect, or has that some seconds later. */
export type Mishap = 'before' | 'after' | { readonly laterBy: number };

export interface Posted extends Marked {
  readonly id: string;
  readonly channelId: string;
  readonly at: number;
}

/** Discord's channels as deliveries see them. */
export interface Channels {
  readonly poster: Poster<Marked>;
  readonly posted: readonly Posted[];
}

/** Milliseconds for which a nonce is remembered. */
const NONCE_KNOWN = 5 * 60_000;

export interface ChannelsOptions {
  readonly now: () => Date;
  /** Asked at each message. */
  readonly mishap?: () => Mishap | null;
  readonly hasHistory?: () => boolean;
  /** Throws where a channel is closed. */
  readonly check?: (place: Place) => void;
  /** Whether a message quotes what its articles say. */
  readonly isTrue?: (message: Marked) => boolean;
}

export function channels({
  now,
  mishap = () => null,
  hasHistory = () => true,
  check = () => undefined,
  isTrue = () => true,
}: ChannelsOptions): Channels {
  const posted: Posted[] = [];
  const nonces = new Map<string, Posted>();
  const later: { readonly at: number; readonly effect: () => void }[] = [];

  function take({ channelId }: Place, message: Marked, nonce: string): string {
    const key = `${channelId} ${nonce}`;
    const known = nonces.get(key);
    if (known !== undefined && now().getTime() - known.at < NONCE_KNOWN) return known.id;
    const id = `message-${String(posted.length)}`;
    const taken = { ...message, id, channelId, at: now().getTime() };
    posted.push(taken);
    nonces.set(key, taken);
    return id;
  }
  function arrive(): void {
    while (later[0] !== undefined && later[0].at <= now().getTime()) later.shift()?.effect();
  }

  return {
    posted,
    poster: {
      verify: (message) =>
        isTrue(message) ? Promise.resolve() : Promise.reject(new Error('article not held')),
      post(place, message, nonce) {
        arrive();
        check(place);
        const what = mishap();
        if (what === null) return Promise.resolve(take(place, message, nonce));
        if (what === 'after') take(place, message, nonce);
        if (typeof what === 'object') {
          const effect = () => void take(place, message, nonce);
          later.push({ at: now().getTime() + what.laterBy * 1000, effect });
        }
        return Promise.reject(new Error('500 or no answer in time'));
      },
      find(place, since, marks) {
        arrive();
        check(place);
        if (!hasHistory()) return Promise.resolve(null);
        const found = posted
          .filter(({ channelId, at }) => channelId === place.channelId && at >= since.getTime())
          .filter(({ mark }) => marks.includes(mark));
        return Promise.resolve(new Map(found.map(({ mark, id }) => [mark, id])));
      },
    },
  };
}
