import type { APIMessage } from 'discord-api-types/v10';
import { render } from 'lit';
import type { Scene } from '../site/protocol.ts';
import { carryOut } from './acts.ts';
import { channelPage } from './channel.ts';
import { emptyDraft, type Draft } from './draft.ts';
import { initialState, type App, type View } from './state.ts';
import { texts } from './texts.ts';
import { rememberedView, rememberView } from './view.ts';

let state = initialState(rememberedView());
let stream: EventSource | undefined;
let isDrawingQueued = false;

/** What is left in the message box of the places where the person is not. */
const drafts = new Map<string, Draft>();

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
    if (!isDrawingQueued) queueMicrotask(draw);
    isDrawingQueued = true;
  },
  act: (act, files) => {
    // Where it will be seen that the bot is waited for.
    if (act.kind === 'command' || act.kind === 'messageCommand') scrollToNewest();
    return carryOut(app, act, files);
  },
};

function draw(): void {
  isDrawingQueued = false;
  const { locale, theme } = state.view;
  document.documentElement.lang = locale;
  document.documentElement.dataset['theme'] = theme;
  document.title = app.texts.title;
  render(channelPage(app), document.body);
}

function changeView(before: View, after: View): void {
  rememberView(after);
  if (before.person === after.person && before.channel === after.channel) return;
  drafts.set(placeIn(before), state.draft);
  const draft = drafts.get(placeIn(after)) ?? emptyDraft;
  state = { ...state, draft, modal: null, menu: null, notice: null };
  scrollToNewest();
  connect();
}

/** Names it for `drafts`. */
function placeIn({ person, channel }: View): string {
  return `${person} ${channel}`;
}

/** Follows the channel as the person sees it; the browser connects anew by itself. */
function connect(): void {
  stream?.close();
  const { person, channel } = state.view;
  stream = new EventSource(`/events?${new URLSearchParams({ person, channel }).toString()}`);
  stream.addEventListener('error', () => app.set({ isConnected: false }));
  stream.addEventListener('scene', ({ data }: MessageEvent<string>) => {
    showScene(JSON.parse(data) as Scene);
  });
  stream.addEventListener('message', ({ data }: MessageEvent<string>) => {
    showMessage(JSON.parse(data) as APIMessage);
  });
  stream.addEventListener('gone', ({ data }: MessageEvent<string>) => {
    const messages = new Map(state.messages);
    messages.delete(JSON.parse(data) as string);
    app.set({ messages });
  });
}

function showScene(scene: Scene): void {
  const { person, channel, channels } = scene;
  const messages = new Map(scene.messages.map((message) => [message.id, message]));
  // Whoever it is, and wherever, that the server shows where it was asked for nobody it knows.
  state = { ...state, view: { ...state.view, person, channel } };
  rememberView(state.view);
  app.set({ scene, messages, isConnected: true });
  const named = channels.find(({ name }) => location.hash === `#${name}`);
  const shown = channels.find(({ id }) => id === channel);
  if (!named) history.replaceState(null, '', `#${shown?.name}`);
}

function showMessage(message: APIMessage): void {
  const users = [message.author, message.interaction_metadata?.user];
  const isOwn = users.some((user) => user?.id === state.view.person);
  if (isOwn && !state.messages.has(message.id)) scrollToNewest();
  app.set({ messages: new Map(state.messages).set(message.id, message) });
}

/** Content that is added there moves into view. */
function scrollToNewest(): void {
  document.querySelector('.scroll')?.scrollTo({ top: 0 });
}

function followAddress(): void {
  const name = location.hash.slice(1);
  const channel = state.scene?.channels.find((candidate) => candidate.name === name)?.id ?? name;
  app.set({ view: { ...state.view, channel } });
}

addEventListener('hashchange', followAddress);
// A browser opens six connections to one address: pages that nobody sees leave theirs to others.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) stream?.close();
  else connect();
});
draw();
connect();
