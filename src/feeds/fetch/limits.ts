/** What one fetch may take, and how politely it is made. */
export const LIMITS = {
  /** Milliseconds for all requests of one fetch; waiting for its turn does not count. */
  time: 10_000,
  /** Bytes of a body, as it is sent and once more unpacked. */
  body: 5 * 1024 * 1024,
  /** Bytes of a robots.txt; RFC 9309 asks for no fewer. */
  robots: 500 * 1024,
  /** Bytes of a response's headers. */
  headers: 16 * 1024,
  redirects: 5,
  /** Requests at once to one host. */
  atOnce: 2,
  /** Milliseconds between two requests, at most, that a robots.txt may ask for. */
  crawlDelay: 10_000,
  /** Seconds of a wait that a server may ask for. Longer, and a feed would be gone without a word. */
  wait: 86_400,
} as const;
