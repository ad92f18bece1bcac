// The words of a PDF as the workspace writes it: its streams inflated, its glyphs turned back into letters.
import { inflateSync } from 'node:zlib';

/** Page after page, one line per text operator. */
export function pdfText(base64: string): string {
  const file = Buffer.from(base64, 'base64').toString('latin1');
  const objects = new Map<number, string>();
  for (const [, id, body] of file.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g)) objects.set(Number(id), body!);
  const fonts = new Map<string, Map<string, string>>();
  for (const body of objects.values())
    for (const [, name, id] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) fonts.set(name!, lettersOf(objects, Number(id)));
  return [...objects.values()]
    .map(streamOf)
    .filter((content) => /\bTf\b/.test(content))
    .map((content) => textOf(content, fonts))
    .join('\n');
}

function streamOf(body: string): string {
  const found = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(body);
  if (!found) return '';
  const bytes = Buffer.from(found[1]!, 'latin1');
  return (/\/FlateDecode/.test(body) ? inflateSync(bytes) : bytes).toString('latin1');
}

/** Glyph, four hexadecimal signs, to letters: the font's own table. */
function lettersOf(objects: Map<number, string>, id: number): Map<string, string> {
  const letters = new Map<string, string>();
  const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '');
  const cmap = table ? streamOf(objects.get(Number(table[1])) ?? '') : '';
  for (const [, from, , list] of cmap.matchAll(/<([0-9a-f]{4})>\s*<([0-9a-f]{4})>\s*\[([^\]]*)\]/gi))
    [...list!.matchAll(/<([0-9a-f]*)>/gi)].forEach(([, code], rank) => {
      const glyph = (parseInt(from!, 16) + rank).toString(16).padStart(4, '0');
      letters.set(glyph, Buffer.from(code!, 'hex').swap16().toString('utf16le'));
    });
  return letters;
}

function textOf(content: string, fonts: Map<string, Map<string, string>>): string {
  let letters = new Map<string, string>();
  let text = '';
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) letters = fonts.get(font) ?? letters;
    else {
      const glyphs = [...shown!.matchAll(/<([0-9a-f]*)>/gi)].flatMap(([, hex]) => hex!.toLowerCase().match(/.{4}/g) ?? []);
      text += `${glyphs.map((glyph) => letters.get(glyph) ?? '').join('')}\n`;
    }
  }
  return text;
} // oxfmt-ignore
