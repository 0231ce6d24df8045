import type { APIMessage } from 'discord-api-types/v10';
import { render } from 'lit';
import type { Scene } from '../site/protocol.ts';
import { perform } from './acts.ts';
import { channelPage } from './channel.ts';
import { initialState, type App, type View } from './state.ts';
import { texts } from './texts.ts';

const VIEW_KEY = 'fundstelle.view';

let state = initialState(rememberedView());
let stream: EventSource | undefined;
let isDrawing = false;

const app: App = {
  get state() {
    return state;
  },
  get texts() {
    return texts[state.view.locale];
  },
  set(patch) {
    const { view } = state;
    state = { ...state, ...patch };
    if (state.view !== view) changeView(view, state.view);
    if (!isDrawing) queueMicrotask(draw);
    isDrawing = true;
  },
  act: (act) => perform(app, act),
};

function draw(): void {
  isDrawing = false;
  const { locale, theme } = state.view;
  document.documentElement.lang = locale;
  document.documentElement.dataset['theme'] = theme;
  document.title = app.texts.title;
  render(channelPage(app), document.body);
}

function changeView(before: View, after: View): void {
  localStorage.setItem(VIEW_KEY, JSON.stringify(after));
  if (before.person !== after.person || before.channel !== after.channel) connect();
}

/** Follows the channel as the person sees it; the browser connects anew by itself. */
function connect(): void {
  stream?.close();
  const { person, channel } = state.view;
  stream = new EventSource(`/events?${new URLSearchParams({ person, channel }).toString()}`);
  stream.addEventListener('error', () => app.set({ isConnected: false }));
  stream.addEventListener('scene', ({ data }: MessageEvent<string>) => {
    const scene = JSON.parse(data) as Scene;
    const messages = new Map(scene.messages.map((message) => [message.id, message]));
    // Whoever it is that the server shows where nobody was chosen.
    state = { ...state, view: { ...state.view, person: scene.person, channel: scene.channel } };
    app.set({ scene, messages, isConnected: true });
  });
  stream.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const message = JSON.parse(data) as APIMessage;
    app.set({ messages: new Map(state.messages).set(message.id, message) });
  });
  stream.addEventListener('gone', ({ data }: MessageEvent<string>) => {
    app.set({ messages: new Map([...state.messages].filter(([id]) => id !== data)) });
  });
}

/** What was chosen last time; the server puts the first of its people and channels for a blank. */
function rememberedView(): View {
  const usual: View = {
    person: '',
    channel: '',
    locale: navigator.language.startsWith('de') ? 'de' : 'en-US',
    theme: matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark',
  };
  return { ...usual, ...(JSON.parse(localStorage.getItem(VIEW_KEY) ?? '{}') as Partial<View>) };
}

draw();
connect();
