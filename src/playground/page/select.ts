import type {
  APIMessage,
  APISelectMenuOption,
  APIStringSelectComponent,
} from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { pressOn } from './pending.ts';
import type { App } from './state.ts';

/** A list to choose from: a single choice counts at once, several do when the list is left. */
export function select(
  app: App,
  message: APIMessage,
  component: APIStringSelectComponent,
): unknown {
  const { custom_id: customId, options, min_values: least = 1, max_values: most = 1 } = component;
  const placeholder = component.placeholder ?? app.texts.chooseOption;
  const isMultiple = most > 1;
  const choose = async (list: HTMLSelectElement) => {
    const values = [...list.selectedOptions].map(({ value }) => value);
    if (values.length < least || values.length > most) return;
    list.removeAttribute('data-changed');
    const { kind } = await app.act({ kind: 'select', message: message.id, customId, values });
    // So that the same can be chosen again.
    if (kind !== 'done') list.value = '';
  };
  const onChange = ({ currentTarget }: Event) => {
    const list = currentTarget as HTMLSelectElement;
    if (isMultiple) list.toggleAttribute('data-changed', true);
    else void choose(list);
  };
  const onLeave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    const list = currentTarget as HTMLSelectElement;
    const isLeft = !list.contains(relatedTarget as Node | null);
    if (isLeft && list.hasAttribute('data-changed')) void choose(list);
  };
  const list = html`<select
    class="select"
    aria-label=${placeholder}
    ?multiple=${isMultiple}
    ?disabled=${component.disabled || pressOn(app, message.id)?.hasFailed === false}
    @change=${onChange}
    @focusout=${onLeave}
  >
    <option value="" disabled ?hidden=${!isMultiple} ?selected=${!isMultiple}>${placeholder}</option>
    ${options.map(optionView)}
  </select>`;
  // Of an edited message nothing is chosen yet.
  return keyed(component, list);
}

function optionView(option: APISelectMenuOption): TemplateResult {
  const { label, value, description, emoji } = option;
  return html`<option value=${value} ?selected=${option.default}>
    <span>${emoji?.name} ${label}</span>
    ${description === undefined ? nothing : html`<small>${description}</small>`}
  </option>`;
}
