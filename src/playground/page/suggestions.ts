import { focusedField } from './draft.ts';
import { valuesOf, type Field } from './fields.ts';
import type { App } from './state.ts';

/** Milliseconds without a key after which the bot is asked. */
const PAUSE = 150;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Asks the bot for suggestions for the field in focus, if it makes any, once the typing pauses. */
export function suggestSoon(app: App): void {
  clearTimeout(timer);
  const { draft } = app.state;
  const field = focusedField(draft);
  if (!draft.call || field?.option.autocomplete !== true) return;
  const { path } = draft.call;
  timer = setTimeout(() => void suggest(app, path, field), PAUSE);
}

async function suggest(app: App, path: string, field: Field): Promise<void> {
  const { option, typed } = field;
  const values = valuesOf(app.state.draft.fields.filter((other) => other !== field));
  const outcome = await app.act({ kind: 'autocomplete', path, option: option.name, typed, values });
  const { draft } = app.state;
  const isLate = focusedField(draft) !== field;
  if (outcome.kind !== 'choices' || isLate) return;
  app.set({ draft: { ...draft, suggestions: outcome.choices, active: -1 } });
}
