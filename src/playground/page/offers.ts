import { callsIn, descriptionIn, matching, nameIn, titleOf } from './commands.ts';
import type { Call, Locale, Option } from './commands.ts';
import { begun, BOX, filledIn, focusedField, withOption, type Draft } from './draft.ts';
import { choicesOf, namesOf, type Field } from './fields.ts';
import type { State } from './state.ts';

/** A line of the list above the box. */
export interface Offer {
  readonly label: string;
  readonly detail?: string;
  readonly description?: string;
  /** What picking it leads to. */
  readonly next: Draft;
}

/** What can be picked where the focus is; `null` where there is nothing to pick from. */
export function offersFor({ draft, scene, view: { locale } }: State): readonly Offer[] | null {
  const { call, text, focus } = draft;
  if (focus === null || draft.isListClosed) return null;
  if (!call) {
    return text.startsWith('/') ? callOffers(text, callsIn(scene?.commands ?? []), locale) : null;
  }
  const field = focusedField(draft);
  if (field && hasOwnList(field.option)) return valueOffers(draft, field, locale);
  const isLast = focus === BOX || field === draft.fields.at(-1);
  const missing = missingOptions(draft);
  return isLast && missing.length > 0 ? optionOffers(draft, missing, locale) : null;
}

/** Whether values, not further options, are offered in its field. */
export function hasOwnList(option: Option): boolean {
  return option.autocomplete === true || choicesOf(option).length > 0;
}

/** The options that can still be added. */
export function missingOptions({ call, fields }: Draft): readonly Option[] {
  const present = new Set(fields.map(({ option }) => option));
  return call?.options.filter((option) => !present.has(option)) ?? [];
}

function callOffers(text: string, calls: readonly Call[], locale: Locale): Offer[] {
  const namesOfCall = (call: Call) => [titleOf(call, locale), call.path];
  return matching(calls, text.slice(1), namesOfCall).map((call) => ({
    label: `/${titleOf(call, locale)}`,
    detail: call.options.map((option) => nameIn(option, locale)).join(' '),
    description: descriptionIn(call.steps.at(-1), locale),
    next: begun(call),
  }));
}

function valueOffers(draft: Draft, { option, typed, picked }: Field, locale: Locale) {
  const wanted = picked === undefined ? typed : '';
  const choices = option.autocomplete
    ? draft.suggestions
    : matching(choicesOf(option), wanted, namesOf);
  if (!choices) return null;
  return choices.map((choice) => {
    const label = nameIn(choice, locale);
    return { label, next: filledIn(draft, option, label, choice.value) };
  });
}

function optionOffers(draft: Draft, options: readonly Option[], locale: Locale): Offer[] {
  const wanted = draft.focus === BOX ? draft.text : '';
  return matching(options, wanted, namesOf).map((option) => ({
    label: nameIn(option, locale),
    description: descriptionIn(option, locale),
    next: withOption(draft, option),
  }));
}
