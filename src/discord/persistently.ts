const BROKEN_CONNECTION = /^(?:UND_ERR_SOCKET|ECONNRESET|EPIPE)$/;

/** Once more where the connection broke, which discord.js does not try; for what may be done twice. */
export async function persistently<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    if (!(error instanceof Error) || !BROKEN_CONNECTION.test(codeOf(error))) throw error;
    return await request();
  }
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : '';
}
