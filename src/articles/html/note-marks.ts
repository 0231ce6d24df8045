import { isElement, type PageElement } from './tree.ts';

/** What stands around the number of a note, or between two. */
const BETWEEN = /^[\s()[\],;]*$/u;

/** A superscript that only leads to places of the page, or such a link around one. */
export function isNoteMark(element: PageElement): boolean {
  if (isSuperscript(element)) return holdsOnly(element, isLocalLink);
  return isLocalLink(element) && holdsOnly(element, isSuperscript);
}

function holdsOnly(
  { children }: PageElement,
  isWanted: (element: PageElement) => boolean,
): boolean {
  const isFit = (element: PageElement) => isWanted(element) || holdsOnly(element, isWanted);
  return (
    children.some(isElement) &&
    children.every((child) => (isElement(child) ? isFit(child) : BETWEEN.test(child.text)))
  );
}

function isSuperscript({ tag }: PageElement): boolean {
  return tag === 'sup';
}

function isLocalLink({ tag, attributes }: PageElement): boolean {
  return tag === 'a' && (attributes.get('href') ?? '').startsWith('#');
}
