import { html, type TemplateResult } from 'lit';
import type { App } from './state.ts';

/** Shows the content when the person asks for it. */
export function spoiler({ texts }: App, content: unknown): TemplateResult {
  return html`<span class="spoiler"
    ><button @click=${reveal}>${texts.reveal}</button><span hidden>${content}</span></span
  >`;
}

function reveal({ currentTarget }: Event): void {
  const button = currentTarget as HTMLElement;
  button.hidden = true;
  button.nextElementSibling?.removeAttribute('hidden');
}
