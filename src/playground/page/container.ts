import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';

/** A box with a bar at its left, grey where it has no colour. */
export function container(colour: number | null | undefined, content: unknown): TemplateResult {
  const bar = typeof colour === 'number' ? `#${colour.toString(16).padStart(6, '0')}` : undefined;
  return html`<div class="container" style=${styleMap({ '--bar': bar })}>${content}</div>`;
}
