/** Longest id that Discord takes. */
const LONGEST = 100;

/**
 * The `custom_id` of a button or a select: the name of its handler and all that this needs, so that
 * it works after a restart.
 *
 * @param values without `:`
 */
export function customId(handler: string, ...values: readonly (string | number)[]): string {
  const id = [handler, ...values].join(':');
  if (id.length > LONGEST) throw new Error(`custom_id is too long: ${id}`);
  return id;
}

/** The handler's name and the values, as `customId` put them together. */
export function parseCustomId(id: string): { handler: string; values: string[] } {
  const [handler = '', ...values] = id.split(':');
  return { handler, values };
}
