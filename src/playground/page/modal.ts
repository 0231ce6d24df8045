import {
  ComponentType,
  TextInputStyle,
  type APIModalInteractionResponseCallbackComponent,
  type APITextInputComponent,
} from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { afterDrawing } from './after-drawing.ts';
import type { App } from './state.ts';

type Drawn = TemplateResult | typeof nothing;

const show = afterDrawing((dialog) => dialog instanceof HTMLDialogElement && dialog.showModal());

/** The form that the bot answered with. */
export function modalView(app: App): Drawn {
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
      <p>${texts.formGoesTo(scene.bot.username)}</p>
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
  if (!(target instanceof HTMLFormElement)) return;
  const inputs = [...target.querySelectorAll('textarea')];
  const fields = Object.fromEntries(inputs.map(({ name, value }) => [name, value]));
  submitter?.toggleAttribute('disabled', true);
  const { kind } = await app.act({ kind: 'submit', interaction, fields });
  submitter?.toggleAttribute('disabled', false);
  if (kind === 'done') close(event);
  if (kind === 'failed') app.set({ notice: app.texts.pressFailed });
}

function part(app: App, component: APIModalInteractionResponseCallbackComponent): Drawn | Drawn[] {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return html`<p>${component.content}</p>`;
    case ComponentType.ActionRow:
      return component.components.map((input) => field(app, input, input.label ?? ''));
    case ComponentType.Label: {
      const { component: input, label, description } = component;
      return input.type === ComponentType.TextInput
        ? field(app, input, label, description)
        : nothing;
    }
  }
}

function field(app: App, input: APITextInputComponent, label: string, description?: string): Drawn {
  const { custom_id: id, required = true } = input;
  const isShort = input.style === TextInputStyle.Short;
  return html`<label for=${id}>
      ${label} ${required ? html`<i class="required" title=${app.texts.required}>*</i>` : nothing}
    </label>
    <p id="${id}-description">${description}</p>
    <textarea
      id=${id}
      name=${id}
      rows=${isShort ? 1 : 5}
      aria-describedby="${id}-description"
      placeholder=${input.placeholder ?? nothing}
      minlength=${input.min_length ?? nothing}
      maxlength=${input.max_length ?? nothing}
      ?required=${required}
      .defaultValue=${input.value ?? ''}
      @keydown=${isShort ? sendOnEnter : nothing}
    ></textarea>`;
}

function sendOnEnter(event: KeyboardEvent): void {
  const { isComposing, key, target } = event;
  if (isComposing || key !== 'Enter' || !(target instanceof HTMLTextAreaElement)) return;
  event.preventDefault();
  target.form?.querySelector<HTMLElement>('.primary')?.click();
}
