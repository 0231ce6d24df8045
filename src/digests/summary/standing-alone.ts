import { leansOnPrevious } from '../../answers/leaning.ts';
import { opensSentence } from '../../text/function-words.ts';
import { quotationsIn } from './quotation-marks.ts';

const GOES_ON = new RegExp(
  `^(?:${[
    'Aber|Ähnlich|Allerdings|Also|Anders|Andere[nr]?|Andererseits|Anschließend|Auch|Außerdem|Beispielsweise',
    'Bisher|Bislang|Dafür|Dagegen|Danach|Daneben|Darunter|Davor|Demgegenüber|Demnach|Dementsprechend|Denn',
    'Als Grund|Am (?:Tag|Abend) (?:zuvor|danach)|Dennoch|Derweil|Die (?:anderen|beiden|übrigen)|Das Gleiche|Dasselbe|Doch|Ebenfalls|Ebenso|Einerseits',
    'Eine? (?:andere|weitere)[rs]?|Entsprechend|Erstere[rs]?|Ferner|Folglich|Erst|Genauso|Gleiches|Gleichzeitig|Grund',
    'Grund dafür|Der Grund(?: dafür)?|Hierbei|Hierfür|Hiermit|Hierzu|Hingegen|Hintergrund|Hinzu kommt',
    'Im (?:Anschluss|Gegenzug)|Immerhin|Indes|Indessen|Insbesondere|Insgesamt|Insofern|Inzwischen|Jedenfalls|Jedoch|Kurz (?:danach|darauf|zuvor)',
    'Letztere[rs]?|Mithin|Mittlerweile|Nachher|Nichtsdestotrotz|Noch|Nun|Nur|Oder|Ohnehin|Schließlich',
    '(?:Kurze Zeit |Wenig )?[Ss]päter|Seither|Selbst|So|Sogar|Somit|Sondern|Sonst|Stattdessen|Tags darauf',
    'Tatsächlich|Trotzdem|Überdies|Und|Unterdessen|Vielmehr|Vorher|Währenddessen|Weiter|Weitere[nrs]?',
    'Weiterhin|Zudem|Zugleich|Zuletzt|Zum (?:anderen|Beispiel|einen)|Zunächst|Zur Begründung|Zusätzlich',
    'Zuvor|Zwar|Also|And|But|Furthermore|He|Her|His|However|It|Moreover|She|That|Then|There|These|They|This|Those',
  ].join('|')})(?=[ ,:])`,
  'u',
);
/** In the first clause, and not of time: `mit diesem Schritt`, not `in diesem Jahr`. */
const POINTS_BACK =
  /^[^,;:]*(?<!\p{L})(?:[Dd]ies|[Jj]en|[Ss]olch)e[mnrs]?(?= )(?! (?:Jahr|Monat|Woche|Tag|Früh|Sommer|Herbst|Winter|\p{L}+tag))/u;
const PRONOUN =
  /(?<!\p{L})(?:er|sie|ihn|ihm|ihnen|ihre?[mnrs]?|seine?[mnrs]?|dessen|deren|demnach|dabei|dort|damals)(?!\p{L})/u;
/** Forms that report what somebody says, and what tells who that is or that nobody needs to. */
const REPORTED =
  /(?<!\p{L})(?:sei|seien|habe|könne|müsse|wolle|solle|dürfe|gebe|gehe|komme|bleibe|stehe|gelte|werde)(?!\p{L})/u;
const WHO_SAYS =
  /(?:sag|erklär|teil|beton|bericht|meld|schreib|schrieb|warn|forder|kriti|äußer|mein|behaupt|erwart|begründ|nann|nenn|glaub|fürcht|hoff|vermut|schätz|kündig|versprach|versprich|beschuldig|w[ai]rf|geh|ging|heiß|hieß|ansicht|angabe|worte|laut|zufolge|gemäß|nach|wie|dass|daß|ob|so|um)/iu;
const CAPITALISED = /\p{Lu}[\p{L}-]+/gu;
/** Words from which a quotation says something instead of naming it. */
const FEWEST_SPOKEN = 4;

/** Whether a sentence can be read without the one before: it takes up nothing of it, and says who speaks. */
export function standsAlone(sentence: string): boolean {
  if (leansOnPrevious(sentence) || GOES_ON.test(sentence)) return false;
  const own = outsideQuotations(sentence);
  if (POINTS_BACK.test(own)) return false;
  const pronoun = PRONOUN.exec(own);
  if (pronoun !== null && !namesSomething(own.slice(0, pronoun.index))) return false;
  if (REPORTED.test(own) && !WHO_SAYS.test(own.replace(REPORTED, ''))) return false;
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

const TIES =
  /^[^;:]*(?<!\p{L})(?:allerdings|also|auch|außerdem|dagegen|daher|damit|daraufhin|davon|dazu|demnach|dennoch|deshalb|ebenfalls|ebenso|hingegen|indes|inzwischen|jedoch|mittlerweile|trotzdem|weiterhin|wiederum|zudem|zuvor)(?!\p{L})/u;
const KNOWN_THING =
  /^(?:Der|Die|Das|Den|Dem) (?:\p{Ll}+ )?\p{Lu}[\p{L}-]+ (?=\p{Ll})(?!(?:der|des|von|vom|für|in|im|zur|zum|auf|über|gegen|an|am|um|mit|zwischen|aus|bei|nach|wegen) )/u;

/**
 * How many signs a sentence bears of going on from another, though it can be read alone: a connector
 * within, something known for its subject (`Die Maschine gehört …`).
 */
export function tiesToOthers(sentence: string): number {
  return Number(TIES.test(sentence)) + Number(KNOWN_THING.test(sentence));
}
