import { describe, expect, it } from 'vitest';
import { mendCharset } from '../../../src/feeds/formats/mend.ts';

describe('a text that went through the wrong charset', () => {
  it('is read as the UTF-8 that it was', () => {
    expect(mendCharset('GrÃ¶ÃŸe fÃ¼r â€žAlleâ€œ')).toBe('Größe für „Alle“');
  });

  it('has the characters of windows-1252 in place of controls', () => {
    expect(mendCharset('Wie geht\u0092s\u0085')).toBe('Wie geht’s…');
  });

  it.each([
    ...['Größe für „Alle“', 'À bientôt', 'ÃŸ und 東京'],
    ...['Spaß…', 'NESCAFÉ®', 'CAFÉ… zu', 'Spaß“ sagt'],
  ])('stays as it is otherwise: %s', (text) => {
    expect(mendCharset(text)).toBe(text);
  });
});
