import { parseFeedDate } from './dates.ts';
import type { FeedText } from './feed.ts';
import { inlineText } from './markup.ts';
import { feedText } from './text-construct.ts';
import { textIn, type XmlElement } from './xml-tree.ts';

/** The elements directly in another that have one of the names, by the order of the names. */
export function childrenNamed(parent: XmlElement, names: readonly string[]): XmlElement[] {
  return parent.elements
    .filter(({ name }) => names.includes(name))
    .sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
}

/** The first that says anything, with markup as it is. */
export function firstText(elements: readonly XmlElement[], trusted: boolean): FeedText | null {
  return firstOf(elements, (element) => feedText(element, trusted));
}

/** The first that says anything, as its visible text. */
export function firstLine(elements: readonly XmlElement[], trusted: boolean): string | null {
  return firstOf(elements, (element) => {
    const text = feedText(element, trusted);
    return (text && inlineText(text)) || null;
  });
}

/** The first that says anything, as it is written. */
export function firstValue(elements: readonly XmlElement[]): string | null {
  return firstOf(elements, (element) => textIn(element).trim() || null);
}

/** The date under the first of the names that has one: the last where it is written several times. */
export function dateNamed(parent: XmlElement, names: readonly string[]): string | null {
  return firstOf(names, (name) => {
    const written = childrenNamed(parent, [name]).map(textIn).reverse();
    const attribute = parent.attributes.get(name);
    return firstOf(attribute === undefined ? written : [...written, attribute], parseFeedDate);
  });
}

function firstOf<T, R>(candidates: readonly T[], read: (candidate: T) => R | null): R | null {
  for (const candidate of candidates) {
    const value = read(candidate);
    if (value !== null) return value;
  }
  return null;
}
