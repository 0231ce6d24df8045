const CONNECTOR =
  /^[^;:]*(?<!\p{L})(?:allerdings|also|anschließend|auch|außerdem|dabei|dafür(?!,)|dagegen|daher|damit|daraufhin|davon|dazu|demnach|dennoch|deshalb|ebenfalls|ebenso|hingegen|indes|inzwischen|jedoch|mittlerweile|schließlich|trotzdem|weiterhin|wiederum|zudem|zuvor)(?!\p{L})/u;
/** `Die Maschine gehört …`, `Der 51-Jährige …`; not `Die Zahl der …`. */
const KNOWN_SUBJECT =
  /^(?:Der|Die|Das|Den|Dem) (?:\d+-[Jj]ährige|(?:\p{Ll}+ )?\p{Lu}[\p{L}-]+ (?=\p{Ll})(?!(?:der|des|von|vom|für|in|im|zur|zum|auf|über|gegen|an|am|um|mit|zwischen|aus|bei|nach|wegen) ))/u;
const PERSON = /(?<!\p{L})(?:er|ihn|ihm|ihnen)(?!\p{L})/u;

/**
 * How many signs a sentence bears of going on from others, though it can be read alone: a connector,
 * a pronoun or something known for its subject.
 */
export function looseEnds(sentence: string): number {
  return [CONNECTOR.test(sentence), KNOWN_SUBJECT.test(sentence) || PERSON.test(sentence)].filter(
    Boolean,
  ).length;
}
