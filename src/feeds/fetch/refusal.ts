import { UserError } from '../../errors.ts';

/** Why nothing was fetched, for programs; each has its sentence in `i18n/`. */
export type RefusalKind =
  | 'address'
  | 'scheme'
  | 'credentials'
  | 'port'
  | 'elsewhere'
  | 'private'
  | 'unknown'
  | 'offline'
  | 'unreachable'
  | 'tls'
  | 'time'
  | 'size'
  | 'type'
  | 'packing'
  | 'broken'
  | 'redirect'
  | 'redirects'
  | 'downgrade'
  | 'missing'
  | 'denied'
  | 'failing'
  | 'busy'
  | 'status'
  | 'robots'
  | 'robotsUnknown';

/** What may be otherwise the next time. */
const PASSING: ReadonlySet<RefusalKind> = new Set([
  ...(['unknown', 'offline', 'unreachable', 'tls', 'time', 'broken'] as const),
  ...(['failing', 'busy', 'robotsUnknown'] as const),
]);

/** Something that is not fetched, with one sentence for the person who asked for it. */
export class FetchRefusal extends UserError {
  readonly kind: RefusalKind;
  readonly host: string;
  /** Seconds that the host asks to wait, where it is busy and says so. */
  readonly retryAfter: number | null;

  /** @param detail what the sentence names beside the host: a port, a type, an HTTP status */
  constructor(
    kind: RefusalKind,
    host: string,
    detail = '',
    { retryAfter = null, ...options }: ErrorOptions & { readonly retryAfter?: number | null } = {},
  ) {
    super((m) => m.fetch[kind](host, detail), options);
    this.kind = kind;
    this.host = host;
    this.retryAfter = retryAfter;
  }

  /** Whether it is worth trying again. */
  get isPassing(): boolean {
    return PASSING.has(this.kind);
  }
}

/** What network, TLS, HTTP parser and decompression report has a code; a bug has none. */
export function isFailure(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
