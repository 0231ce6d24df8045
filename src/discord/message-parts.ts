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
  return componentsOf(message)
    .filter(({ type }) => type === ComponentType.TextDisplay)
    .map(({ id, content = '' }) => ({ id, content }));
}

/** The `custom_id` of every button and select in a message. */
export function customIdsOf(message: Message): string[] {
  return componentsOf(message).flatMap(({ custom_id }) => custom_id ?? []);
}

/** What is read of a component, whatever its type. */
interface Component {
  readonly type: ComponentType;
  readonly id?: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
}

/** Every component of a message, those within others too, in the order in which they are seen. */
function componentsOf(message: Message): Component[] {
  return message.components.flatMap((component) => withInner(component.toJSON() as Component));
}

function withInner(component: Component): Component[] {
  const { components = [], accessory } = component;
  return [
    component,
    ...components.flatMap(withInner),
    ...(accessory === undefined ? [] : withInner(accessory)),
  ];
}
