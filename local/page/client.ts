// The files of the page itself: one document, one style sheet, one script, made once at start.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Served } from './downloads';

const folder = join(__dirname, 'client');

export function clientFiles(): Record<string, Served> {
  return {
    '/': { type: 'text/html; charset=utf-8', content: readFileSync(join(folder, 'index.html'), 'utf8') },
    '/page.css': { type: 'text/css; charset=utf-8', content: bundled('page.css') },
    '/page.js': { type: 'text/javascript; charset=utf-8', content: bundled('main.ts') },
  };
}

function bundled(file: string): string {
  const result = buildSync({
    entryPoints: [join(folder, file)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
  });
  return result.outputFiles[0]!.text;
}
