import { decodeHTMLStrict } from 'entities';
import { Parser } from 'htmlparser2';
import { UserError } from '../../errors.ts';
import { NO_SCOPE, type Scope, scopeWithin, usualName } from './namespaces.ts';

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
  readonly scope: Scope;
}

/** Elements within one another: what walks the tree may call itself. Feeds have about ten, their HTML more. */
const DEEPEST = 250;
/** A declaration that belongs to a DTD, or a document type that brings one along. */
const DTD = /^!(?:ENTITY|ELEMENT|ATTLIST|NOTATION)|^!DOCTYPE[^[]*\[/iu;

/**
 * The elements of an XML document; what is not well-formed is read as well as can be. A document type
 * is left alone and never fetched; the named characters of HTML are known without it.
 * @throws {UserError} for a document with a DTD of its own, which could declare entities, and for one
 * that is nested too deeply
 */
export function parseXml(xml: string): readonly XmlElement[] {
  const document = openElement('', new Map(), NO_SCOPE);
  const open = [document];
  let verbatim = false;
  const innermost = (): OpenElement => open.at(-1) ?? document;

  const parser = new Parser(
    {
      onopentag(name, written) {
        if (open.length > DEEPEST) throw new UserError((m) => m.errors.feedTooDeep);
        const attributes = Object.entries(written);
        const scope = scopeWithin(innermost().scope, attributes);
        const element = openElement(usualName(name, scope), named(attributes, scope), scope);
        innermost().children.push(element);
        innermost().elements.push(element);
        open.push(element);
      },
      ontext(text) {
        innermost().children.push(verbatim ? text : decodeHTMLStrict(text));
      },
      onclosetag() {
        open.pop();
      },
      oncdatastart() {
        verbatim = true;
      },
      oncdataend() {
        verbatim = false;
      },
      onprocessinginstruction(_name, data) {
        if (DTD.test(data)) throw new UserError((m) => m.errors.feedHasDtd);
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

function openElement(
  name: string,
  attributes: ReadonlyMap<string, string>,
  scope: Scope,
): OpenElement {
  return { name, attributes, children: [], elements: [], scope };
}

/** An attribute without prefix belongs to its element, not to the default namespace. */
function named(
  attributes: readonly (readonly [string, string])[],
  scope: Scope,
): ReadonlyMap<string, string> {
  return new Map(
    attributes.map(([name, value]) => [
      name.includes(':') ? usualName(name, scope) : name.toLowerCase(),
      decodeHTMLStrict(value),
    ]),
  );
}
