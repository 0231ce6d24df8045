const MARK = /[.!?…]/gu;

/** From a mark on: before `2005 wurde` or `eBay`, after `…`, and where the space is missing. */
const OVERLOOKED_END = new RegExp(
  [
    String.raw`[.!?]["'“”‘’«»‹›)\]]*\s+(?=\d[\d.,:]*\s+\p{Ll}|\p{Ll}\p{Lu})`,
    String.raw`…["'“”‘’«»‹›)\]]*\s+(?=\p{Lu})`,
    String.raw`(?<=\p{Ll}{3})\.(?=\p{Lu}\p{Ll}+[\s:,-])`,
  ].join('|'),
  'uy',
);

/** Where sentences may end within one that UAX #29 proposes, which sees no end there. */
export function overlookedEnds(proposed: string): number[] {
  const ends: number[] = [];
  const last = behindLastLetter(proposed);
  MARK.lastIndex = 0;
  while (MARK.test(proposed) && MARK.lastIndex <= last) {
    OVERLOOKED_END.lastIndex = MARK.lastIndex - 1;
    if (OVERLOOKED_END.test(proposed)) ends.push(OVERLOOKED_END.lastIndex);
  }
  return ends;
}

/** Behind all that a sentence may begin with: what follows are spaces, the mark and closing marks. */
function behindLastLetter(proposed: string): number {
  let end = proposed.length;
  while (end > 0 && ` \n.!?"“)`.includes(proposed.charAt(end - 1))) end -= 1;
  return end;
}
