import { ApplicationCommandOptionType as OptionType } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { MAX_TYPED } from '../limits.ts';
import type { CommandNode } from '../types.ts';
import { descriptionIn, nameIn } from './commands.ts';
import { itemId, LIST } from './listbox.ts';
import type { App } from './state.ts';

/** An option of the command in the box, in the control that fits its type. */
export function optionField(app: App, option: CommandNode): TemplateResult {
  const { locale } = app.state.view;
  const choices = choicesOf(app, option);
  return html`<label class="option">
      <span>${nameIn(option, locale)}${option.required ? requiredMark() : nothing}</span>
      ${choices.length > 0 ? select(app, option, choices) : field(app, option)}
    </label>
    <small id="about-${option.name}">${descriptionIn(option, locale)}</small>`;
}

/** The browser itself says that the field is required. */
export function requiredMark(): TemplateResult {
  return html`<i class="required" aria-hidden="true">*</i>`;
}

interface Listed {
  readonly value: string;
  readonly label: string;
}

/** What the option can be, where that is a closed list. */
function choicesOf({ state, texts }: App, { type, choices }: CommandNode): Listed[] {
  if (type === OptionType.Boolean) {
    return [
      { value: 'true', label: texts.yes },
      { value: 'false', label: texts.no },
    ];
  }
  if (type === OptionType.Channel) {
    const channels = state.scene?.channels ?? [];
    return channels.map(({ id, name }) => ({ value: id, label: `#${name}` }));
  }
  const listed: readonly CommandNode[] = choices ?? [];
  return listed.map((choice) => ({
    value: String(choice.value),
    label: nameIn(choice, state.view.locale),
  }));
}

function select(
  { state, texts }: App,
  { name, required }: CommandNode,
  choices: readonly Listed[],
): TemplateResult {
  const chosen = state.draft.entries[name]?.text;
  return html`<select name=${name} aria-describedby="about-${name}" ?required=${required}>
    <option value="">${required ? texts.chooseOption : texts.optional}</option>
    ${choices.map(
      ({ value, label }) =>
        html`<option value=${value} .selected=${value === chosen}>${label}</option>`,
    )}
  </select>`;
}

function field(app: App, option: CommandNode): TemplateResult {
  return option.type === OptionType.Attachment ? filePicker(app, option) : input(app, option);
}

/** A file that was picked before comes back with a command that was refused. */
function filePicker({ state }: App, { name, required }: CommandNode): TemplateResult {
  return html`<input
    name=${name}
    type="file"
    aria-describedby="about-${name}"
    ?required=${required}
    .files=${state.draft.entries[name]?.files ?? null}
  />`;
}

function input({ state, texts }: App, option: CommandNode): TemplateResult {
  const { name, type, required, autocomplete } = option;
  const { active, entries, suggestions } = state.draft;
  const isNumeric = type === OptionType.Integer || type === OptionType.Number;
  const isOpen = suggestions?.option === name && suggestions.choices.length > 0;
  return html`<input
    name=${name}
    type=${isNumeric ? 'number' : 'text'}
    step=${type === OptionType.Number ? 'any' : nothing}
    min=${option.min_value ?? nothing}
    max=${option.max_value ?? nothing}
    minlength=${option.min_length ?? nothing}
    maxlength=${option.max_length ?? MAX_TYPED}
    pattern=${required ? '.*\\S.*' : nothing}
    placeholder=${required ? nothing : texts.optional}
    autocomplete="off"
    role=${autocomplete ? 'combobox' : nothing}
    aria-autocomplete=${autocomplete ? 'list' : nothing}
    aria-expanded=${autocomplete ? isOpen : nothing}
    aria-controls=${isOpen ? LIST : nothing}
    aria-activedescendant=${isOpen && active >= 0 ? itemId(active) : nothing}
    aria-describedby="about-${name}"
    ?required=${required}
    .value=${entries[name]?.text ?? ''}
  />`;
}
