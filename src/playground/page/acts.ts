import type { Act, Outcome } from '../site/protocol.ts';
import { pendingHere, without } from './pending.ts';
import type { App, Pending } from './state.ts';

/** Does it as the person who looks at the channel, and shows what became of it. */
export async function carryOut(app: App, act: Act): Promise<Outcome> {
  if (act.kind === 'autocomplete') return post(app, act);
  const { person, channel } = app.state.view;
  const pending: Pending = { person, channel, act, hasFailed: false };
  const failures = pendingHere(app).filter(({ hasFailed }) => hasFailed);
  app.set({ notice: null, pending: [...without(app, failures), pending] });
  const outcome = await post(app, act);
  const failed = outcome.kind === 'failed' ? [{ ...pending, hasFailed: true }] : [];
  app.set({ pending: [...without(app, [pending]), ...failed] });
  const { view } = app.state;
  // Whoever has gone elsewhere meanwhile is not followed.
  if (view.person !== person || view.channel !== channel) return outcome;
  if (outcome.kind === 'modal') app.set({ modal: outcome });
  if (outcome.kind === 'refused') app.set({ notice: outcome.reason });
  return outcome;
}

async function post(app: App, act: Act): Promise<Outcome> {
  const { person, channel, locale } = app.state.view;
  const body = JSON.stringify({ seat: { person, channel, locale }, act });
  const headers = { 'Content-Type': 'application/json' };
  try {
    const response = await fetch('/acts', { method: 'POST', headers, body });
    if (response.ok) return (await response.json()) as Outcome;
    return { kind: 'refused', reason: await response.text() };
  } catch {
    return { kind: 'refused', reason: app.texts.offline };
  }
}
