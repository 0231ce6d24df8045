import type { OnProgress } from './articles/shelf.ts';

export type { OnProgress };

/** Milliseconds before a bar is shown. */
const PATIENCE = 1000;

/**
 * Does something that may take its time. On a terminal, a bar tells how far it is from its second
 * second on, and leaves no trace when it ends.
 *
 * @param now milliseconds
 */
export async function withProgressBar<Result>(
  work: (onProgress: OnProgress) => Result | Promise<Result>,
  stream: NodeJS.WriteStream = process.stderr,
  now: () => number = () => performance.now(),
): Promise<Result> {
  if (!stream.isTTY) return await work(() => {});
  const { Presets, SingleBar } = await import('cli-progress');
  const format = '{bar} {value} of {total} {unit}';
  // Unless told, it turns line wrapping off, and Ctrl+C would leave it so.
  const options = { stream, format, clearOnComplete: true, linewrap: true };
  const bar = new SingleBar(options, Presets.shades_classic);
  let latest: Parameters<OnProgress> | null = null;
  const draw = () => {
    if (latest === null) return;
    const [done, total, unit] = latest;
    if (!bar.isActive) bar.start(total, done, { unit });
    bar.setTotal(total);
    bar.update(done, { unit });
  };
  const notBefore = now() + PATIENCE;
  // Work that never pauses is drawn when it tells; what tells nothing for long, by the clock.
  const timer = setTimeout(draw, PATIENCE);
  try {
    return await work((...told) => {
      latest = told;
      if (now() >= notBefore) draw();
    });
  } finally {
    clearTimeout(timer);
    bar.stop();
  }
}
