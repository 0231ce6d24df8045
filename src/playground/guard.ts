import type { IncomingHttpHeaders } from 'node:http';

/**
 * Why a request to the stand-in on this port is none of ours, if it is not: a web page elsewhere can
 * reach loopback too, across origins or under a name of its own that leads there.
 */
export function reasonToRefuse(
  { host = '', origin }: IncomingHttpHeaders,
  port: number,
): string | undefined {
  const names = ['127.0.0.1', 'localhost'];
  const hosts = names.map((name) => `${name}:${port}`);
  // Clients leave out the port that HTTP has by itself.
  const taken = port === 80 ? [...hosts, ...names] : hosts;
  if (!taken.includes(host)) return `Only ${hosts.join(' and ')} are served here.`;
  const isForeign = origin !== undefined && !taken.some((own) => origin === `http://${own}`);
  return isForeign ? 'Pages of other origins have no access.' : undefined;
}
