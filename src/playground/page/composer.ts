import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { descriptionIn, nameIn, titleOf, type Call } from './commands.ts';
import { BOX, focusedField, focusedOn, typedIn } from './draft.ts';
import { read } from './fields.ts';
import { listbox } from './listbox.ts';
import { hasOwnList, missingOptions, offersFor, type Offer } from './offers.ts';
import { HINT, LIST, optionField, textField } from './option-field.ts';
import { onKey, send } from './sending.ts';
import type { App } from './state.ts';
import { suggestSoon } from './suggestions.ts';

/** Discord's message box, in which messages and commands are typed. */
export function composer(app: App): TemplateResult {
  const { draft, modal, notice } = app.state;
  const offers = offersFor(app.state);
  const hasOffers = offers !== null && offers.length > 0;
  const onSubmit = (event: Event) => {
    event.preventDefault();
    void send(app);
  };
  return html`<form
    class="composer"
    @submit=${onSubmit}
    @keydown=${(event: KeyboardEvent) => onKey(app, offers ?? [], event)}
    @input=${({ target }: Event) => onInput(app, target)}
    @focusin=${({ target }: Event) => onFocus(app, target)}
    @focusout=${({ target }: Event) => onBlur(app, target)}
  >
    <div class="above">
      ${notice && !modal ? html`<p class="notice" role="alert">${notice}</p>` : nothing}
      ${draft.call ? hint(app, draft.call) : nothing} ${offers ? list(app, offers) : nothing}
    </div>
    <div class="box">
      ${draft.call ? commandLine(app, draft.call, hasOffers) : messageField(app, hasOffers)}
      <button class="send" aria-label=${app.texts.send}>➤</button>
    </div>
  </form>`;
}

function messageField(app: App, hasOffers: boolean): TemplateResult {
  const { scene, draft } = app.state;
  const channel = scene?.channels.find(({ id }) => id === scene.channel)?.name ?? '';
  const label = app.texts.messagePlaceholder(channel);
  return textField(app, { name: BOX, text: draft.text, label, placeholder: label }, hasOffers);
}

function commandLine(app: App, call: Call, hasOffers: boolean): TemplateResult {
  const { draft, view } = app.state;
  const title = `/${titleOf(call, view.locale)}`;
  const placeholder = missingOptions(draft).length > 0 ? app.texts.moreOptions : undefined;
  const label = placeholder ?? title;
  return html`<b class="command">${title}</b>
    ${repeat(
      draft.fields,
      ({ option }) => option.name,
      (field) => optionField(app, field, hasOffers),
    )}
    ${textField(app, { name: BOX, text: draft.text, label, placeholder }, hasOffers)}`;
}

/** What the field in focus is for, and what is wrong with it. */
function hint({ state, texts }: App, call: Call): TemplateResult {
  const { draft, view } = state;
  const field = focusedField(draft);
  const complaint = field && draft.isChecked ? read(field).complaint : undefined;
  return html`<p id=${HINT}>
    ${field ? html`<b>${nameIn(field.option, view.locale)}</b>` : nothing}
    ${descriptionIn(field?.option ?? call.steps.at(-1), view.locale)}
    ${complaint ? html`<strong role="alert">${texts[complaint]}</strong>` : nothing}
  </p>`;
}

function list(app: App, items: readonly Offer[]): TemplateResult {
  const { texts } = app;
  const { draft, view } = app.state;
  const none = draft.call ? texts.noSuggestions : texts.noCommands;
  if (items.length === 0) return html`<p role="status">${none}</p>`;
  const option = focusedField(draft)?.option;
  const own = option && hasOwnList(option) ? nameIn(option, view.locale) : texts.moreOptions;
  const label = draft.call ? own : texts.commands;
  const onPick = ({ next }: Offer) => app.set({ draft: next });
  return listbox({ id: LIST, label, items, active: draft.active, onPick });
}

function onInput(app: App, target: EventTarget | null): void {
  if (!(target instanceof HTMLTextAreaElement)) return;
  app.set({ draft: typedIn(app.state.draft, target.value), notice: null });
  suggestSoon(app);
}

function onFocus(app: App, target: EventTarget | null): void {
  if (!(target instanceof HTMLTextAreaElement)) return;
  app.set({ draft: focusedOn(app.state.draft, target.dataset['field'] ?? null) });
  suggestSoon(app);
}

function onBlur(app: App, target: EventTarget | null): void {
  const { draft } = app.state;
  // Where the draft has moved the focus by itself, the page only follows.
  const hasLeft = target instanceof HTMLTextAreaElement && target.dataset['field'] === draft.focus;
  if (hasLeft) app.set({ draft: focusedOn(draft, null) });
}
