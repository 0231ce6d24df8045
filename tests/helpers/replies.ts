import { MessageFlags } from 'discord.js';
import { IncomingWebhookUpdateRequestPartialSchema } from 'discord-api-spec/zod';
import { parseCustomId } from '../../src/discord/custom-id.ts';
import { payloadOf } from '../../src/discord/render.ts';
import type { Block, Button, Reply } from '../../src/discord/reply.ts';
import { messagesOf } from '../../src/discord/reply.ts';
import { refuse } from '../../src/playground/api-error.ts';
import { messageErrors } from '../../src/playground/message-rules.ts';
import type { MessageBody } from '../../src/playground/types.ts';
import { read } from '../../src/playground/validate.ts';

/** What the person reads, in all messages, after a check that Discord would take the reply. */
export function shownText(reply: Reply): string {
  return messagesOf(reply)
    .flatMap((message) => {
      const { components, files } = payloadOf(message);
      checkByDiscordsRules(
        components,
        files.map(({ name }) => name),
      );
      return components.flatMap(contentsOf);
    })
    .join('\n');
}

/** @throws ApiError naming what Discord would refuse in an answer with these components and files */
export function checkByDiscordsRules(
  components: readonly unknown[],
  filenames: readonly string[] = [],
): void {
  const flags = MessageFlags.IsComponentsV2;
  const body = read<MessageBody>(IncomingWebhookUpdateRequestPartialSchema, { flags, components });
  const files = filenames.map((name, n) => ({ key: String(n), file: new File(['x'], name) }));
  refuse(messageErrors({ ...body, files }, { interaction: true }));
}

/** Every button of a reply, those beside quotations first. */
export function buttonsOf({ blocks }: Reply): Button[] {
  return [
    ...blocks.flatMap((block) => (block.kind === 'quote' ? (block.button ?? []) : [])),
    ...blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : [])),
  ];
}

/** What the handler of the button with that label would be given. */
export function valuesOf(reply: Reply, label: string): string[] {
  const button = buttonsOf(reply).find((candidate) => candidate.label === label);
  if (button === undefined) throw new Error(`there is no button "${label}"`);
  return parseCustomId(button.id).values;
}

export function selectOf({ blocks }: Reply): Extract<Block, { kind: 'select' }> {
  const select = blocks.find((block) => block.kind === 'select');
  if (select === undefined) throw new Error('there is no select');
  return select;
}

function contentsOf(component: object): string[] {
  if ('content' in component) return [String(component.content)];
  const children = 'components' in component ? (component.components as object[]) : [];
  return children.flatMap(contentsOf);
}
