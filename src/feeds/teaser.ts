import { FEED } from '../tuning.ts';

/** Characters of the text's end in which a sign is looked for that it goes on elsewhere. */
const END = 200;
const CALL =
  '(?:weiterlesen|(?:jetzt )?(?:mehr|weiter) ?lesen|mehr|mehr dazu|mehr erfahren|lesen sie mehr|zum (?:ganzen |vollständigen )?artikel|zum beitrag|read (?:more|on|the (?:full|whole|rest).{0,30})|continue reading.{0,80}|full story|more)';
const CUT_OFF = new RegExp(
  `(?:…|\\.\\.\\.)[\\])]?\\s*(?:[\\[(]?${CALL}[\\])]?)?[\\s.»›>→…]*$`,
  'iu',
);
const CALLS = new RegExp(`[\\n.!?…)\\]»“"][\\s\\[(»›>→]*${CALL}[\\s.»›>→…\\])]*$`, 'iu');

/**
 * Whether a text of a feed is no whole article, so that its page must be read: it is short, is cut off,
 * or ends in a call to read on.
 */
export function isTeaser(text: string): boolean {
  const visible = text.trim();
  const end = visible.slice(-END);
  return visible.length < FEED.teaser || CUT_OFF.test(end) || CALLS.test(end);
}
