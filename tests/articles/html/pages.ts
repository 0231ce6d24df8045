import type { Article } from '../../../src/articles/article.ts';
import { readPage } from '../../../src/articles/html/read-page.ts';
import { readDeclared } from '../../../src/articles/declared.ts';
import { articleOf } from '../../../src/articles/read-article.ts';

export const URL_OF_PAGE = 'https://bote.example/hafen/neue-bruecke';

/** Five paragraphs, enough to be found as an article. */
export const PARAGRAPHS = [
  'Der Rat der Stadt hat am Montag beschlossen, die alte Brücke abzureißen und eine neue zu bauen, die auch Lastwagen trägt.',
  'Die Arbeiten beginnen im Frühjahr und dauern zwei Jahre, teilte das Bauamt mit. Bis dahin fährt eine Fähre, die nichts kosten soll.',
  'Die Kosten schätzt das Amt auf zwölf Millionen Euro, von denen das Land die Hälfte trägt, wenn der Antrag bis Ende Juni vorliegt.',
  'Anwohner hatten sich über den Lärm der alten Brücke beschwert, deren Bohlen bei jedem Wagen klappern, und über den Schmutz am Ufer.',
  'Die Reederei, der die Fähre gehört, rechnet mit dreißig Fahrten am Tag und sucht noch Leute, die sie steuern können, sagte ihr Sprecher.',
] as const;

/** A page with these lines of HTML inside its article, below the headline. */
export function page(inside: readonly string[], head = ''): string {
  return `<!doctype html><html lang="de"><head><title>Neue Brücke für den Hafen | Hafenbote</title>${head}</head>
    <body><nav><a href="/">Startseite</a> <a href="/sport">Sport</a></nav>
    <article><h1>Neue Brücke für den Hafen</h1>${inside.join('\n')}</article>
    <footer>Impressum und Datenschutz</footer></body></html>`;
}

export function paragraphs(...places: number[]): string[] {
  return places.map((place) => `<p>${PARAGRAPHS[place] ?? ''}</p>`);
}

/** The article of a page that came from `URL_OF_PAGE`. */
export function articleIn(html: string, url = URL_OF_PAGE): Article {
  const { blocks, ...metadata } = readPage(html, { url });
  const outcome = articleOf(url, readDeclared(new Map()), { blocks, metadata });
  if ('reason' in outcome) throw new Error(`refused: ${outcome.reason}`);
  return outcome.article;
}
