// What Google refuses to save: its parser is older than its engine, and ES2021 scripts are what it surely takes.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';

/** One empty file for each text that was found right: the tests load the same bundle in a hundred processes. */
const FOUND_RIGHT = join(__dirname, '../../node_modules/.cache/apps-script-es2021');

/** Throws Google's own sentence for a syntax it refuses. */
export function checkSyntax(text: string, name: string): void {
  const mark = join(FOUND_RIGHT, createHash('sha256').update(text).digest('hex'));
  if (existsSync(mark)) return;
  try {
    parse(text, { ecmaVersion: 2021, sourceType: 'script' });
  } catch (error) {
    const { message, loc } = error as SyntaxError & { loc: { line: number } };
    throw new Error(`Syntax error: SyntaxError: ${message} line: ${loc.line} file: ${name}`, { cause: error });
  }
  remember(mark);
}

/** Where nothing may be written, each text is parsed again: slower, and as true. */
function remember(mark: string): void {
  try {
    mkdirSync(FOUND_RIGHT, { recursive: true });
    writeFileSync(mark, '');
  } catch {
    return;
  }
}
