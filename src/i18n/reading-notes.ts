import type { Note } from '../articles/note.ts';
import type { Messages } from './en.ts';

/** What was noticed at reading, as a sentence. */
export function noteText(note: Note, { notes }: Messages): string {
  switch (note.kind) {
    case 'ignored':
      return notes.ignored(note.field, notes.expected[note.expected]);
    case 'dated':
      return notes.dated(note.day);
    case 'broken':
      return notes.broken(note.places, note.charset);
  }
}
