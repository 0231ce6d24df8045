import type { Act } from '../site/protocol.ts';
import { backFrom, corrected, freshDraft, moved, type Draft } from './draft.ts';
import { valuesOf } from './fields.ts';
import type { Offer } from './offers.ts';
import type { App } from './state.ts';

/** Sends what is in the box, or shows what keeps it from being sent. */
export async function send(app: App): Promise<void> {
  const { draft } = app.state;
  const act = actOf(draft);
  const mistake = corrected(draft);
  if (mistake) return app.set({ draft: mistake });
  if (!act) return;
  app.set({ draft: freshDraft });
  const { kind } = await app.act(act);
  // What was refused can be mended, unless something else stands in the box by now.
  if (kind === 'refused' && app.state.draft === freshDraft) app.set({ draft });
}

function actOf({ call, fields, text }: Draft): Act | undefined {
  if (call) return { kind: 'command', path: call.path, values: valuesOf(fields) };
  return text.trim() === '' ? undefined : { kind: 'say', content: text };
}

/** The keys of the box, as in Discord. */
export function onKey(app: App, offers: readonly Offer[], event: KeyboardEvent): void {
  const { isComposing, key, shiftKey, target } = event;
  if (isComposing || !(target instanceof HTMLTextAreaElement)) return;
  const { draft } = app.state;
  const offer = offers[draft.active];
  const become = (next: Draft) => {
    event.preventDefault();
    app.set({ draft: next });
  };
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp':
      if (offers.length > 0) become(moved(draft, key === 'ArrowDown' ? 1 : -1, offers.length));
      break;
    case 'Tab':
      if (offer && !shiftKey) become(offer.next);
      break;
    case ' ':
      if (offer && isWhole(offer, draft)) become(offer.next);
      break;
    case 'Enter':
      if (offer) return become(offer.next);
      if (shiftKey && !draft.call) break;
      event.preventDefault();
      void send(app);
      break;
    case 'Escape':
      become(draft.call && !offer ? freshDraft : { ...draft, isListClosed: true });
      break;
    case 'Backspace':
      if (draft.call && target.value === '') become(backFrom(draft));
  }
}

/** Whether the name of an offered command is typed to its end, in either language. */
function isWhole({ label, next }: Offer, { call, text }: Draft): boolean {
  return !call && [label, `/${next.call?.path}`].includes(text);
}
