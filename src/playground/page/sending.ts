import { MAX_CONTENT, MAX_FILE } from '../limits.ts';
import {
  emptyDraft,
  filesOf,
  moved,
  offersFor,
  valuesOf,
  withoutList,
  type Draft,
} from './draft.ts';
import type { App } from './state.ts';

/** Sends what is in the box; what was refused comes back to be mended. */
export async function send(app: App): Promise<void> {
  const { draft } = app.state;
  const content = draft.text.trim();
  if (!draft.call) {
    if (content === '') return;
    const reopened = { ...draft, isListClosed: false, active: 0 };
    if (offersFor({ ...app.state, draft: reopened })?.length) return app.set({ draft: reopened });
    if (content.length > MAX_CONTENT) return app.set({ notice: app.texts.tooLong });
  }
  const files = filesOf(draft);
  const isTooLarge = Object.values(files).some(({ size }) => size > MAX_FILE);
  if (isTooLarge) return app.set({ notice: app.texts.fileTooLarge });
  app.set({ draft: emptyDraft });
  const { kind } = await app.act(
    draft.call
      ? { kind: 'command', path: draft.call.path, values: valuesOf(draft) }
      : { kind: 'say', content },
    files,
  );
  const isBoxEmpty = !app.state.draft.call && app.state.draft.text === '';
  if (kind === 'refused' && isBoxEmpty) app.set({ draft });
}

/** The keys of the box, as in Discord; what is missing here the browser does. */
export function onKey(app: App, event: KeyboardEvent): void {
  const { isComposing, key, shiftKey, target } = event;
  if (isComposing) return;
  const { draft } = app.state;
  const { call, entries } = draft;
  const offers = offersFor(app.state);
  const offer = offers?.[draft.active];
  const become = (next: Draft) => {
    event.preventDefault();
    app.set({ draft: next });
  };
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp':
      if (offers?.length) become(moved(draft, key === 'ArrowDown' ? 1 : -1, offers.length));
      break;
    case 'Tab':
      if (!offer || shiftKey) break;
      app.set({ draft: offer.next });
      // From an option the browser goes on to the next one.
      if (!call) event.preventDefault();
      break;
    case 'Enter':
      if (offer) return become(offer.next);
      // There the browser opens the list of files.
      if (shiftKey || isEmptyFileField(target)) break;
      event.preventDefault();
      (event.currentTarget as HTMLFormElement).requestSubmit();
      break;
    case 'Escape':
      if (offers) become(withoutList(draft));
      else if (call) become(emptyDraft);
      break;
    case 'Backspace': {
      const first = call?.options[0]?.name ?? '';
      // The button of a command without options has no name.
      const isFirst = (target as HTMLInputElement | HTMLButtonElement).name === first;
      if (call && isFirst && !entries[first]?.text) become(emptyDraft);
    }
  }
}

function isEmptyFileField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.files?.length === 0;
}
