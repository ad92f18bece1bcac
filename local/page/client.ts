// The files of the page itself, made once at start: the document, the styles, the scripts. The grid comes when needed.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Served } from './downloads';

const folder = join(__dirname, 'client');

export function clientFiles(): Record<string, Served> {
  const { outputFiles } = buildSync({
    entryPoints: { page: join(folder, 'main.ts') },
    bundle: true,
    write: false,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    outdir: folder,
    entryNames: '[name]',
    chunkNames: 'part-[hash]',
  });
  const styles = buildSync({ entryPoints: [join(folder, 'page.css')], bundle: true, write: false, minify: true });
  const scripts = outputFiles.map(({ path, text }): [string, Served] => [
    `/${basename(path)}`,
    { type: 'text/javascript; charset=utf-8', content: text },
  ]);
  return {
    '/': { type: 'text/html; charset=utf-8', content: readFileSync(join(folder, 'index.html'), 'utf8') },
    '/page.css': { type: 'text/css; charset=utf-8', content: styles.outputFiles[0]!.text },
    ...Object.fromEntries(scripts),
  };
}
