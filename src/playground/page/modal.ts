import {
  ComponentType,
  TextInputStyle,
  type APIComponentInLabel,
  type APIModalInteractionResponseCallbackComponent,
  type APIStringSelectComponent,
  type APITextInputComponent,
} from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { afterDrawing } from './after-drawing.ts';
import { requiredMark } from './option-field.ts';
import type { App } from './state.ts';
import { nameOf } from './users.ts';

const show = afterDrawing((dialog) => dialog instanceof HTMLDialogElement && dialog.showModal());

/** The form that the bot answered with. */
export function modalView(app: App): TemplateResult | typeof nothing {
  const { modal: form, scene, notice } = app.state;
  if (!form || !scene) return nothing;
  const { texts } = app;
  const onClose = () => {
    restoreCaret();
    app.set({ modal: null, notice: null });
  };
  return html`<dialog class="modal" aria-labelledby="modal-title" @close=${onClose} ${ref(show)}>
    <form @submit=${(event: SubmitEvent) => void submit(app, form.interaction, event)}>
      <h2 id="modal-title">${form.modal.title}</h2>
      <p>${texts.formGoesTo(nameOf(scene.bot))}</p>
      ${form.modal.components.map((component) => part(app, component))}
      ${notice ? html`<p class="notice" role="alert">${notice}</p>` : nothing}
      <footer>
        <button type="button" @click=${close}>${texts.cancel}</button>
        <button class="primary">${texts.send}</button>
      </footer>
    </form>
  </dialog>`;
}

function close({ target }: Event): void {
  if (target instanceof HTMLElement) target.closest('dialog')?.close();
}

/** Chromium gives the focus back, but leaves the caret in the dialog that is about to go. */
function restoreCaret(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLTextAreaElement) activeElement.setSelectionRange(-1, -1);
}

/** The form stays open until the bot has taken it. */
async function submit(app: App, interaction: string, event: SubmitEvent): Promise<void> {
  event.preventDefault();
  const { target, submitter } = event;
  const entries = new FormData(target as HTMLFormElement);
  const fields = Object.fromEntries(entries) as Record<string, string>;
  submitter?.toggleAttribute('disabled', true);
  const { kind } = await app.act({ kind: 'submit', interaction, fields });
  submitter?.toggleAttribute('disabled', false);
  if (kind === 'done') close(event);
  if (kind === 'failed') app.set({ notice: app.texts.pressFailed });
}

function part(app: App, component: APIModalInteractionResponseCallbackComponent): TemplateResult {
  if (component.type === ComponentType.TextDisplay) return html`<p>${component.content}</p>`;
  if (component.type !== ComponentType.Label) return unknown(app);
  const { label, description, component: field } = component;
  const isRequired = !('required' in field) || field.required !== false;
  return html`<label>
    ${label} ${isRequired ? requiredMark() : nothing}
    ${description ? html`<small>${description}</small>` : nothing} ${control(app, field)}
  </label>`;
}

function control(app: App, field: APIComponentInLabel): TemplateResult {
  if (field.type === ComponentType.TextInput) return textInput(field);
  if (field.type === ComponentType.StringSelect) return select(app, field);
  return unknown(app);
}

function textInput(input: APITextInputComponent): TemplateResult {
  const { custom_id: name, placeholder, min_length, max_length, required, value = '' } = input;
  const isRequired = required !== false;
  return input.style === TextInputStyle.Short
    ? html`<input
        name=${name}
        placeholder=${placeholder ?? nothing}
        minlength=${min_length ?? nothing}
        maxlength=${max_length ?? nothing}
        ?required=${isRequired}
        .defaultValue=${value}
      />`
    : html`<textarea
        name=${name}
        rows="5"
        placeholder=${placeholder ?? nothing}
        minlength=${min_length ?? nothing}
        maxlength=${max_length ?? nothing}
        ?required=${isRequired}
        .defaultValue=${value}
      ></textarea>`;
}

function select({ texts }: App, component: APIStringSelectComponent): TemplateResult {
  const { custom_id: name, options, placeholder, required } = component;
  return html`<select name=${name} ?required=${required !== false}>
    <option value="">${placeholder ?? texts.chooseOption}</option>
    ${options.map(
      (option) =>
        html`<option value=${option.value} ?selected=${option.default}>${option.label}</option>`,
    )}
  </select>`;
}

function unknown({ texts }: App): TemplateResult {
  return html`<span class="notice">${texts.unknownField}</span>`;
}
