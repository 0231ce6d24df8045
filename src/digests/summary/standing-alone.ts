import { leansOnPrevious } from '../../answers/leaning.ts';
import { opensSentence } from '../../text/function-words.ts';
import { quotationsIn } from './quotation-marks.ts';

const GOES_ON = new RegExp(
  `^(?:${[
    'Aber|Ähnlich|Allerdings|Als Grund|Also|Am (?:Abend|Tag) (?:danach|zuvor)|Andere[nr]?|Andererseits|Anders',
    'Anschließend|Auch|Außerdem|Beispielsweise|Bisher|Bislang|Dafür|Dagegen|Danach|Daneben|Darunter|Das Gleiche',
    'Dasselbe|Davor|Dementsprechend|Demgegenüber|Demnach|Denn|Dennoch|Der Grund(?: dafür)?|Derweil',
    'Die (?:anderen|beiden|übrigen)|Doch|Ebenfalls|Ebenso|Eine? (?:andere|weitere)[rs]?|Einerseits|Entsprechend',
    '(?:Eine[rs]?|Zwei|Drei|Vier|Fünf|Einige|Mehrere|\\d+) (?:davon|der \\p{Lu}\\p{L}+|von ihnen)|Erst|Erstere[rs]?',
    'Ferner|Folglich|Genauso|Gleiches|Gleichzeitig|Grund(?: dafür)?|Hingegen',
    'Hier(?:auf|aus|bei|durch|für|gegen|in|mit|nach|über|um|unter|von|zu)|Hintergrund|Hinzu kommt|Im (?:Anschluss|Gegenteil|Gegenzug)|Immerhin|Indes|Indessen|Insbesondere|Insgesamt',
    'Insofern|Inzwischen|Jedenfalls|Jedoch|Kurz (?:danach|darauf|zuvor)|Letztere[rs]?|Mithin|Mittlerweile|Nachher',
    'Nichtsdestotrotz|Noch|Nun|Nur|Oder|Ohnehin|Schließlich|Seither|Selbst|So|Sogar|Somit|Sondern|Sonst',
    '(?:Kurze Zeit |Wenig )?[Ss]päter|Stattdessen|Tags darauf|Tatsächlich|Trotzdem|Überdies|Und|Unterdessen',
    'Vielmehr|Vorher|Währenddessen|Weiter|Weitere[nrs]?|Weiterhin|Zudem|Zugleich|Zuletzt',
    'Zum (?:anderen|Beispiel|einen)|Zunächst|Zur Begründung|Zusätzlich|Zuvor|Zwar',
    'And|But|Furthermore|He|Her|His|However|It|Moreover|She|That|Then|There|These|They|This|Those',
  ].join('|')})(?=[ ,:])`,
  'u',
);
/** In the first clause: `nannte dies`, `gegen ihn`, `mit diesem Schritt`, but not `in diesem Jahr`. */
const POINTS_BACK =
  /^[^,;:]*(?<!\p{L})(?:dies|ih[mn]|ihnen|(?:[Dd]ies|[Jj]en|[Ss]olch)e[mnrs]?)(?= )(?! (?:Jahr|Monat|Woche|Tag|Früh|Sommer|Herbst|Winter|\p{L}+tag))/u;
const PRONOUN =
  /(?<!\p{L})(?:er|sie|ihn|ihm|ihnen|ihre?[mnrs]?|seine?[mnrs]?|dessen|deren|demnach|dabei|dort|damals)(?!\p{L})/u;
const FIRST_PERSON =
  /(?<!\p{L})(?:ich|mich|mir|wir|uns|mein(?:e[mnrs]?)?|unser(?:e[mnrs]?)?)(?!\p{L})/iu;
/** Forms that report what somebody says, and what tells who that is. */
const REPORTED =
  /(?<!\p{L})(?:sei|seien|habe|könne|müsse|wolle|solle|dürfe|gebe|gehe|komme|bleibe|stehe|gelte|werde)(?!\p{L})/u;
const WHO_SAYS = new RegExp(
  [
    'sag|erklär|teilte|mitgeteilt|beton|bericht|meld|schreib|schrieb|warn|forder|kriti|äußer|mein|behaupt|erwart',
    'begründ|nann|nenn|glaub|fürcht|hoff|vermut|schätz|kündig|verspr|beschuldig|warf|wirf|ging|geht|heiß|hieß',
    'ansicht|angabe|worte|(?<!\\p{L})(?:laut|zufolge|gemäß|nach|wie|dass|daß|ob|so)(?!\\p{L})',
  ].join('|'),
  'iu',
);
const CAPITALISED = /\p{Lu}[\p{L}-]+/gu;
/** Words from which a quotation says something instead of naming it. */
const FEWEST_SPOKEN = 4;

/** Whether a sentence can be read without the one before: it takes up nothing of it, and says who speaks. */
export function standsAlone(sentence: string): boolean {
  if (leansOnPrevious(sentence) || GOES_ON.test(sentence)) return false;
  const own = outsideQuotations(sentence);
  if (POINTS_BACK.test(own) || FIRST_PERSON.test(own)) return false;
  const pronoun = PRONOUN.exec(own);
  if (pronoun !== null && !namesSomething(own.slice(0, pronoun.index))) return false;
  if (REPORTED.test(own) && !WHO_SAYS.test(own)) return false;
  return namesSomething(own) || own === sentence;
}

/** The sentence without what is spoken in it; names in quotation marks stay. */
function outsideQuotations(sentence: string): string {
  return quotationsIn(sentence).reduceRight((rest, { start, end }) => {
    const words = rest.slice(start, end).split(' ').length;
    return words < FEWEST_SPOKEN ? rest : rest.slice(0, start) + rest.slice(end);
  }, sentence);
}

function namesSomething(text: string): boolean {
  return text.match(CAPITALISED)?.some((word) => !opensSentence(word)) ?? false;
}
