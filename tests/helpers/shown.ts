import type { Component, Message } from '../../src/playground/types.ts';

/** Every component of a message, nested ones and accessories too, in the order in which they are seen. */
export function componentsOf(message: Message): Component[] {
  return message.components.flatMap(withChildren);
}

/** What a message says: the content of its text displays, one after another. */
export function textOf(message: Message): string {
  return componentsOf(message)
    .flatMap(({ content }) => content ?? [])
    .join('\n');
}

/** The custom_id of the n-th button with that label, from 0. */
export function buttonOf(message: Message, label: string, n = 0): string {
  const id = componentsOf(message).filter((component) => component.label === label)[n]?.custom_id;
  if (id === undefined || id === null) {
    throw new Error(`there is no button "${label}" (${String(n)}) on: ${textOf(message)}`);
  }
  return id;
}

export function labelsOf(message: Message): string[] {
  return componentsOf(message).flatMap(({ label }) => label ?? []);
}

function withChildren(component: Component): Component[] {
  const { components = [], accessory } = component;
  return [component, ...components.flatMap(withChildren), ...(accessory ? [accessory] : [])];
}
