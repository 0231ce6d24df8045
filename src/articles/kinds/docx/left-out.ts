const FORMULA_END = /<\/m:oMath(?:Para)?\s*>/gu;
const STRUCK_TWICE = /<w:dstrike\b/gu;
const STRUCK = '<w:r><w:rPr><w:strike/></w:rPr><w:t>…</w:t></w:r>';

/**
 * A Word document's main part in which what mammoth passes over is struck text, which it tells: a
 * struck text stands behind each formula, and two lines strike as one does.
 */
export function strikeLeftOut(document: Uint8Array): Uint8Array {
  const xml = new TextDecoder().decode(document);
  const struck = xml.replace(FORMULA_END, `$&${STRUCK}`).replace(STRUCK_TWICE, '<w:strike');
  return new TextEncoder().encode(struck);
}
