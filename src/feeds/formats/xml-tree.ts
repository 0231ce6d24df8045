import { decodeHTMLStrict } from 'entities';
import { Parser } from 'htmlparser2';
import { type Namespaces, readNamespaces } from './namespaces.ts';
import { FeedRefusal } from './refusal.ts';

export interface XmlElement {
  /** In lower case, with the usual prefix of its vocabulary, as its attributes' names. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Texts and elements in order. */
  readonly children: readonly (XmlElement | string)[];
  /** The elements among them. */
  readonly elements: readonly XmlElement[];
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
  readonly elements: XmlElement[];
}

/** Elements within one another: what walks the tree may call itself. Feeds have about ten, their HTML more. */
const DEEPEST = 250;
/** A declaration that belongs to a DTD, or a document type that brings one along. */
const DTD = /^!(?:ENTITY|ELEMENT|ATTLIST|NOTATION)|^!DOCTYPE[^[]*\[/iu;

/**
 * The elements of an XML document; what is not well-formed is read as well as can be. A document type
 * is left alone and never fetched; the named characters of HTML are known without it.
 * @throws {FeedRefusal} for a document with a DTD of its own, which could declare entities, and for one
 * that is nested too deeply
 */
export function parseXml(xml: string): readonly XmlElement[] {
  const document = openElement('', new Map());
  const open = [document];
  const namespaces = readNamespaces();
  let verbatim = false;
  const innermost = (): OpenElement => open.at(-1) ?? document;

  const parser = new Parser(
    {
      onopentag(name, written) {
        if (open.length > DEEPEST) throw new FeedRefusal('feedTooDeep');
        const attributes = Object.entries(written);
        namespaces.enter(attributes);
        const element = openElement(namespaces.usualName(name), named(attributes, namespaces));
        innermost().children.push(element);
        innermost().elements.push(element);
        open.push(element);
      },
      ontext(text) {
        innermost().children.push(verbatim ? text : decodeHTMLStrict(text));
      },
      onclosetag() {
        open.pop();
        namespaces.leave();
      },
      oncdatastart() {
        verbatim = true;
      },
      oncdataend() {
        verbatim = false;
      },
      onprocessinginstruction(_name, data) {
        if (DTD.test(data)) throw new FeedRefusal('feedHasDtd');
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.end(xml);
  return document.elements;
}

/** All text in an element. */
export function textIn({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

function openElement(name: string, attributes: ReadonlyMap<string, string>): OpenElement {
  return { name, attributes, children: [], elements: [] };
}

/** An attribute without prefix belongs to its element, not to the default namespace. */
function named(
  attributes: readonly (readonly [string, string])[],
  namespaces: Namespaces,
): ReadonlyMap<string, string> {
  return new Map(
    attributes.map(([name, value]) => [
      name.includes(':') ? namespaces.usualName(name) : name.toLowerCase(),
      decodeHTMLStrict(value),
    ]),
  );
}
