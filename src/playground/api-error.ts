/** What Discord says about a payload, and where it stands in it: keys and indices joined by dots. */
export type Complaint = readonly [path: string, message: string];

/** An answer of the REST API that is no success: HTTP status, Discord's JSON error code and message. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly body: { readonly code: number; readonly message: string; readonly errors?: object };

  constructor(
    status: number,
    code: number,
    message: string,
    complaints: readonly Complaint[] = [],
  ) {
    super([message, ...complaints.map((complaint) => complaint.join(': '))].join('\n'));
    this.status = status;
    this.body = { code, message, errors: complaints.length > 0 ? nested(complaints) : undefined };
  }

  /** Whether the bot sent what it must never send, so that its test must fail. */
  get blamesBot(): boolean {
    const isUnrouted = this.status === 404 && this.body.code === 0;
    const isAcknowledged = this.body.code === 40060;
    return isUnrouted || this.status === 500 || (this.status === 400 && !isAcknowledged);
  }
}

/** The 400 that names all complaints. */
export function invalid(complaints: readonly Complaint[]): ApiError {
  return new ApiError(400, 50035, 'Invalid Form Body', complaints);
}

/** @throws ApiError if there are complaints */
export function refuse(complaints: readonly Complaint[]): void {
  if (complaints.length > 0) throw invalid(complaints);
}

/** Of rules the broken ones, as complaints. */
export function broken(
  rules: readonly (readonly [isBroken: unknown, path: string, message: string])[],
): Complaint[] {
  return rules.filter(([isBroken]) => isBroken).map(([, path, message]) => [path, message]);
}

const UNKNOWN = {
  Channel: 10003,
  Guild: 10004,
  Message: 10008,
  Webhook: 10015,
  interaction: 10062,
};

export function unknown(what: keyof typeof UNKNOWN): ApiError {
  return new ApiError(404, UNKNOWN[what], `Unknown ${what}`);
}

interface ErrorTree {
  [key: string]: ErrorTree;
}

/** The complaints, nested as the payload is. */
function nested(complaints: readonly Complaint[]): object {
  const root: ErrorTree = {};
  for (const [path, message] of complaints) {
    let node = root;
    for (const key of path.split('.')) node = node[key] ??= {};
    const errors = ((node as { _errors?: object[] })._errors ??= []);
    errors.push({ code: 'BASE_TYPE_INVALID', message });
  }
  return root;
}
