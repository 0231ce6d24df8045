import { customId } from '../../src/discord/custom-id.ts';
import type { Block } from '../../src/discord/reply.ts';
import type { Messages } from '../../src/i18n/en.ts';

/** How many pages a number of entries fills; at least one. */
export function pagesFor(entries: number, perPage: number): number {
  return Math.max(1, Math.ceil(entries / perPage));
}

/** A page's number from a button, within what there is by now. */
export function pageFrom(value: string | undefined, pages: number): number {
  return Math.min(Math.max(1, Math.trunc(Number(value)) || 1), pages);
}

/**
 * Buttons to the pages before and after.
 *
 * @param page from 1
 * @param values what the handler gets after the page's number
 */
export function pageButtons(
  handler: string,
  page: number,
  pages: number,
  values: readonly string[],
  m: Messages,
): Block {
  const to = (number: number, label: string) =>
    number < 1 || number > pages ? [] : [{ label, id: customId(handler, number, ...values) }];
  return {
    kind: 'buttons',
    buttons: [...to(page - 1, m.buttons.back), ...to(page + 1, m.buttons.next)],
  };
}
