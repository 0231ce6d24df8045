import { PAGE } from '../../tuning.ts';
import { isElement, type PageElement } from './tree.ts';

/** Share of the page's text above which comments, often longer than the article, are not taken for such. */
const LARGEST_COMMENTS = 0.8;
/** The same for what is called after an author, as the article's own element can be. */
const LARGEST_AUTHOR = 0.15;

const TAGS = new Set([
  ...['nav', 'footer', 'aside', 'button', 'dialog', 'figcaption', 'form', 'label', 'menu'],
]);
const ROLES = new Set([
  ...['alertdialog', 'banner', 'complementary', 'contentinfo', 'dialog', 'menu', 'menubar'],
  ...['navigation', 'search', 'tablist', 'toolbar', 'tooltip'],
]);
const WHOLE = new Set(['html', 'body', 'main', 'h1']);
const HIDDEN_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

const COMMENTS = new Set([
  ...['comment', 'comments', 'commentlist', 'disqus', 'kommentar', 'kommentare', 'respond'],
]);
const AUTHOR = new Set(['author', 'authors', 'autor', 'autoren', 'autorenbox']);
/** Words of names, as `share` in `post-share` or `shareBar`. */
const WORDS = new Set([
  ...['abo', 'ad', 'addthis', 'addtoany', 'adsense', 'ads', 'advert', 'advertisement', 'affiliate'],
  ...['anzeige', 'banner', 'bildunterschrift', 'breadcrumb', 'breadcrumbs', 'byline', 'caption'],
  ...['cmp', 'consent', 'cookie', 'cookies', 'copyright', 'credit', 'credits', 'drucken', 'dsgvo'],
  ...['facebook', 'footer', 'gdpr', 'like', 'likes', 'login', 'menu', 'modal', 'nav', 'navbar'],
  ...['navigation', 'newsletter', 'outbrain', 'overlay', 'pagenavi', 'pager', 'pagination'],
  ...['paywall', 'pingback', 'plista', 'popup', 'print', 'promo', 'rating', 'ratings'],
  ...['recommend', 'recommendation', 'recommendations', 'recommended', 'register', 'related'],
  ...['replies', 'share', 'sharedaddy', 'shares', 'shariff', 'sharing', 'shoutbox', 'sidebar'],
  ...['skip', 'skiplink', 'social', 'socials', 'sponsor', 'sponsored', 'subscribe'],
  ...['subscription', 'taboola', 'tagcloud', 'taglist', 'tags', 'toolbar', 'tooltip', 'trackback'],
  ...['vcard', 'votes', 'webmention', 'werbung', 'whatsapp', 'yarpp'],
]);
const PHRASES = new RegExp(
  [
    '\\b(?:about-?(?:the-)?author|also-?read|author-?(?:bio|box|card|info)|back-?to-?top|cat-?links',
    '(?:article|entry|post)-?(?:footer|meta|nav|tags|utility)|posted-on|reading-?time',
    '(?:latest|more|next|other|popular|prev|previous|recent|similar)-?(?:articles?|news|posts?|stories)',
    'screen-?reader(?:-text)?|see-?also|sidebar-widget|sr-only|visually-?hidden|widget-area)\\b',
  ].join('|'),
  'u',
);
/** Classes that say in which state, or of what sort, the article is that carries them. */
const STATE =
  /^(?:cat|category|format|has|hentry|is|js|no|not|overflow|status|tag|term|type|u|with|without)[-_]|label[-_]+hidden/u;

/**
 * Tells what stands around an article: navigation, comments, teasers, share bars, captions, consent,
 * hidden elements. By tag, role and the words of class and id; never what holds most of the page.
 */
export function findFurniture(root: PageElement): (element: PageElement) => boolean {
  const shares = shareOfText(root);
  const titled = aroundTitle(root);
  const known = new Map<PageElement, boolean>();
  return (element) => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const found = isFurniture(element, shares.get(element) ?? 0, titled.has(element));
    known.set(element, found);
    return found;
  };
}

function isFurniture(element: PageElement, share: number, isTitled: boolean): boolean {
  const { tag, attributes } = element;
  if (WHOLE.has(tag)) return false;
  if (tag === 'nav' || attributes.has('hidden')) return true;
  if (HIDDEN_STYLE.test(attributes.get('style') ?? '')) return true;
  if (isTitled) return false;
  const names = namesOf(element);
  const words = names.flatMap((name) => name.split(/[^a-z]+/u));
  if (share < LARGEST_COMMENTS && words.some((word) => COMMENTS.has(word))) return true;
  if (share > PAGE.largest) return false;
  if (share < LARGEST_AUTHOR && words.some((word) => AUTHOR.has(word))) return true;
  return (
    TAGS.has(tag) ||
    attributes.get('aria-hidden') === 'true' ||
    ROLES.has(attributes.get('role') ?? '') ||
    words.some((word) => WORDS.has(word)) ||
    names.some((name) => PHRASES.test(name))
  );
}

/** Classes and id in lower case, with hyphens for humps. */
function namesOf({ attributes }: PageElement): string[] {
  return [attributes.get('class') ?? '', attributes.get('id') ?? '']
    .flatMap((value) => value.split(/\s+/u))
    .map((name) => name.replace(/([a-z])(?=[A-Z])/gu, '$1-').toLowerCase())
    .filter((name) => !STATE.test(name));
}

/** Each element's share of the page's text that is neither a link nor navigation. */
function shareOfText(root: PageElement): Map<PageElement, number> {
  const lengths = new Map<PageElement, number>();
  function measure(element: PageElement): number {
    const sum = element.children.reduce(
      (total, child) => total + (isElement(child) ? measure(child) : child.text.trim().length),
      0,
    );
    const length = ['a', 'nav', 'script'].includes(element.tag) ? 0 : sum;
    lengths.set(element, length);
    return length;
  }
  const all = Math.max(1, measure(root));
  return new Map([...lengths].map(([element, length]) => [element, length / all]));
}

function aroundTitle(root: PageElement): Set<PageElement> {
  const around = new Set<PageElement>();
  function holdsTitle(element: PageElement): boolean {
    const holds = element.children
      .filter(isElement)
      .map((child) => holdsTitle(child) || child.tag === 'h1');
    if (!holds.includes(true)) return false;
    around.add(element);
    return true;
  }
  holdsTitle(root);
  return around;
}
