import { oneLine } from '../characters.ts';
import { merge, NO_CREDITS, readCredits } from '../clutter/credits.ts';
import { parseDate } from '../dates.ts';
import type { Declared } from '../declared.ts';
import { languageCode } from '../declared.ts';
import { addressOf } from './address.ts';
import { chooseTitle, outletBehind } from './headline.ts';
import { linesOf } from './lines.ts';
import { linkedDataOf } from './linked-data.ts';
import { elementsIn, type PageElement, textIn } from './tree.ts';

/** What a page declares or shows about its article; what it does not say is null. */
export type Metadata = Omit<Declared, 'id' | 'warnings'>;

const PUBLISHED = [
  ...['article:published_time', 'og:published_time', 'datepublished', 'parsely-pub-date'],
  ...['sailthru.date', 'dc.date.issued', 'dcterms.issued', 'dc.date.created', 'dcterms.created'],
  ...['dc.date', 'dcterms.date', 'pubdate', 'publishdate', 'publish-date', 'date'],
];
const AUTHOR = ['author', 'article:author', 'parsely-author', 'dc.creator', 'dcterms.creator'];

/** Lines below the headline in which date and byline are looked for. */
const CREDIT_LINES = 12;
/** Characters of the longest name of a person or of some. */
const LONGEST_NAME = 120;

const ISO_DAY = /^\s*(?<day>[12]\d{3}-\d{2}-\d{2})(?!\d)/u;
const COMPACT_DAY = /^\s*(?<year>[12]\d{3})(?<month>\d{2})(?<day>\d{2})(?:T.*)?$/u;
const ADDRESS = /@|\/\/|^[\w-]+(?:\.[\w-]+)+$/u;

export function metadataOf(page: PageElement, url: string | null): Metadata {
  const elements = [...elementsIn(page)];
  const declared = declarations(elements);
  const linked = linkedDataOf(page);
  const credits = creditsOf(page);
  const first = (names: readonly string[]) => names.flatMap((name) => declared.get(name) ?? []);
  const texts = (fits: (element: PageElement) => boolean) =>
    elements.filter(fits).map((element) => oneLine(textIn(element)));
  const [pageTitle = ''] = texts(({ tag }) => tag === 'title');
  const names = [linked.headline, ...first(['og:title', 'twitter:title']), pageTitle].filter(
    (name) => name !== null && name !== '',
  ) as string[];
  const headlines = texts(({ tag }) => tag === 'h1').filter((text) => text !== '');
  const people = [
    linked.authors.filter(isName).join(', '),
    ...first(AUTHOR),
    ...texts(isAuthor),
  ].filter(isName);
  const days = [linked.published ?? '', ...first(PUBLISHED), ...datesIn(elements)];
  const languages = [linked.language, attribute(elements, 'html', 'lang'), ...first(['og:locale'])];
  return {
    title: chooseTitle(headlines, names),
    outlet:
      linked.publisher ??
      first(['og:site_name', 'application-name'])[0] ??
      outletBehind(headlines, pageTitle),
    author: people[0] ?? credits.author,
    published: days.map(dayOf).find((day) => day !== null) ?? credits.published,
    url: addressOf([...canonicalLinks(elements), ...first(['og:url'])], url),
    language: languages.map((tag) => languageCode(tag ?? '')).find((code) => code !== null) ?? null,
  };
}

/** The first value of each `<meta>`, by its name in lower case. */
function declarations(elements: readonly PageElement[]): Map<string, string> {
  const values = new Map<string, string>();
  for (const { tag, attributes } of elements) {
    const content = oneLine(attributes.get('content') ?? '');
    if (tag !== 'meta' || content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = attributes.get(attribute)?.toLowerCase();
      if (name !== undefined && !values.has(name)) values.set(name, content);
    }
  }
  return values;
}

/** Dates of elements, those that are marked as the publication's first. */
function datesIn(elements: readonly PageElement[]): string[] {
  const isMarked = ({ attributes }: PageElement) =>
    attributes.has('pubdate') || attributes.get('itemprop') === 'datePublished';
  const marked = elements.filter(isMarked);
  const times = elements.filter(({ tag }) => tag === 'time');
  return [...marked, ...times].map(
    (element) => element.attributes.get('datetime') ?? oneLine(textIn(element)),
  );
}

/** Byline and date in the first lines of the page below its headline. */
function creditsOf(page: PageElement) {
  const lines = linesOf(page, ({ tag }) => tag === 'head');
  const headline = lines.findIndex(({ kind }) => kind === 'title');
  return lines
    .slice(headline + 1, headline + 1 + CREDIT_LINES)
    .reduce((all, { text }) => merge(all, readCredits(text) ?? NO_CREDITS), NO_CREDITS);
}

function canonicalLinks(elements: readonly PageElement[]): string[] {
  return elements
    .filter(({ tag, attributes }) => tag === 'link' && attributes.get('rel') === 'canonical')
    .flatMap(({ attributes }) => attributes.get('href') ?? []);
}

function attribute(elements: readonly PageElement[], tag: string, name: string): string | null {
  return elements.find((element) => element.tag === tag)?.attributes.get(name) ?? null;
}

function isAuthor({ attributes }: PageElement): boolean {
  return attributes.get('rel') === 'author' || attributes.get('itemprop') === 'author';
}

function isName(text: string): boolean {
  return text !== '' && text.length <= LONGEST_NAME && !ADDRESS.test(text);
}

function dayOf(text: string): string | null {
  const { day } = ISO_DAY.exec(text)?.groups ?? {};
  return parseDate(day ?? text.replace(COMPACT_DAY, '$<year>-$<month>-$<day>'));
}
