import type { APIComponentInContainer, APIContainerComponent } from 'discord.js';
import { ButtonStyle, ComponentType } from 'discord.js';
import type { Markdown } from './markdown.ts';
import { blockQuote, joined } from './markdown.ts';
import type { Block, Button, Reply } from './reply.ts';

const COLOURS: Record<Reply['tone'], number> = {
  found: 0x2f6f4f,
  nothing: 0x8a6d3b,
  notice: 0x4f5b66,
};

/** What Discord allows in the text displays of one message, together. */
const TEXT_LENGTH = 4000;

const CUT = '\\[…\\]';

/**
 * The reply as one container of Components V2. Where escaped text passes Discord's limit, notes are
 * left out and then quotations, the last ones first, so that what is numbered stays shown.
 */
export function render(reply: Reply): APIContainerComponent {
  let blocks = reply.blocks;
  while (!fits(blocks)) blocks = shorter(blocks);
  return {
    type: ComponentType.Container,
    accent_color: COLOURS[reply.tone],
    components: blocks.flatMap(componentOf),
  };
}

/** Whether a message holds all of it. */
export function fits(blocks: readonly Block[]): boolean {
  return textLength(blocks) <= TEXT_LENGTH;
}

function shorter(blocks: readonly Block[]): Block[] {
  const noted = blocks.findLastIndex((block) => block.kind === 'quote' && block.note);
  const block = blocks[noted];
  if (block?.kind === 'quote') return blocks.with(noted, { ...block, note: null });
  const last = blocks.findLastIndex(({ kind }) => kind === 'quote');
  if (last < 0) throw new Error('a reply without quotations is longer than Discord allows');
  return blocks.toSpliced(last, 1);
}

function componentOf(block: Block): APIComponentInContainer[] {
  switch (block.kind) {
    case 'text':
      return [textDisplay(block.text, block.mark)];
    case 'quote': {
      const text = textDisplay(quoteText(block));
      return block.button === undefined
        ? [text]
        : [{ type: ComponentType.Section, components: [text], accessory: button(block.button) }];
    }
    case 'buttons':
      return block.buttons.length === 0
        ? []
        : [{ type: ComponentType.ActionRow, components: block.buttons.map(button) }];
    case 'select':
      return [
        {
          type: ComponentType.ActionRow,
          components: [
            {
              type: ComponentType.StringSelect,
              custom_id: block.id,
              placeholder: block.placeholder,
              options: [...block.choices],
            },
          ],
        },
      ];
  }
}

function quoteText(block: Extract<Block, { kind: 'quote' }>): Markdown {
  const { heading = null, quotation, caption = null, note = null } = block;
  const { text, start, matched, cutBefore, cutAfter } = quotation;
  const bold = matched.map((range) => ({ start: range.start - start, end: range.end - start }));
  const quote = blockQuote(text, bold, cutBefore ? `${CUT} ` : '', cutAfter ? ` ${CUT}` : '');
  return joined([heading, quote, caption, note], '\n');
}

function textDisplay({ markdown }: Markdown, id?: number) {
  return {
    type: ComponentType.TextDisplay,
    content: markdown,
    ...(id === undefined ? {} : { id }),
  } as const;
}

function button({ label, id }: Button) {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: id,
  } as const;
}

function textLength(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === 'text') return sum + block.text.markdown.length;
    return block.kind === 'quote' ? sum + quoteText(block).markdown.length : sum;
  }, 0);
}
