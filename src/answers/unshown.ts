import type { Span } from '../text/span.ts';

/**
 * The sentences around the one in focus up to those of which something was shown; `null` where that
 * is the focus itself.
 */
export function stretchAround(
  focus: Span,
  sentences: readonly Span[],
  shown: readonly Span[],
): Span[] | null {
  const isShown = ({ start, end }: Span) =>
    shown.some((other) => other.start < end && other.end > start);
  if (isShown(focus)) return null;
  const at = sentences.findIndex(({ start }) => start === focus.start);
  const before = sentences.slice(0, at).findLastIndex(isShown);
  const after = sentences.slice(at).findIndex(isShown);
  return sentences.slice(before + 1, after < 0 ? sentences.length : at + after);
}
