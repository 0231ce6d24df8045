import type { Act, Outcome } from '../site/protocol.ts';
import { menuTitle, slashTitle } from './commands.ts';
import type { App, Sent } from './state.ts';

/** Does it as the person who looks at the channel, and shows what became of it. */
export async function perform(app: App, act: Act): Promise<Outcome> {
  const settle = waiting(app, act);
  app.set({ notice: null });
  const outcome = await post(app, act);
  settle(outcome);
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

/** Shows that the bot is being waited for; the function returned shows that it answered, or not. */
function waiting(app: App, act: Act): (outcome: Outcome) => void {
  switch (act.kind) {
    case 'command':
      return waitingInChannel(app, slashTitle(app.state, act.path));
    case 'messageCommand':
      return waitingInChannel(app, menuTitle(app.state, act.name));
    case 'click':
    case 'select':
      return waitingAtMessage(app, act.message);
    case 'say':
    case 'autocomplete':
    case 'submit':
    case 'dismiss':
      return () => undefined;
  }
}

function waitingInChannel(app: App, label: string): (outcome: Outcome) => void {
  const sent: Sent = { label, state: 'waiting' };
  app.set({ sent: [...app.state.sent, sent] });
  return ({ kind }) => {
    const others = app.state.sent.filter((other) => other !== sent);
    app.set({ sent: kind === 'failed' ? [...others, { label, state: 'failed' }] : others });
  };
}

function waitingAtMessage(app: App, id: string): (outcome: Outcome) => void {
  app.set({ presses: new Map(app.state.presses).set(id, 'waiting') });
  return ({ kind }) => {
    const presses = new Map(app.state.presses);
    if (kind === 'failed') presses.set(id, 'failed');
    else presses.delete(id);
    app.set({ presses });
  };
}
