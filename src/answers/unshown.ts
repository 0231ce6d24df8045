import type { Span } from '../text/span.ts';

/** Whether something of a place was shown. */
export function isShown({ start, end }: Span, shown: readonly Span[]): boolean {
  return shown.some((other) => other.start < end && other.end > start);
}

/** The sentences around the one in focus, which was not shown, up to those of which something was. */
export function stretchAround(
  focus: Span,
  sentences: readonly Span[],
  shown: readonly Span[],
): Span[] {
  const at = sentences.findIndex(({ start }) => start === focus.start);
  const before = sentences.slice(0, at).findLastIndex((sentence) => isShown(sentence, shown));
  const after = sentences.slice(at).findIndex((sentence) => isShown(sentence, shown));
  return sentences.slice(before + 1, after < 0 ? sentences.length : at + after);
}
