import { html, nothing } from 'lit';
import { menuUsage, slashUsage } from './origin.ts';
import type { App, Pending } from './state.ts';

/** What the person waits for in the channel, or waited for in vain. */
export function pendingHere({ state }: App): Pending[] {
  const { person, channel } = state.view;
  return state.pending.filter((each) => each.person === person && each.channel === channel);
}

/** What became of the last use of the message's components; nothing once the bot has answered. */
export function pressOn(app: App, messageId: string): Pending | undefined {
  return pendingHere(app).find(
    ({ act }) => (act.kind === 'click' || act.kind === 'select') && act.message === messageId,
  );
}

export function without({ state }: App, those: readonly Pending[]): Pending[] {
  return state.pending.filter((each) => !those.includes(each));
}

/** The line of a command that has no answer, which only the person sees who used it. */
export function pendingLine(app: App, pending: Pending): unknown {
  const { act, hasFailed, person } = pending;
  const user = app.state.scene?.people.find(({ id }) => id === person);
  if (!user || (act.kind !== 'command' && act.kind !== 'messageCommand')) return nothing;
  const { texts } = app;
  const dismiss = () => app.set({ pending: without(app, [pending]) });
  const failure = html`<p class="failed">${texts.failed}</p>
    <small class="note">
      ${texts.ephemeral} • <button @click=${dismiss}>${texts.dismiss}</button>
    </small>`;
  return html`<div class="pending" role="status">
    ${act.kind === 'command' ? slashUsage(app, user, act.path) : menuUsage(app, user, act.name)}
    ${hasFailed ? failure : html`<p>${texts.sending}</p>`}
  </div>`;
}
