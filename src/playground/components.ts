import { ComponentType } from 'discord-api-types/v10';
import type { Path } from './api-error.ts';
import type { Component } from './types.ts';

interface Placed {
  readonly component: Component;
  readonly path: Path;
}

/** Every component, however deep, with where it stands; accessories included. */
export function placed(components: readonly Component[], base: Path = ['components']): Placed[] {
  return components.flatMap((component, index) => withInner(component, [...base, index]));
}

/** Every component, however deep; accessories included. */
export function everyComponent(components: readonly Component[]): Component[] {
  return placed(components).map(({ component }) => component);
}

/** A copy in which every component has its numeric `id`, as Discord assigns them. */
export function numbered(components: readonly Component[]): Component[] {
  const copy = structuredClone([...components]);
  const every = everyComponent(copy);
  const taken = new Set(every.map(({ id }) => id));
  let next = 1;
  for (const component of every.filter(({ id }) => !id)) {
    while (taken.has(next)) next += 1;
    component.id = next;
    taken.add(next);
  }
  return copy;
}

/** All that a message's text displays say, one string each. */
export function displayedTexts(components: readonly Component[]): string[] {
  return everyComponent(components)
    .filter(({ type }) => type === ComponentType.TextDisplay)
    .map(({ content }) => content ?? '');
}

function withInner(component: Component, path: Path): Placed[] {
  return [
    { component, path },
    ...placed(component.components ?? [], [...path, 'components']),
    ...(['accessory', 'component'] as const).flatMap((slot) => {
      const inner = component[slot];
      return inner ? withInner(inner, [...path, slot]) : [];
    }),
  ];
}
