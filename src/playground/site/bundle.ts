import { build } from 'esbuild';
import { extname, join } from 'node:path';

const PAGE = join(import.meta.dirname, '..', 'page');

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
};

export interface BundledFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The page's script and styles with all that they need, by their path on the server. */
export async function bundlePage(): Promise<ReadonlyMap<string, BundledFile>> {
  const { outputFiles } = await build({
    entryPoints: [join(PAGE, 'page.ts'), join(PAGE, 'page.css')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    outdir: '/',
    write: false,
    logLevel: 'silent',
    // Every browser that runs the script knows woff2.
    loader: { '.woff': 'empty', '.woff2': 'file' },
  });
  return new Map(
    outputFiles.map(({ path, contents }) => {
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      return [path.replaceAll('\\', '/'), { type, bytes: Uint8Array.from(contents) }];
    }),
  );
}
