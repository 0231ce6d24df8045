import type { Block } from '../blocks.ts';
import { oneLine } from '../characters.ts';
import { unwrap } from './unwrap.ts';

const BULLET = /^[-*•‣▪◦·]\s+(?=\S)/u;

/** Plain text: a paragraph is a line, or several lines where the file is broken at a line width. */
export function parsePlainText(body: string): Block[] {
  const groups = body.split(/\n\s*\n/u).map((group) =>
    group
      .split('\n')
      .map(oneLine)
      .filter((line) => line !== ''),
  );
  return unwrap(groups).map((line) => {
    const bullet = BULLET.exec(line);
    return bullet
      ? { kind: 'item', text: line.slice(bullet[0].length) }
      : { kind: 'paragraph', text: line };
  });
}
