import { SaxesParser } from 'saxes';

/** Elements that hold a translation, with their parent's type: as TEI P5 marks them, and as P4 did. */
const TRANSLATIONS: ReadonlySet<string> = new Set(['cit trans quote', 'trans tr']);

/**
 * The entries of a dictionary in FreeDict's TEI, as lines of Ding: `Katze; Kater :: cat`.
 * @throws {Error} saying where the XML is not well-formed
 */
export function dingLines(xml: string, germanFirst: boolean): string[] {
  const lines: string[] = [];
  const open: string[] = [];
  const headwords = new Set<string>();
  const translations = new Set<string>();
  let text = '';

  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes: { type } }) => {
    open.push(type === undefined ? name : `${name} ${type}`);
    text = '';
  });
  parser.on('text', (more) => {
    text += more;
  });
  parser.on('closetag', ({ name }) => {
    open.pop();
    if (name === 'orth') headwords.add(headword(text));
    if (TRANSLATIONS.has(`${open.at(-1) ?? ''} ${name}`)) translations.add(headword(text));
    if (name === 'entry') {
      const sides = [headwords, translations].map((words) => [...words].join('; '));
      if (!sides.includes('')) lines.push((germanFirst ? sides : sides.reverse()).join(' :: '));
      headwords.clear();
      translations.clear();
    }
    text = '';
  });
  parser.write(xml).close();
  return lines;
}

/** Without what means something between the words of Ding's lines. */
function headword(text: string): string {
  return text.replace(/\||::/g, ' ').replace(/\s+/g, ' ').trim();
}
