import { oneLine } from '../characters.ts';
import { elementsIn, type PageElement, parseTree, textIn } from './tree.ts';

/** What a page's JSON-LD says about its article; what it does not say is null. */
export interface LinkedData {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly language: string | null;
}

type Thing = Readonly<Record<string, unknown>>;

const NOTHING: LinkedData = {
  headline: null,
  authors: [],
  publisher: null,
  published: null,
  language: null,
};

const JSON_LD = /^\s*application\/ld\+json\b/iu;
const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting|SocialMediaPosting)$/u;
/** Where other things of the page are found in a thing; what is mentioned or related is not. */
const PARTS = ['@graph', 'mainEntity', 'mainEntityOfPage'];
/** Things in one another, and things of one page, that are looked at. */
const DEEPEST = 10;
const MOST = 1000;
/** Characters of the longest value that can be a name or a headline. */
const LONGEST = 500;

const CONTROL = /\p{Cc}/gu;

/** The first article that the page's JSON-LD describes: on its own, in a list or in a graph. */
export function linkedDataOf(page: PageElement): LinkedData {
  const things = [...elementsIn(page)]
    .filter(({ tag, attributes }) => tag === 'script' && JSON_LD.test(attributes.get('type') ?? ''))
    .flatMap((script) => parsed(textIn(script)))
    .flatMap((value) => thingsIn(value))
    .slice(0, MOST);
  const article = things.find((thing) => listOf(thing['@type']).some(isArticleType));
  if (!article) return NOTHING;
  const named = things.filter((thing) => typeof thing['@id'] === 'string');
  const byId = new Map(named.map((thing) => [thing['@id'], thing]));
  const names = (value: unknown) =>
    listOf(value).flatMap((entry) => nameOf(isThing(entry) ? resolved(entry, byId) : entry) ?? []);
  return {
    headline: textOf(article['headline']) ?? textOf(article['name']),
    authors: names(article['author']),
    publisher: names(article['publisher'])[0] ?? null,
    published: textOf(article['datePublished']),
    language: textOf(article['inLanguage']),
  };
}

/** None where the script is no JSON: many pages' are not. */
function parsed(script: string): unknown[] {
  try {
    return [JSON.parse(script.replace(CONTROL, ' '))];
  } catch {
    return [];
  }
}

function thingsIn(value: unknown, depth = 0): Thing[] {
  if (depth > DEEPEST) return [];
  return listOf(value)
    .slice(0, MOST)
    .flatMap((entry) =>
      isThing(entry)
        ? [entry, ...PARTS.flatMap((part) => thingsIn(entry[part], depth + 1))]
        : Array.isArray(entry)
          ? thingsIn(entry, depth + 1)
          : [],
    );
}

/** What a reference such as `{"@id": "#author"}` stands for. */
function resolved(thing: Thing, byId: ReadonlyMap<unknown, Thing>): Thing {
  return thing['name'] === undefined ? (byId.get(thing['@id']) ?? thing) : thing;
}

function nameOf(value: unknown): string | null {
  return textOf(isThing(value) ? value['name'] : value);
}

function textOf(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > LONGEST) return null;
  return oneLine(textIn(parseTree(value))) || null;
}

function isArticleType(type: unknown): boolean {
  return typeof type === 'string' && ARTICLE.test(type);
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
