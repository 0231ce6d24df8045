import type { OptionValues, Scene } from '../site/protocol.ts';
import { callsIn, type Call, type Choice, type Option } from './commands.ts';
import { choicesOf, fieldFor, read, type Field } from './fields.ts';

/** The focus is in the box itself, not in the field of an option. */
export const BOX = '';

/** What stands in the message box, and where in it the person is. */
export interface Draft {
  readonly call: Call | null;
  readonly fields: readonly Field[];
  /** The message; behind the fields of a command the name of an option to add. */
  readonly text: string;
  /** The name of the option whose field has the focus, or `BOX`; `null` outside of both. */
  readonly focus: string | null;
  /** The place in the list of offers; -1 for none. */
  readonly active: number;
  readonly isListClosed: boolean;
  /** The bot's, for the field in focus; `null` while there is no answer. */
  readonly suggestions: readonly Choice[] | null;
  /** Complaints show once sending was tried. */
  readonly isChecked: boolean;
}

export const emptyDraft: Draft = {
  call: null,
  fields: [],
  text: '',
  focus: null,
  active: -1,
  isListClosed: false,
  suggestions: null,
  isChecked: false,
};

/** The empty box, ready to type into. */
export const freshDraft: Draft = { ...emptyDraft, focus: BOX };

/** The command filled in, if it can be used here. */
export function draftFor({ commands }: Scene, path: string, values: OptionValues): Draft {
  const call = callsIn(commands).find((candidate) => candidate.path === path);
  return call ? begun(call, values) : freshDraft;
}

/** A command with the fields that it requires, and those that have values. */
export function begun(call: Call, values: OptionValues = {}): Draft {
  const fields = call.options
    .filter(({ name, required }) => required === true || name in values)
    .map((option) => fieldFor(option, values[option.name]));
  return onward({ ...emptyDraft, call, fields });
}

export function focusedField({ fields, focus }: Draft): Field | undefined {
  return fields.find(({ option }) => option.name === focus);
}

export function focusedOn(draft: Draft, focus: string | null): Draft {
  if (draft.focus === focus) return draft;
  return { ...draft, focus, active: -1, isListClosed: false, suggestions: null };
}

export function typedIn(draft: Draft, typed: string): Draft {
  const field = focusedField(draft);
  const isNarrowed = !field || choicesOf(field.option).length > 0;
  const active = isNarrowed && typed !== '' ? 0 : -1;
  const changed = { ...draft, active, isListClosed: false };
  if (!field) return { ...changed, text: typed };
  return withField(changed, { option: field.option, typed: typed.replaceAll('\n', ' ') });
}

/** After a value was picked from a list by its name. */
export function filledIn(draft: Draft, option: Option, typed: string, picked: Choice['value']) {
  return onward(withField(draft, { option, typed, picked }));
}

export function withOption(draft: Draft, option: Option): Draft {
  const fields = [...draft.fields, fieldFor(option)];
  return focusedOn({ ...draft, fields, text: '' }, option.name);
}

export function withoutOption(draft: Draft, { name }: Option): Draft {
  const fields = draft.fields.filter(({ option }) => option.name !== name);
  return focusedOn({ ...draft, fields }, BOX);
}

/** After Backspace where nothing is left to delete; in the first place it leaves the command. */
export function backFrom(draft: Draft): Draft {
  const field = focusedField(draft);
  const before = field ? draft.fields[draft.fields.indexOf(field) - 1] : draft.fields.at(-1);
  if (!before) return freshDraft;
  const rest = field && !field.option.required ? withoutOption(draft, field.option) : draft;
  return focusedOn(rest, before.option.name);
}

/** Up or down in a list of that many offers, and around its ends. */
export function moved(draft: Draft, step: 1 | -1, count: number): Draft {
  const from = draft.active < 0 && step < 0 ? 0 : draft.active;
  return { ...draft, active: (from + step + count) % count };
}

/** With the first mistake in focus; `null` where there is none. */
export function corrected(draft: Draft): Draft | null {
  const faulty = draft.fields.find((field) => read(field).complaint);
  return faulty ? { ...focusedOn(draft, faulty.option.name), isChecked: true } : null;
}

function onward(draft: Draft): Draft {
  const empty = draft.fields.find(({ typed }) => typed === '');
  return focusedOn(draft, empty?.option.name ?? BOX);
}

function withField(draft: Draft, field: Field): Draft {
  const fields = draft.fields.map((other) => (other.option === field.option ? field : other));
  return { ...draft, fields };
}
