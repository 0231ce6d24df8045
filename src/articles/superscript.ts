/** What stands above the line and has characters of its own there: numbers, and lists of them. */
const NUMBERS = /^[\s\d,+\u2212-]*$/u;
const RAISED = /[\d+\u2212-]/gu;

const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ...[...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((character, digit) => [String(digit), character] as const),
  ['+', '⁺'],
  ['-', '⁻'],
  ['\u2212', '⁻'],
]);

/** A text that is set above the line, such as the exponent of 10⁶; words stay as they are. */
export function superscript(text: string): string {
  if (!NUMBERS.test(text)) return text;
  return text.replace(RAISED, (character) => CHARACTERS.get(character) ?? character);
}
