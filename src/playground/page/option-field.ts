import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import { afterDrawing } from './after-drawing.ts';
import { descriptionIn, nameIn } from './commands.ts';
import { withoutOption } from './draft.ts';
import { read, type Field } from './fields.ts';
import { itemId } from './listbox.ts';
import type { App } from './state.ts';

/** The ids of what stands above the box. */
export const LIST = 'offers';
export const HINT = 'hint';

interface TextField {
  /** Of the option, or `BOX`. */
  readonly name: string;
  readonly text: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly isRequired?: boolean;
  readonly isInvalid?: boolean;
}

/** A text field of the box, which handles its events; `hasOffers` tells whether the list is open. */
export function textField({ state }: App, field: TextField, hasOffers: boolean): TemplateResult {
  const { active, call, focus } = state.draft;
  const hasFocus = focus === field.name;
  const isOpen = hasFocus && hasOffers;
  return html`<textarea
    rows="1"
    role="combobox"
    autocomplete="off"
    aria-autocomplete="list"
    aria-label=${field.label}
    aria-describedby=${hasFocus && call ? HINT : nothing}
    aria-expanded=${isOpen}
    aria-controls=${isOpen ? LIST : nothing}
    aria-activedescendant=${isOpen && active >= 0 ? itemId(LIST, active) : nothing}
    aria-required=${field.isRequired ?? nothing}
    aria-invalid=${field.isInvalid ?? nothing}
    placeholder=${field.placeholder ?? nothing}
    data-field=${field.name}
    .value=${live(field.text)}
    ${ref(afterDrawing((element) => hasFocus && element.focus()))}
  ></textarea>`;
}

/** An option of the command in the box: its name and what is typed for it. */
export function optionField(app: App, field: Field, hasOffers: boolean): TemplateResult {
  const { draft, view } = app.state;
  const { option, typed } = field;
  const label = nameIn(option, view.locale);
  const isRequired = option.required === true;
  const isInvalid = draft.isChecked && read(field).complaint !== undefined;
  const remove = () => app.set({ draft: withoutOption(app.state.draft, option) });
  const removeButton = html`<button
    type="button"
    tabindex="-1"
    aria-label=${app.texts.remove(label)}
    @click=${remove}
  >
    ×
  </button>`;
  return html`<span class="option" title=${descriptionIn(option, view.locale)}>
    <span aria-hidden="true">${label}${isRequired ? html`<i class="required">*</i>` : nothing}</span>
    ${textField(app, { name: option.name, text: typed, label, isRequired, isInvalid }, hasOffers)}
    ${isRequired ? nothing : removeButton}
  </span>`;
}
