import { ComponentType, type APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { everyComponent } from './components.ts';
import type { Component, Message } from './types.ts';

/**
 * What Discord sends when a button is pressed or, given values, when they are chosen from a select.
 *
 * @throws Error where the message has nothing like that to use
 */
export function pressData(message: Message, customId: string, values?: readonly string[]) {
  const wanted = values ? ComponentType.StringSelect : ComponentType.Button;
  const component = everyComponent(message.components).find(
    ({ custom_id, type }) => custom_id === customId && type === wanted,
  );
  if (!component) throw new Error(`The message has no "${customId}" of type ${wanted}`);
  const { id, options = [], min_values = 1, max_values = 1, disabled } = component;
  if (disabled) throw new Error(`"${customId}" is disabled`);
  const missing = values?.find((value) => !options.some((option) => option.value === value));
  if (missing !== undefined) throw new Error(`"${customId}" has no option "${missing}"`);
  if (values && (values.length < min_values || values.length > max_values)) {
    throw new Error(`"${customId}" does not let ${values.length} values be chosen`);
  }
  return { id, custom_id: customId, component_type: wanted, values };
}

/** @throws Error when a required field stays empty or a field is unknown */
export function modalData(
  { custom_id, components }: APIModalInteractionResponseCallbackData,
  fields: Readonly<Record<string, string>>,
) {
  const known = everyComponent(components).map((component) => component.custom_id);
  const stray = Object.keys(fields).find((name) => !known.includes(name));
  if (stray !== undefined) throw new Error(`The modal has no field "${stray}"`);
  return { custom_id, components: components.map((component) => filled(component, fields)) };
}

function filled(
  { type, id, custom_id = '', required, components, component }: Component,
  fields: Readonly<Record<string, string>>,
): object {
  if (type !== ComponentType.TextInput) {
    const inner = components?.map((each) => filled(each, fields));
    return { type, id, components: inner, component: component && filled(component, fields) };
  }
  const value = fields[custom_id] ?? '';
  if (!value && required !== false) throw new Error(`The field "${custom_id}" must be filled in`);
  return { type, id, custom_id, value };
}
