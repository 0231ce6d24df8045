import type { Quotation } from '../answers/answer.ts';
import type { Markdown } from './markdown.ts';

/** What a press does: `id` is made by `customId` and holds all that its handler needs. */
export interface Button {
  readonly label: string;
  readonly id: string;
}

export interface Choice {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
}

export type Block =
  /** `mark` is a number by which a later press finds this text in the message. */
  | { readonly kind: 'text'; readonly text: Markdown; readonly mark?: number }
  | {
      readonly kind: 'quote';
      readonly heading?: Markdown;
      readonly quotation: Quotation;
      readonly caption?: Markdown;
      /** Below the caption; left out where the message gets too long. */
      readonly note?: Markdown | null;
      readonly button?: Button;
    }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] }
  | {
      readonly kind: 'select';
      readonly id: string;
      readonly placeholder: string;
      readonly choices: readonly Choice[];
    }
  | {
      readonly kind: 'picture';
      readonly png: Uint8Array;
      /** Of its file: letters, digits, `-` and `.`, once in its message. */
      readonly name: string;
      /** What is read out, or shown where the picture is not; at most 1024 characters. */
      readonly alt: string;
    };

/** What a command returns. Only `render.ts` turns it into what Discord takes. */
export interface Reply {
  /** The colour at its side. */
  readonly tone: 'found' | 'nothing' | 'notice';
  readonly blocks: readonly Block[];
  /** A second message, for what one does not hold. */
  readonly continued?: Reply;
}

/** Each message of a reply by itself. */
export function messagesOf({ continued, ...first }: Reply): Reply[] {
  return [first, ...(continued === undefined ? [] : messagesOf(continued))];
}

/** Every quotation of a reply, in order; of what continues it as well. */
export function quotationsOf(reply: Reply): Quotation[] {
  return messagesOf(reply)
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'quote' ? [block.quotation] : []));
}
