import {
  ApplicationCommandOptionType as OptionType,
  type APIApplicationCommandOptionChoice as Choice,
} from 'discord-api-types/v10';
import type { OptionValues, Scene } from '../site/protocol.ts';
import {
  callsIn,
  descriptionIn,
  matching,
  nameIn,
  titleOf,
  titlesOf,
  type Call,
} from './commands.ts';
import type { Files, State } from './state.ts';

/** What stands in the message box. */
export interface Draft {
  /** The message; empty while a command is filled in. */
  readonly text: string;
  readonly call: Call | null;
  /** What is filled in, by the names of the options. */
  readonly entries: Readonly<Record<string, Entry>>;
  /** The bot's, for the field in focus; `null` while there is no answer. */
  readonly suggestions: { readonly option: string; readonly choices: readonly Choice[] } | null;
  readonly isListClosed: boolean;
  /** The place in the list of offers; -1 for none. */
  readonly active: number;
}

interface Entry {
  readonly text: string;
  /** What the person picked, as the browser gives it back to its field. */
  readonly files?: ArrayLike<File> | null;
  /** The value of the suggestion whose name the text is. */
  readonly picked?: Choice['value'];
}

/** A line of the list above the box. */
export interface Offer {
  readonly label: string;
  readonly detail?: string;
  readonly description?: string;
  /** What picking it leads to. */
  readonly next: Draft;
}

export const emptyDraft: Draft = {
  text: '',
  call: null,
  entries: {},
  suggestions: null,
  isListClosed: false,
  active: -1,
};

/** The command filled in, if it can be used here. */
export function draftFor({ commands }: Scene, path: string, values: OptionValues): Draft {
  const call = callsIn(commands).find((candidate) => candidate.path === path);
  if (!call) return emptyDraft;
  const entries = Object.entries(values).map(([name, value]) => [name, { text: String(value) }]);
  return { ...emptyDraft, call, entries: Object.fromEntries(entries) as Draft['entries'] };
}

/** A message or, where its beginning names one, a command with the rest in its first text option. */
export function typedIn({ commands }: Scene, text: string): Draft {
  for (const call of callsIn(commands)) {
    const named = titlesOf(call).find((title) => text.toLowerCase().startsWith(`/${title} `));
    if (named === undefined) continue;
    const rest = text.slice(named.length + 2).trim();
    const option = call.options.find(({ type, choices }) => type === OptionType.String && !choices);
    const draft = { ...emptyDraft, call };
    if (!option || rest === '') return draft;
    return withEntry(draft, option.name, { text: rest.replaceAll(/\s+/g, ' ') });
  }
  return { ...emptyDraft, text, active: text.startsWith('/') ? 0 : -1 };
}

/** With another entry for an option, to which no suggestion fits any more. */
export function withEntry(draft: Draft, option: string, entry: Entry): Draft {
  return { ...withoutList(draft), entries: { ...draft.entries, [option]: entry } };
}

export function withoutList(draft: Draft): Draft {
  return { ...draft, suggestions: null, isListClosed: true, active: -1 };
}

/** Up or down in a list of that many offers, and around its ends. */
export function moved(draft: Draft, step: 1 | -1, count: number): Draft {
  const from = draft.active < 0 && step < 0 ? 0 : draft.active;
  return { ...draft, active: (from + step + count) % count };
}

/** The values that are filled in, by the names of their options. */
export function valuesOf({ call, entries }: Draft): OptionValues {
  const values: OptionValues = {};
  for (const { name, type } of call?.options ?? []) {
    const { text = '', picked } = entries[name] ?? {};
    if (type === OptionType.Attachment) continue;
    if (text.trim() !== '') values[name] = picked ?? valueFrom(type, text.trim());
  }
  return values;
}

/** The files that were picked, by the names of their options. */
export function filesOf({ entries }: Draft): Files {
  const picked = Object.entries(entries).flatMap(([name, { files }]) => {
    const file = files?.[0];
    return file === undefined ? [] : [[name, file] as const];
  });
  return Object.fromEntries(picked);
}

function valueFrom(type: Call['options'][number]['type'], text: string): string | number | boolean {
  if (type === OptionType.Boolean) return text === 'true';
  return type === OptionType.Integer || type === OptionType.Number ? Number(text) : text;
}

/** What can be picked; `null` while the list is closed. */
export function offersFor({
  draft,
  scene,
  view: { locale },
}: Pick<State, 'draft' | 'scene' | 'view'>): readonly Offer[] | null {
  const { text, suggestions, isListClosed } = draft;
  if (suggestions) {
    const { option, choices } = suggestions;
    return choices.map((choice) => {
      const label = nameIn(choice, locale);
      return { label, next: withEntry(draft, option, { text: label, picked: choice.value }) };
    });
  }
  if (isListClosed || !text.startsWith('/')) return null;
  return matching(callsIn(scene?.commands ?? []), text.slice(1)).map((call) => ({
    label: `/${titleOf(call, locale)}`,
    detail: call.options.map((option) => nameIn(option, locale)).join(' '),
    description: descriptionIn(call.steps.at(-1), locale),
    next: { ...emptyDraft, call },
  }));
}
