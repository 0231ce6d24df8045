import { childrenNamed } from './fields.ts';
import { textIn, type XmlElement } from './xml-tree.ts';

/** The address that relative ones in an element start from: its `xml:base`, itself relative to the outer. */
export function baseOf(element: XmlElement, outer: string | null): string | null {
  const own = element.attributes.get('xml:base');
  return own === undefined ? outer : (absolute(own, outer) ?? outer);
}

/** Of the page that an entry or a feed stands for; null where it names none. */
export function pageOf(element: XmlElement, base: string | null): string | null {
  const links = childrenNamed(element, ['link'])
    .filter(isPage)
    .sort((a, b) => Number(isHtml(b)) - Number(isHtml(a)));
  const permalinks = childrenNamed(element, ['guid']).filter(
    ({ attributes }) => attributes.get('ispermalink')?.trim().toLowerCase() !== 'false',
  );
  const candidates = [
    ...links.map((link) => [link.attributes.get('href') ?? '', baseOf(link, base)] as const),
    ...links.map((link) => [textIn(link), baseOf(link, base)] as const),
    ...permalinks.map((guid) => [textIn(guid), null] as const),
    [element.attributes.get('href') ?? '', base] as const,
  ];
  for (const [address, from] of candidates) {
    const url = absolute(address, from);
    if (url !== null) return url;
  }
  return null;
}

function isPage({ attributes }: XmlElement): boolean {
  return (attributes.get('rel')?.trim().toLowerCase() ?? 'alternate') === 'alternate';
}

function isHtml({ attributes }: XmlElement): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)?$/iu.test(attributes.get('type') ?? '');
}

/** An http(s) address; null for what is none. */
export function absolute(written: string, base: string | null): string | null {
  const address = written.trim();
  if (address === '') return null;
  const url = URL.parse(address, base ?? undefined);
  return url && /^https?:$/u.test(url.protocol) ? url.href : null;
}
