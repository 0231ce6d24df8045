import type { Act, Outcome } from '../site/protocol.ts';
import { pendingHere, without } from './pending.ts';
import type { App, Files, Pending } from './state.ts';

const JSON_TYPE = { 'Content-Type': 'application/json' };

/** Does it as the person who looks at the channel, and shows what became of it. */
export async function carryOut(app: App, act: Act, files: Files = {}): Promise<Outcome> {
  if (act.kind === 'autocomplete') return post(app, act, files);
  const { person, channel } = app.state.view;
  const pending: Pending = { person, channel, act, hasFailed: false };
  const failures = pendingHere(app).filter(({ hasFailed }) => hasFailed);
  app.set({ notice: null, pending: [...without(app, failures), pending] });
  const outcome = await post(app, act, files);
  const failed = outcome.kind === 'failed' ? [{ ...pending, hasFailed: true }] : [];
  app.set({ pending: [...without(app, [pending]), ...failed] });
  const { view } = app.state;
  // Whoever has gone elsewhere meanwhile is not followed.
  if (view.person !== person || view.channel !== channel) return outcome;
  if (outcome.kind === 'modal') app.set({ modal: outcome });
  if (outcome.kind === 'refused') app.set({ notice: outcome.reason });
  return outcome;
}

async function post(app: App, act: Act, files: Files): Promise<Outcome> {
  const { person, channel, locale } = app.state.view;
  const json = JSON.stringify({ seat: { person, channel, locale }, act });
  const picked = Object.entries(files);
  try {
    const response = await (picked.length === 0
      ? fetch('/acts', { method: 'POST', headers: JSON_TYPE, body: json })
      : fetch('/acts/with-files', { method: 'POST', body: formWith(json, picked) }));
    if (response.ok) return (await response.json()) as Outcome;
    return { kind: 'refused', reason: await response.text() };
  } catch {
    return { kind: 'refused', reason: app.texts.offline };
  }
}

function formWith(json: string, files: readonly [option: string, File][]): FormData {
  const form = new FormData();
  form.set('payload_json', json);
  for (const [option, file] of files) form.set(option, file);
  return form;
}
