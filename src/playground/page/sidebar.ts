import { html, type TemplateResult } from 'lit';
import type { Scene } from '../site/protocol.ts';
import type { App, View } from './state.ts';
import { avatarOf, nameOf } from './users.ts';

/** The channels, and who one is, in which language and light. */
export function sidebar(app: App, scene: Scene): TemplateResult {
  const { texts } = app;
  const { view } = app.state;
  const change = (patch: Partial<View>) => app.set({ view: { ...view, ...patch } });
  const user = scene.people.find(({ id }) => id === scene.person) ?? scene.bot;
  const people = scene.people.map((person) => ({ id: person.id, name: nameOf(person) }));
  const languages = [
    { id: 'de', name: 'Deutsch' },
    { id: 'en-US', name: 'English' },
  ];
  const themes = [
    { id: 'dark', name: texts.dark },
    { id: 'light', name: texts.light },
  ];
  return html`<aside>
    <strong class="server">${scene.server}</strong>
    <nav aria-label=${texts.channels}>
      ${scene.channels.map(
        ({ id, name }) =>
          html`<a href="#${name}" aria-current=${id === scene.channel ? 'page' : 'false'}>
            <span aria-hidden="true">#</span> ${name}
          </a>`,
      )}
    </nav>
    <div class="person">
      <img src=${avatarOf(user)} alt="" width="32" height="32" />
      ${choice(texts.person, people, scene.person, (person) => change({ person }))}
      ${choice(texts.language, languages, view.locale, (locale) =>
        change({ locale: locale === 'de' ? 'de' : 'en-US' }),
      )}
      ${choice(texts.theme, themes, view.theme, (theme) =>
        change({ theme: theme === 'light' ? 'light' : 'dark' }),
      )}
    </div>
  </aside>`;
}

function choice(
  label: string,
  options: readonly { readonly id: string; readonly name: string }[],
  chosen: string,
  onChoose: (id: string) => void,
): TemplateResult {
  const onChange = ({ target }: Event) => onChoose((target as HTMLSelectElement).value);
  return html`<select aria-label=${label} title=${label} @change=${onChange}>
    ${options.map(
      ({ id, name }) => html`<option value=${id} .selected=${id === chosen}>${name}</option>`,
    )}
  </select>`;
}
