import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { afterDrawing } from './after-drawing.ts';
import type { Offer } from './draft.ts';
import type { App } from './state.ts';

/** The id of the list, of which there is one at a time. */
export const LIST = 'offers';

/** For `aria-activedescendant`. */
export function itemId(index: number): string {
  return `${LIST}-${index}`;
}

/** What can be picked for a text field, which keeps the focus. */
export function listbox(app: App, offers: readonly Offer[]): TemplateResult {
  const { texts } = app;
  const { active, call } = app.state.draft;
  const none = call ? texts.noSuggestions : texts.noCommands;
  if (offers.length === 0) return html`<p role="status">${none}</p>`;
  const keepFocus = (event: Event) => event.preventDefault();
  return html`<ul
    id=${LIST}
    class="listbox"
    role="listbox"
    aria-label=${call ? texts.suggestions : texts.commands}
    @mousedown=${keepFocus}
  >
    ${offers.map((offer, index) => {
      const isActive = index === active;
      const reveal = (element: HTMLElement) =>
        isActive && element.scrollIntoView({ block: 'nearest' });
      return html`<li
        id=${itemId(index)}
        role="option"
        aria-selected=${isActive}
        @click=${() => app.set({ draft: offer.next })}
        ${ref(afterDrawing(reveal))}
      >
        <b>${offer.label}</b>
        ${offer.detail ? html`<span>${offer.detail}</span>` : nothing}
        ${offer.description ? html`<small>${offer.description}</small>` : nothing}
      </li>`;
    })}
  </ul>`;
}
