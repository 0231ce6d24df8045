import type { APIMessage } from 'discord-api-types/v10';
import type { Act, Outcome, Scene } from '../site/protocol.ts';
import { emptyDraft, type Draft } from './draft.ts';
import type { Texts } from './texts.ts';

/** What the person chose to see. */
export interface View {
  readonly person: string;
  readonly channel: string;
  readonly locale: 'de' | 'en-US';
  readonly theme: 'dark' | 'light';
}

/** What somebody asked of the bot in a channel, which has not answered. */
export interface Pending {
  readonly person: string;
  readonly channel: string;
  readonly act: Act;
  readonly hasFailed: boolean;
}

/** Everything that the page draws. */
export interface State {
  readonly view: View;
  /** `null` until the server has told it. */
  readonly scene: Scene | null;
  readonly messages: ReadonlyMap<string, APIMessage>;
  readonly isConnected: boolean;
  readonly draft: Draft;
  readonly pending: readonly Pending[];
  readonly modal: Extract<Outcome, { kind: 'modal' }> | null;
  /** The message whose menu is open, and where in the window. */
  readonly menu: { readonly message: APIMessage; readonly x: number; readonly y: number } | null;
  /** Why the last act was refused. */
  readonly notice: string | null;
}

/** The files that go with a command, by the names of its options. */
export type Files = Readonly<Record<string, File>>;

/** What every view gets. */
export interface App {
  readonly state: State;
  /** In the language of the view. */
  readonly texts: Texts;
  /** Changes the state and draws it. */
  set(patch: Partial<State>): void;
  /** Does it as the person in the channel; waiting, failure, refusal and modals show by themselves. */
  act(act: Act, files?: Files): Promise<Outcome>;
}

export function initialState(view: View): State {
  return {
    view,
    scene: null,
    messages: new Map(),
    isConnected: true,
    draft: emptyDraft,
    pending: [],
    modal: null,
    menu: null,
    notice: null,
  };
}
