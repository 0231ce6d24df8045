/** The name that a robots.txt may address us by. */
export const PRODUCT = 'Fundstelle';

/**
 * Who fetches, as servers are told.
 *
 * @param contact address of a page that says who runs this bot and how to reach them
 */
export function userAgent(version: string, contact: string | null): string {
  return `${PRODUCT}/${version}${contact === null ? '' : ` (+${contact})`}`;
}
