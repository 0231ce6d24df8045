import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import { afterDrawing } from './after-drawing.ts';
import { titleOf, type Call } from './commands.ts';
import { offersFor, typedIn, withEntry, withoutList, type Offer } from './draft.ts';
import { itemId, LIST, listbox } from './listbox.ts';
import { optionField } from './option-field.ts';
import { onKey, send } from './sending.ts';
import type { App } from './state.ts';
import { suggestSoon } from './suggestions.ts';

/** Discord's message box, in which messages and commands are typed. */
export function composer(app: App): TemplateResult {
  const { draft, modal, notice, view } = app.state;
  const offers = offersFor(app.state);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    // Only the box of a command gives way to a new one, which takes the focus by itself.
    (event.currentTarget as HTMLFormElement).querySelector('textarea')?.focus();
    void send(app);
  };
  const box = html`<div class="box" ${ref(takeFocus)}>
    ${draft.call ? commandLine(app, draft.call) : messageField(app, offers)}
    <button class="send" aria-label=${app.texts.send}>➤</button>
  </div>`;
  return html`<form
    class="composer"
    @submit=${onSubmit}
    @keydown=${(event: KeyboardEvent) => onKey(app, event)}
    @input=${({ target }: Event) => onInput(app, target as HTMLInputElement)}
    @focusin=${({ target }: Event) => onFocus(app, target as HTMLInputElement)}
  >
    <div class="above">
      ${notice && !modal ? html`<p class="notice" role="alert">${notice}</p>` : nothing}
      ${offers ? listbox(app, offers) : nothing}
    </div>
    ${keyed(draft.call ?? view.channel, box)}
  </form>`;
}

/** A new box takes the focus, except from a list that is being chosen from. */
const takeFocus = afterDrawing((box) => {
  if (document.activeElement?.closest('select')) return;
  box.querySelector<HTMLElement>('textarea, input, select, button')?.focus();
});

function messageField({ state, texts }: App, offers: readonly Offer[] | null): TemplateResult {
  const { scene, draft } = state;
  const channel = scene?.channels.find(({ id }) => id === scene.channel)?.name ?? '';
  const label = texts.messagePlaceholder(channel);
  const isOpen = offers !== null && offers.length > 0;
  return html`<textarea
    rows="1"
    aria-label=${label}
    placeholder=${label}
    role="combobox"
    aria-autocomplete="list"
    aria-expanded=${isOpen}
    aria-controls=${isOpen ? LIST : nothing}
    aria-activedescendant=${isOpen && draft.active >= 0 ? itemId(draft.active) : nothing}
    .value=${draft.text}
  ></textarea>`;
}

function commandLine(app: App, call: Call): TemplateResult {
  return html`<b class="command">/${titleOf(call, app.state.view.locale)}</b>
    ${call.options.map((option) => optionField(app, option))}`;
}

function onInput(app: App, { name, value, files }: HTMLInputElement): void {
  const { draft, scene } = app.state;
  if (!scene) return;
  const next = draft.call ? withEntry(draft, name, { text: value, files }) : typedIn(scene, value);
  app.set({ draft: next, notice: null });
  void suggestSoon(app, name);
}

function onFocus(app: App, { name }: HTMLInputElement): void {
  const { draft } = app.state;
  if (!draft.call) return;
  app.set({ draft: withoutList(draft) });
  void suggestSoon(app, name);
}
