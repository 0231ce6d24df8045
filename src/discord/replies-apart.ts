import { REST, RESTEvents } from 'discord.js';
import type { Client } from 'discord.js';
import { createFewAtOnce } from './few-at-once.ts';

/**
 * Requests that are on their way at once. Each has a connection, whose making costs both sides more
 * than a request, and of which a storm would make thousands; with a tenth of a second on the way, these
 * are a thousand replies a second.
 */
const AT_ONCE = 100;

/** Milliseconds between two looks for what is kept of interactions that are over: an hour is a storm's worth. */
const SWEEP_INTERVAL = 60_000;

/**
 * Lets replies to interactions pass the others, acknowledgements first. discord.js sends at most fifty
 * requests a second, which is what Discord takes of a bot's own; replies, which carry a token of their
 * own, it does not count.
 */
export function sendRepliesApart({ rest }: Pick<Client, 'rest'>): void {
  const limits = { globalRequestsPerSecond: Infinity, handlerSweepInterval: SWEEP_INTERVAL };
  const replies = new REST({ ...rest.options, ...limits });
  const fewAtOnce = createFewAtOnce(AT_ONCE);
  const others = rest.queueRequest.bind(rest);
  rest.queueRequest = async (request) => {
    if (request.auth !== false) return await others(request);
    const isUrgent = request.fullRoute.startsWith('/interactions/');
    return await fewAtOnce(isUrgent, () => replies.queueRequest(request));
  };
  replies.on(RESTEvents.RateLimited, (limit) => rest.emit(RESTEvents.RateLimited, limit));
}
