/** Where something stands in a payload: keys and indices from the outside in. */
export type Path = readonly PropertyKey[];

/** One complaint about a payload: where it stands in it and what Discord says about it. */
export interface FieldError {
  readonly path: Path;
  readonly message: string;
}

interface ErrorTree {
  [key: string]: ErrorTree;
}

/** An answer of the REST API that is no success: HTTP status, Discord's JSON error code and message. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: number;
  readonly fields: readonly FieldError[];

  constructor(status: number, code: number, message: string, fields: readonly FieldError[] = []) {
    const lines = fields.map((field) => `${field.path.map(String).join('.')}: ${field.message}`);
    super([message, ...lines].join('\n'));
    this.status = status;
    this.code = code;
    this.fields = fields;
  }

  /** Whether the bot sent what it must never send, so that its test must fail. */
  get blamesBot(): boolean {
    const isUnrouted = this.status === 404 && this.code === 0;
    const isAcknowledged = this.code === 40060;
    return isUnrouted || this.status === 500 || (this.status === 400 && !isAcknowledged);
  }

  get body(): object {
    const { code, fields } = this;
    const [message] = this.message.split('\n');
    return fields.length > 0 ? { code, message, errors: nested(fields) } : { code, message };
  }
}

/** The 400 that names all complaints. */
export function invalid(complaints: readonly FieldError[]): ApiError {
  return new ApiError(400, 50035, 'Invalid Form Body', complaints);
}

/** @throws ApiError if there are complaints */
export function refuse(complaints: readonly FieldError[]): void {
  if (complaints.length > 0) throw invalid(complaints);
}

/** What is broken at `path`: of each check the field it is about, whether it fails, and what is said. */
export function complaints(
  path: Path,
  checks: readonly (readonly [field: PropertyKey, isBroken: unknown, message: string])[],
): FieldError[] {
  return checks
    .filter(([, isBroken]) => isBroken)
    .map(([field, , message]) => ({ path: [...path, field], message }));
}

/** Of a list those whose key an earlier one has already. */
export function repetitions<T>(list: readonly T[], keyOf: (item: T) => unknown): T[] {
  const keys = list.map(keyOf);
  return list.filter((_, index) => keys.indexOf(keys[index]) < index);
}

/** Does something with a part of a payload, so that complaints stand below that part's key. */
export function within<T>(key: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof ApiError) {
      refuse(error.fields.map(({ path, message }) => ({ path: [key, ...path], message })));
    }
    throw error;
  }
}

const UNKNOWN = {
  ...{ Channel: 10003, Guild: 10004, Message: 10008, Webhook: 10015, interaction: 10062 },
} as const;

export function unknown(what: keyof typeof UNKNOWN): ApiError {
  return new ApiError(404, UNKNOWN[what], `Unknown ${what}`);
}

/** The complaints, nested as the payload is. */
function nested(fields: readonly FieldError[]): object {
  const root: ErrorTree = {};
  for (const { path, message } of fields) {
    let node = root;
    for (const key of path) node = node[String(key)] ??= {};
    const errors = ((node as { _errors?: object[] })._errors ??= []);
    errors.push({ code: 'BASE_TYPE_INVALID', message });
  }
  return root;
}
