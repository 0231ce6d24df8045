import { html, type TemplateResult } from 'lit';
import { parseMarkdown, type Mark } from './markdown-tree.ts';
import { moment } from './moments.ts';
import { spoiler } from './spoiler.ts';
import type { App } from './state.ts';
import { nameOf } from './users.ts';

/** A text in Discord's dialect of Markdown. */
export function markdown(app: App, source: string): TemplateResult {
  return html`<div class="markdown">${marksView(app, parseMarkdown(source))}</div>`;
}

function marksView(app: App, marks: readonly Mark[]): unknown {
  return marks.map((mark) => markView(app, mark));
}

function markView(app: App, mark: Mark): unknown {
  switch (mark.type) {
    case 'text':
      return mark.content;
    case 'br':
      return html`<br />`;
    case 'strong':
      return html`<strong>${marksView(app, mark.content)}</strong>`;
    case 'em':
      return html`<em>${marksView(app, mark.content)}</em>`;
    case 'underline':
      return html`<u>${marksView(app, mark.content)}</u>`;
    case 'strikethrough':
      return html`<s>${marksView(app, mark.content)}</s>`;
    case 'spoiler':
      return spoiler(app, marksView(app, mark.content));
    case 'inlineCode':
      return html`<code>${mark.content}</code>`;
    case 'codeBlock':
      return html`<pre><code>${mark.content}</code></pre>`;
    case 'blockQuote':
      return html`<blockquote>${marksView(app, mark.content)}</blockquote>`;
    case 'subtext':
      return html`<small>${marksView(app, mark.content)}</small>`;
    case 'heading':
      // The page's own headings are of the levels 1 and 2.
      return html`<div role="heading" aria-level=${mark.level + 2}>${marksView(app, mark.content)}</div>`;
    case 'link':
      return html`<a href=${mark.target} target="_blank" rel="noopener noreferrer"
        >${marksView(app, mark.content)}</a
      >`;
    case 'list': {
      const items = mark.items.map((item) => html`<li>${marksView(app, item)}</li>`);
      if (mark.start === null) return html`<ul>${items}</ul>`;
      return html`<ol start=${mark.start}>${items}</ol>`;
    }
    case 'timestamp':
      return time(app, mark);
    case 'emoji':
      return `:${mark.name}:`;
    case 'user':
      return mention(`@${userName(app, mark.id)}`);
    case 'channel':
      return mention(`#${channelName(app, mark.id)}`);
    case 'slashCommand':
      return mention(`/${mark.fullName}`);
    case 'everyone':
    case 'here':
      return mention(`@${mark.type}`);
  }
}

function time({ state }: App, mark: Extract<Mark, { type: 'timestamp' }>): unknown {
  const date = new Date(Number(mark.timestamp) * 1000);
  if (Number.isNaN(date.getTime())) return mark.timestamp;
  const { locale } = state.view;
  const whole = moment(date, 'F', locale);
  const shown = moment(date, mark.format ?? 'f', locale);
  return html`<time datetime=${date.toISOString()} title=${whole}>${shown}</time>`;
}

function mention(text: string): TemplateResult {
  return html`<span class="mention">${text}</span>`;
}

function userName({ state }: App, id: string): string {
  const { people = [], bot } = state.scene ?? {};
  const user = [...people, bot].find((candidate) => candidate?.id === id);
  return user ? nameOf(user) : id;
}

function channelName({ state }: App, id: string): string {
  return state.scene?.channels.find((channel) => channel.id === id)?.name ?? id;
}
