import { ApplicationCommandOptionType as OptionType } from 'discord-api-types/v10';
import type { OptionValues } from '../site/protocol.ts';
import type { Choice, Option } from './commands.ts';
import { texts } from './texts.ts';

type Value = Choice['value'];

/** An option of a command in the message box. */
export interface Field {
  readonly option: Option;
  readonly typed: string;
  /** The value whose name was picked from a list. */
  readonly picked?: Value;
}

const YES_AND_NO: readonly Choice[] = [
  { name: texts['en-US'].yes, name_localizations: { de: texts.de.yes }, value: true },
  { name: texts['en-US'].no, name_localizations: { de: texts.de.no }, value: false },
];

/** What an option can be, where that is a closed list. */
export function choicesOf({ type, choices = [] }: Option): readonly Choice[] {
  return type === OptionType.Boolean ? YES_AND_NO : choices;
}

/** The plain name and all translations. */
export function namesOf({ name, name_localizations: names }: Option | Choice): string[] {
  return [name, ...Object.values(names ?? {}).filter((other) => typeof other === 'string')];
}

/** The field of an option, empty or with a value in it. */
export function fieldFor(option: Option, value?: Value): Field {
  const choice = choicesOf(option).find((candidate) => candidate.value === value);
  return { option, typed: choice?.name ?? String(value ?? ''), picked: choice?.value };
}

/** The value of a field that has one, or what is wrong with it. */
export function read({ option, typed, picked }: Field): {
  readonly value?: Value;
  readonly complaint?: 'required' | 'invalid';
} {
  if (picked !== undefined) return { value: picked };
  const text = typed.trim();
  if (text === '') return option.required ? { complaint: 'required' } : {};
  const value = valueFrom(option, text);
  return value !== undefined && isWithin(option, value) ? { value } : { complaint: 'invalid' };
}

/** The valid values by the names of their options. */
export function valuesOf(fields: readonly Field[]): OptionValues {
  const values: OptionValues = {};
  for (const field of fields) {
    const { value } = read(field);
    if (value !== undefined) values[field.option.name] = value;
  }
  return values;
}

function valueFrom(option: Option, text: string): Value | undefined {
  const { type } = option;
  const choices = choicesOf(option);
  if (choices.length > 0) {
    const isMeant = (name: string) => name.toLowerCase() === text.toLowerCase();
    return choices.find((choice) => namesOf(choice).some(isMeant))?.value;
  }
  if (type !== OptionType.Integer && type !== OptionType.Number) return text;
  const pattern = type === OptionType.Integer ? /^-?\d{1,15}$/ : /^-?\d+([.,]\d+)?$/;
  // With a comma, as Germans write it.
  return pattern.test(text) ? Number(text.replace(',', '.')) : undefined;
}

function isWithin({ min_length, max_length, min_value, max_value }: Option, value: Value): boolean {
  const size = typeof value === 'string' ? value.length : Number(value);
  const least = min_length ?? min_value ?? -Infinity;
  const most = max_length ?? max_value ?? Infinity;
  return size >= least && size <= most;
}
