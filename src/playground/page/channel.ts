import '@skyra/discord-components-core/discord-messages.js';
import type { APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Scene } from '../site/protocol.ts';
import { composer } from './composer.ts';
import { draftFor } from './draft.ts';
import { messageMenu } from './message-menu.ts';
import { messageView } from './message.ts';
import { modalView } from './modal.ts';
import { pendingHere, pendingLine, pressOn } from './pending.ts';
import { sidebar } from './sidebar.ts';
import type { App } from './state.ts';

/** The whole page. */
export function channelPage(app: App): TemplateResult {
  const { scene, messages, isConnected, view } = app.state;
  const offline = html`<p class="offline" role="alert">${app.texts.offline}</p>`;
  if (!scene) return html`<main>${isConnected ? nothing : offline}</main>`;
  const channel = scene.channels.find(({ id }) => id === scene.channel)?.name ?? '';
  return html`
    ${sidebar(app, scene)}
    <main>
      <header><h1><span aria-hidden="true">#</span> ${channel}</h1></header>
      <div class="scroll" tabindex="0" role="region" aria-label=${app.texts.messages}>
        <div>
          ${welcome(app, scene, channel)}
          <discord-messages no-background ?light-theme=${view.theme === 'light'} role="log">
            ${repeat(
              messages.values(),
              ({ id }) => id,
              (message) => guard(whatItShows(app, message), () => messageView(app, message)),
            )}
          </discord-messages>
          ${pendingHere(app).map((pending) => pendingLine(app, pending))}
        </div>
      </div>
      ${isConnected ? nothing : offline} ${composer(app)} ${modalView(app)} ${messageMenu(app)}
    </main>
  `;
}

function welcome(app: App, scene: Scene, channel: string): TemplateResult {
  return html`<section class="welcome">
    <h2>${app.texts.welcome(channel)}</h2>
    <p>${app.texts.intro} ${scene.suggestions.length > 0 ? app.texts.toTry : nothing}</p>
    ${scene.suggestions.map(
      ({ label, path, values }) =>
        html`<button @click=${() => app.set({ draft: draftFor(scene, path, values) })}>${label}</button>`,
    )}
  </section>`;
}

/** All that a message's view depends on: to parse its text anew at each key would be slow. */
function whatItShows(app: App, message: APIMessage): unknown[] {
  const { messages, scene, view } = app.state;
  const repliedTo = messages.get(message.message_reference?.message_id ?? '');
  return [message, repliedTo, pressOn(app, message.id), scene, view];
}
