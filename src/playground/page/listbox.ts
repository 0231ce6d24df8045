import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { afterDrawing } from './after-drawing.ts';
import type { Offer } from './offers.ts';

interface Listbox {
  readonly id: string;
  readonly label: string;
  readonly items: readonly Offer[];
  /** The place of the item that the keyboard is on; -1 for none. */
  readonly active: number;
  readonly onPick: (item: Offer) => void;
}

/** For `aria-activedescendant`. */
export function itemId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** A list to pick from, for a text field that keeps the focus. */
export function listbox(list: Listbox): TemplateResult {
  const keepFocus = (event: Event) => event.preventDefault();
  return html`<ul
    id=${list.id}
    class="listbox"
    role="listbox"
    aria-label=${list.label}
    @mousedown=${keepFocus}
  >
    ${list.items.map((item, index) => {
      const isActive = index === list.active;
      const reveal = (element: HTMLElement) =>
        isActive && element.scrollIntoView({ block: 'nearest' });
      return html`<li
        id=${itemId(list.id, index)}
        role="option"
        aria-selected=${isActive}
        @click=${() => list.onPick(item)}
        ${ref(afterDrawing(reveal))}
      >
        <b>${item.label}</b>
        ${item.detail ? html`<span>${item.detail}</span>` : nothing}
        ${item.description ? html`<small>${item.description}</small>` : nothing}
      </li>`;
    })}
  </ul>`;
}
