import '@skyra/discord-components-core/discord-messages.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Scene } from '../site/protocol.ts';
import { composer } from './composer.ts';
import { draftFor } from './draft.ts';
import { messageMenu } from './message-menu.ts';
import { messageView } from './message.ts';
import { modalView } from './modal.ts';
import { sidebar } from './sidebar.ts';
import type { App, Sent } from './state.ts';

/** The whole page. */
export function channelPage(app: App): TemplateResult {
  const { scene, isConnected, view } = app.state;
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
              app.state.messages.values(),
              ({ id }) => id,
              (message) => messageView(app, message),
            )}
          </discord-messages>
          ${app.state.sent.map((sent) => sentLine(app, sent))}
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

function sentLine({ texts }: App, { label, state }: Sent): TemplateResult {
  const says = state === 'failed' ? texts.failed : texts.sending;
  return html`<p class="sent ${state}" role="status"><b>${label}</b> ${says}</p>`;
}
