// What a paragraph looks like once its heading's defaults are applied: what a new Google document shows.
import type { DocumentContent, Heading, ListItemNode, ParagraphStyle, TextStyle, TextualNode } from './document';

type FullTextStyle = Required<Omit<TextStyle, 'linkUrl' | 'backgroundColor'>> &
  Pick<TextStyle, 'linkUrl' | 'backgroundColor'>;
type FullParagraphStyle = Required<ParagraphStyle>;

interface HeadingDefaults {
  text: TextStyle;
  paragraph: ParagraphStyle;
}

const NORMAL_TEXT: FullTextStyle = {
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  fontFamily: 'Arial',
  fontSize: 11,
  foregroundColor: '#000000',
};
const NORMAL_PARAGRAPH: FullParagraphStyle = {
  alignment: 'LEFT',
  spacingBefore: 0,
  spacingAfter: 0,
  lineSpacing: 1.15,
  indentStart: 0,
  indentEnd: 0,
  indentFirstLine: 0,
};

function heading(fontSize: number, foregroundColor: string, before: number, after: number, italic = false) {
  return { text: { fontSize, foregroundColor, italic }, paragraph: { spacingBefore: before, spacingAfter: after } };
}

export const HEADINGS: Record<Heading, HeadingDefaults> = {
  NORMAL: { text: {}, paragraph: {} },
  TITLE: heading(26, '#000000', 0, 3),
  SUBTITLE: heading(15, '#666666', 0, 16),
  HEADING1: heading(20, '#000000', 20, 6),
  HEADING2: heading(16, '#000000', 18, 6),
  HEADING3: heading(14, '#434343', 16, 4),
  HEADING4: heading(12, '#666666', 14, 4),
  HEADING5: heading(11, '#666666', 12, 4),
  HEADING6: heading(11, '#666666', 12, 4, true),
};

/** Links are blue and underlined unless the text says otherwise. */
export function fullTextStyle(style: TextStyle, of: Heading): FullTextStyle {
  const link: TextStyle = style.linkUrl ? { foregroundColor: '#1155cc', underline: true } : {};
  return { ...NORMAL_TEXT, ...HEADINGS[of].text, ...link, ...style };
}

export function fullParagraphStyle(node: TextualNode): FullParagraphStyle {
  const list = node.type === 'LIST_ITEM' ? listIndents(node) : {};
  return { ...NORMAL_PARAGRAPH, ...HEADINGS[node.heading].paragraph, ...list, ...node.style };
}

/** Half an inch a level, the glyph a quarter of an inch before the text. */
function listIndents(item: ListItemNode): ParagraphStyle {
  const indentStart = 36 * (item.nestingLevel + 1);
  return { indentStart, indentFirstLine: indentStart - 18 };
}

/** Number of each list item among its siblings of the same level; a shallower item starts the deeper ones anew. */
export class ListCounter {
  private readonly counts = new Map<string, number[]>();

  next(item: ListItemNode): number {
    const counts = this.counts.get(item.listId) ?? [];
    this.counts.set(item.listId, counts);
    counts.length = Math.min(counts.length, item.nestingLevel + 1);
    counts[item.nestingLevel] = (counts[item.nestingLevel] ?? 0) + 1;
    return counts[item.nestingLevel]!;
  }
}

const BULLETS: Record<string, string> = { BULLET: '●', HOLLOW_BULLET: '○', SQUARE_BULLET: '■' };

/** What stands before a list item, as text. */
export function glyphText(content: DocumentContent, item: ListItemNode, number: number): string {
  const glyph = content.lists[item.listId]?.[item.nestingLevel] ?? 'NUMBER';
  if (BULLETS[glyph]) return BULLETS[glyph];
  if (glyph === 'NUMBER') return `${number}.`;
  const text = glyph.startsWith('LATIN') ? latin(number) : roman(number);
  return `${glyph.endsWith('UPPER') ? text.toUpperCase() : text}.`;
}

function latin(number: number): string {
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return letter.repeat(Math.ceil(number / 26));
}

const ROMAN: [number, string][] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, sign] of ROMAN)
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  return text;
}
