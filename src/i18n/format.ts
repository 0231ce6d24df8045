type Language = 'de' | 'en';

/** British English, because its dates put the day first as the German ones do. */
const TAGS: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };

/** Dates, numbers and names of languages as a reader of the language writes them. */
export function formatsOf(language: Language) {
  // Made when first used: each takes milliseconds of the start.
  let days: Intl.DateTimeFormat | undefined;
  let numbers: Intl.NumberFormat | undefined;
  let languages: Intl.DisplayNames | undefined;

  /** @param value `YYYY-MM-DD` */
  function day(value: string): string {
    days ??= new Intl.DateTimeFormat(TAGS[language], { dateStyle: 'long', timeZone: 'UTC' });
    return days.format(new Date(`${value}T00:00:00Z`));
  }
  function number(value: number): string {
    numbers ??= new Intl.NumberFormat(TAGS[language]);
    return numbers.format(value);
  }
  /** The number with the noun in the form that fits it. */
  function count(value: number, one: string, many: string): string {
    return `${number(value)} ${value === 1 ? one : many}`;
  }
  /** @param code ISO 639-1, for instance `tr` */
  function languageName(code: string): string {
    languages ??= new Intl.DisplayNames(TAGS[language], { type: 'language' });
    return languages.of(code) ?? code;
  }
  return { day, number, count, languageName };
}
