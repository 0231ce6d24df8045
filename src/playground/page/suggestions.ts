import { valuesOf } from './draft.ts';
import type { App } from './state.ts';

/** Milliseconds without a key after which the bot is asked. */
const PAUSE = 150;

/** Asks the bot for suggestions, if it makes any for the option, once the typing pauses. */
export async function suggestSoon(app: App, name: string): Promise<void> {
  const { draft } = app.state;
  const { call, entries } = draft;
  const option = call?.options.find((candidate) => candidate.name === name);
  if (!call || option?.autocomplete !== true) return;
  // Whatever was typed, left or sent since then has made another draft.
  const isLate = () => app.state.draft !== draft;
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  if (isLate()) return;
  const typed = entries[name]?.text ?? '';
  const outcome = await app.act({
    kind: 'autocomplete',
    path: call.path,
    option: name,
    typed,
    values: valuesOf(draft),
  });
  if (outcome.kind !== 'choices' || isLate()) return;
  app.set({ draft: { ...draft, suggestions: { option: name, choices: outcome.choices } } });
}
