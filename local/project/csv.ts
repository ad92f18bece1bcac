// Rows of a CSV file as a spreadsheet imports them: quotes, line breaks in cells, and the separator of its first line.
import { readFileSync } from 'node:fs';

export function readCsv(path: string): string[][] {
  return parseCsv(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
}

export function parseCsv(text: string): string[][] {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length;) {
    const { value, end } = readCell(text, at, separator);
    row.push(value);
    if (text[end] === separator) {
      at = end + 1;
      if (at < text.length) continue;
      row.push('');
    } else at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Spreadsheets set in French write semicolons. */
function separatorOf(text: string): string {
  const heading = text.replace(/"[^"]*"/g, '').split(/\r?\n/)[0] ?? '';
  const count = (separator: string) => heading.split(separator).length;
  return [',', ';', '\t'].sort((a, b) => count(b) - count(a))[0]!;
}

function readCell(text: string, at: number, separator: string): { value: string; end: number } {
  if (text[at] !== '"') {
    let end = at;
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
    return { value: text.slice(at, end), end };
  }
  let value = '';
  let end = at + 1;
  for (; end < text.length; end++) {
    if (text[end] !== '"') value += text[end];
    else if (text[end + 1] === '"') value += text[end++];
    else break;
  }
  return { value, end: end + 1 };
}
