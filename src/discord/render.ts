import type { APIComponentInContainer, APIContainerComponent } from 'discord.js';
import { ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
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

/** What Discord allows in one message, those within others and the container counted. */
const COMPONENTS = 40;

const CUT = '\\[…\\]';

/** All that Discord is sent for a reply, without what continues it: its pictures go along as files. */
export function payloadOf(reply: Reply) {
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [render(reply)],
    files: reply.blocks.flatMap((block) =>
      block.kind === 'picture' ? [{ attachment: Buffer.from(block.png), name: block.name }] : [],
    ),
  } as const;
}

/**
 * The reply, without what continues it, as one container of Components V2. Where it passes Discord's
 * limits, notes are left out and then quotations, the last ones first, so that what is numbered stays
 * shown.
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
  return (
    textLength(blocks) <= TEXT_LENGTH && 1 + countOf(blocks.flatMap(componentOf)) <= COMPONENTS
  );
}

function shorter(blocks: readonly Block[]): Block[] {
  const noted = blocks.findLastIndex((block) => block.kind === 'quote' && block.note);
  const block = blocks[noted];
  if (block?.kind === 'quote') return blocks.with(noted, { ...block, note: null });
  const last = blocks.findLastIndex(({ kind }) => kind === 'quote');
  if (last < 0) throw new Error('a reply without quotations holds more than Discord allows');
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
    case 'picture': {
      const media = { url: `attachment://${block.name}` };
      return [{ type: ComponentType.MediaGallery, items: [{ media, description: block.alt }] }];
    }
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

function countOf(components: readonly APIComponentInContainer[]): number {
  return components.reduce((sum, component) => {
    const inner = 'components' in component ? component.components.length : 0;
    return sum + 1 + inner + ('accessory' in component ? 1 : 0);
  }, 0);
}
