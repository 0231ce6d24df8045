import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { isData, isElement, type PageElement, type PageText } from './tree.ts';

/** What is used of the DOM here. */
interface DomNode {
  readonly childNodes: Iterable<DomNode>;
  appendChild(child: DomNode): unknown;
}

interface DomElement extends DomNode {
  setAttribute(name: string, value: string): void;
}

interface DomDocument {
  readonly body: DomElement;
  createElement(tag: string): DomElement;
  createTextNode(text: string): DomNode;
}

interface Page {
  readonly body: PageElement;
  readonly isSkipped: (element: PageElement) => boolean;
  /** Whether classes, ids and roles take part in the choice. */
  readonly withNames: boolean;
}

const NAMES = new Set(['id', 'class', 'role', 'itemprop']);
const PLAIN_TAG = /^[a-z][a-z0-9]*$/u;

/**
 * The texts of a page that Mozilla's Readability takes for its article. It moves, renames and drops
 * elements, but leaves texts what they are: so the choice can be read from the page itself.
 */
export function chooseTexts(page: Page): Set<PageText> {
  const document = emptyDocument();
  const origins = copyInto(document, page);
  const article = new Readability<DomNode>(document, {
    serializer: (node: DomNode) => node,
    disableJSONLD: true,
    // Its own second try parses the page anew, and no text would be found again.
    charThreshold: 1,
  }).parse();
  const chosen = new Set<PageText>();
  function collect(node: DomNode): void {
    const origin = origins.get(node);
    if (origin) chosen.add(origin);
    else for (const child of node.childNodes) collect(child);
  }
  if (article?.content) collect(article.content);
  return chosen;
}

function emptyDocument(): DomDocument {
  const page = '<!doctype html><html><head></head><body></body></html>';
  return (parseHTML(page) as { document: DomDocument }).document;
}

function copyInto(
  document: DomDocument,
  { body, isSkipped, withNames }: Page,
): Map<DomNode, PageText> {
  const origins = new Map<DomNode, PageText>();
  function copyChildren(from: PageElement, to: DomNode): void {
    for (const child of from.children) {
      if (!isElement(child)) {
        const text = document.createTextNode(child.text);
        origins.set(text, child);
        to.appendChild(text);
      } else if (!isData(child) && !isSkipped(child)) {
        const element = document.createElement(PLAIN_TAG.test(child.tag) ? child.tag : 'div');
        for (const [name, value] of child.attributes) {
          if (name === 'href' || (withNames && NAMES.has(name))) element.setAttribute(name, value);
        }
        to.appendChild(element);
        copyChildren(child, element);
      }
    }
  }
  copyChildren(body, document.body);
  return origins;
}
