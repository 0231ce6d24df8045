import { formatsOf } from './format.ts';

/** What people read about the digests that channels get by themselves. */
export const SUBSCRIPTIONS = { en: english(), de: german() };

function english() {
  const { number } = formatsOf('en');
  const listed = (labels: readonly string[], others: number) =>
    labels.join('; ') + (others > 0 ? `; and ${number(others)} more` : '');
  return {
    unknown: 'No digest of this server fits; pick one from the list.',
    noneFits: (written: string, known: readonly string[], others: number) =>
      `“${written}” fits no digest of this server. It has: ${listed(known, others)}.`,
    severalFit: (written: string, fitting: readonly string[], others: number) =>
      `“${written}” fits several digests: ${listed(fitting, others)}.`,
    tooMany: (value: number) =>
      `A server can have ${number(value)} digests at most; remove one first.`,
    badTime: (written: string) =>
      `“${written}” is no time of day; write it as in 8, 8:30, 18:00 or 7 pm.`,
    badDays: (written: string) =>
      `“${written}” names no days of the week; write them as in daily, weekdays, Mon–Fri or Mon, Wed, Fri.`,
  };
}

function german(): ReturnType<typeof english> {
  const { number } = formatsOf('de');
  const listed = (labels: readonly string[], others: number) =>
    labels.join('; ') + (others > 0 ? `; und ${number(others)} weitere` : '');
  return {
    unknown: 'Keine Zusammenfassung dieses Servers passt dazu; bitte eine aus der Liste wählen.',
    noneFits: (written, known, others) =>
      `„${written}“ passt zu keiner Zusammenfassung dieses Servers. Es gibt: ${listed(known, others)}.`,
    severalFit: (written, fitting, others) =>
      `„${written}“ passt zu mehreren Zusammenfassungen: ${listed(fitting, others)}.`,
    tooMany: (value) =>
      `Ein Server kann höchstens ${number(value)} Zusammenfassungen haben; bitte zuerst eine entfernen.`,
    badTime: (written) =>
      `„${written}“ ist keine Uhrzeit; bitte schreiben wie in 8, 8:30, 18 Uhr oder 18.30.`,
    badDays: (written) =>
      `„${written}“ nennt keine Wochentage; bitte schreiben wie in täglich, werktags, Mo–Fr oder Mo, Mi, Fr.`,
  };
}
