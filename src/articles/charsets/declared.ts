/** Characters from the beginning in which a declaration is looked for: comments may stand above it. */
const HEAD = 4096;

const COMMENT = /<!--[^]*?(?:-->|$)/gu;
const DECLARATIONS = {
  html: /<meta\s[^>]*?charset\s*=\s*["']?\s*(?<label>[\w.:-]+)/iu,
  xml: /^\s*<\?xml\s[^>]*?encoding\s*=\s*["'](?<label>[\w.:-]+)["']/iu,
};

/** Languages of markup that can say in which charset they are written. */
export type Markup = keyof typeof DECLARATIONS;

/** What `<meta charset>`, its older form with `http-equiv`, or an XML declaration says; else null. */
export function declaredCharset(bytes: Uint8Array, markup: Markup): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1').replace(COMMENT, '');
  return DECLARATIONS[markup].exec(head)?.groups?.['label'] ?? null;
}
