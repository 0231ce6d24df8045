import type { Message } from 'discord.js';
import { ComponentType } from 'discord.js';

/** A text display anywhere in a message. */
export interface ShownText {
  /** The component's number within its message. */
  readonly id: number | undefined;
  readonly content: string;
}

/** Everything in a message that can be read: its content, its embeds, its text components. */
export function readableText(message: Message): string {
  const embeds = message.embeds.flatMap(({ title, description, fields }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  const displays = textDisplaysOf(message).map(({ content }) => content);
  return [message.content, ...embeds, ...displays]
    .filter((part) => part !== null && part.trim() !== '')
    .join('\n');
}

export function textDisplaysOf(message: Message): ShownText[] {
  return message.components.flatMap((component) => shownTexts(component.toJSON()));
}

function shownTexts(component: unknown): ShownText[] {
  if (typeof component !== 'object' || component === null) return [];
  if ('type' in component && component.type === ComponentType.TextDisplay) {
    const { id, content } = component as unknown as ShownText;
    return [{ id, content }];
  }
  const children = 'components' in component ? component.components : [];
  return Array.isArray(children) ? children.flatMap(shownTexts) : [];
}
