import english from 'cldr-segments-full/segments/en/suppressions.json' with { type: 'json' };
import german from 'cldr-segments-full/segments/de/suppressions.json' with { type: 'json' };

/** CLDR lists them as abbreviations, but at the end of a German or English sentence they are words. */
const ORDINARY_WORDS =
  'Akt. Alt. Art. Best. Max. PIN. Port. Test. am. ' +
  'Act. All. By. DC. Do. Go. Hat. Id. Is. Job. Joe. Link. Long. OK. Ok. On. PC. To. Up.';

/** In news and biographies, and missing in CLDR. */
const MORE_ABBREVIATIONS =
  'Abb. Abg. Anm. Aufl. Bd. Bsp. Hptm. Jg. Jh. Jhd. Lt. Mag. Mt. Oblt. Präs. Prof. Sen. Sr. ' +
  'Tab. Tsd. Univ. Verl. Vors. bes. betr. bspw. bzgl. bzw. ca. dt. ebd. engl. etw. franz. frz. ' +
  'gegr. gg. ggü. griech. hl. insb. insbes. int. ital. jur. lat. lt. max. med. min. mind. nat. ' +
  'phil. pol. rer. russ. span. stellv. stv. techn. vs. wiss. zit. zw. zzt.';

const abbreviations = new Set(
  [german, english]
    .flatMap(({ segments }) => segments.segmentations.SentenceBreak.standard)
    .map(({ suppression }) => suppression.split(' ').at(-1) ?? suppression)
    .concat(MORE_ABBREVIATIONS.split(' ')),
);
for (const word of ORDINARY_WORDS.split(' ')) abbreviations.delete(word);

/** UTF-16 units before the first point of what is in initials: two letters. */
const LONGEST_PART = 4;

/** Whether a token with its full stop is one that seldom ends a sentence: `Dr.`, `z.B.`, `K.`, `Dipl.-Ing.` */
export function isAbbreviation(token: string): boolean {
  if (abbreviations.has(token)) return true;
  return (
    token.indexOf('.') <= LONGEST_PART && /^(?:\p{L}|(?:\p{L}{1,2}\.)+\p{L}{1,2})\.$/u.test(token)
  );
}
