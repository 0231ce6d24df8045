import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { complaints, repetitions, type FieldError, type Path } from './api-error.ts';
import { placed } from './components.ts';
import type { Component } from './types.ts';

const BARRED = 'This style of button cannot have this.';
const REQUIRED = 'This field is required for this style.';

/** What holds for the components of messages of both kinds and of modals. */
export function componentErrors(components: readonly Component[]): FieldError[] {
  const every = placed(components);
  const duplicates = (['id', 'custom_id'] as const).flatMap((key) => {
    const named = every.filter(({ component }) => component[key]);
    return repetitions(named, ({ component }) => component[key]).flatMap(({ path }) =>
      complaints(path, [[key, true, `${key} cannot be duplicated`]]),
    );
  });
  return [...duplicates, ...every.flatMap(({ component, path }) => ownErrors(component, path))];
}

function ownErrors(component: Component, path: Path): FieldError[] {
  const { type, style, label, emoji, custom_id, url, options = [], components = [] } = component;
  const isButton = type === ComponentType.Button && style !== ButtonStyle.Premium;
  const isLink = isButton && style === ButtonStyle.Link;
  const isSelect = type === ComponentType.StringSelect;
  const isMixed =
    type === ComponentType.ActionRow &&
    components.length > 1 &&
    components.some((inner) => inner.type !== ComponentType.Button);
  const isRepeated = repetitions(options, ({ value }) => value).length > 0;
  const tooMany = isSelect && (component.max_values ?? 1) > options.length;
  return complaints(path, [
    ['components', isMixed, 'A row holds up to five buttons or exactly one select.'],
    ['label', isButton && !label && !emoji, 'A button needs a label or an emoji.'],
    ['custom_id', isButton && !isLink && !custom_id, REQUIRED],
    ['custom_id', isLink && custom_id, BARRED],
    ['url', isLink && !url, REQUIRED],
    ['url', isButton && !isLink && url, BARRED],
    ['url', url && !/^(https?|discord):/.test(url), 'Scheme must be http, https or discord.'],
    ['options', isRepeated, 'The specified option value is already used.'],
    ['max_values', tooMany, 'More values than options.'],
  ]);
}
