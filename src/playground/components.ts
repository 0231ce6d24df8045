import { ComponentType } from 'discord-api-types/v10';
import type { Component } from './types.ts';

interface Placed {
  readonly component: Component;
  /** Keys and indices, joined by dots. */
  readonly path: string;
}

/** Every component, however deep, with where it stands; accessories included. */
export function placed(components: readonly Component[], base = 'components'): Placed[] {
  return components.flatMap((component, index) => withInner(component, `${base}.${index}`));
}

function withInner(component: Component, path: string): Placed[] {
  return [
    { component, path },
    ...placed(component.components ?? [], `${path}.components`),
    ...(['accessory', 'component'] as const).flatMap((slot) => {
      const inner = component[slot];
      return inner ? withInner(inner, `${path}.${slot}`) : [];
    }),
  ];
}

/** Every component, however deep; accessories included. */
export function everyComponent(components: readonly Component[]): Component[] {
  return placed(components).map(({ component }) => component);
}

/** All that a message's text displays say, one string each. */
export function displayedTexts(components: readonly Component[]): string[] {
  return everyComponent(components)
    .filter(({ type }) => type === ComponentType.TextDisplay)
    .map(({ content }) => content ?? '');
}
