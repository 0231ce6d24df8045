import { ComponentType, type APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { everyComponent } from './components.ts';
import { Refusal } from './refusal.ts';
import type { Component, Message } from './types.ts';

/**
 * What Discord sends when a button is pressed or, given values, when they are chosen from a select.
 *
 * @throws Refusal where the message has nothing like that to use
 */
export function pressData(message: Message, customId: string, values?: readonly string[]) {
  const wanted = values ? ComponentType.StringSelect : ComponentType.Button;
  const component = everyComponent(message.components).find(
    ({ custom_id, type }) => custom_id === customId && type === wanted,
  );
  if (!component) throw new Refusal(`The message has no "${customId}" of type ${wanted}`);
  const { id, options = [], min_values = 1, max_values = 1, disabled } = component;
  if (disabled) throw new Refusal(`"${customId}" is disabled`);
  const missing = values?.find((value) => !options.some((option) => option.value === value));
  if (missing !== undefined) throw new Refusal(`"${customId}" has no option "${missing}"`);
  if (values && (values.length < min_values || values.length > max_values)) {
    throw new Refusal(`"${customId}" does not let ${values.length} values be chosen`);
  }
  return { id, custom_id: customId, component_type: wanted, values };
}

/** @throws Refusal when a required field stays empty or a field is unknown */
export function modalData(
  { custom_id, components }: APIModalInteractionResponseCallbackData,
  fields: Readonly<Record<string, string>>,
) {
  const labels: readonly Component[] = components;
  const stray = Object.keys(fields).find(
    (name) => !labels.some(({ component }) => component?.custom_id === name),
  );
  if (stray !== undefined) throw new Refusal(`The modal has no field "${stray}"`);
  const filledIn = labels.map(({ type, id, component }) => {
    return { type, id, component: component && filled(component, fields) };
  });
  return { custom_id, components: filledIn };
}

function filled(
  { type, id, custom_id = '', required }: Component,
  fields: Readonly<Record<string, string>>,
) {
  const value = fields[custom_id] ?? '';
  if (!value && required !== false) throw new Refusal(`The field "${custom_id}" must be filled in`);
  const isSelect = type === ComponentType.StringSelect;
  const filling = isSelect ? { values: value ? [value] : [] } : { value };
  return { type, id, custom_id, ...filling };
}
