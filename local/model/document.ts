// A document as plain JSON: who may see it, and its last saved content. Lengths are in points.

export interface TextStyle {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  fontFamily?: string;
  fontSize?: number;
  foregroundColor?: string;
  backgroundColor?: string;
  linkUrl?: string;
}

export interface TextRun {
  text: string;
  style: TextStyle;
}

export interface TextNode {
  type: 'TEXT';
  runs: TextRun[];
}

interface PageBreakNode {
  type: 'PAGE_BREAK';
}

interface RuleNode {
  type: 'HORIZONTAL_RULE';
}

export type InlineNode = TextNode | PageBreakNode | RuleNode;

export type Heading =
  | 'NORMAL'
  | 'TITLE'
  | 'SUBTITLE'
  | 'HEADING1'
  | 'HEADING2'
  | 'HEADING3'
  | 'HEADING4'
  | 'HEADING5'
  | 'HEADING6';
export type Alignment = 'LEFT' | 'CENTER' | 'RIGHT' | 'JUSTIFY';
export type Glyph =
  | 'BULLET'
  | 'HOLLOW_BULLET'
  | 'SQUARE_BULLET'
  | 'NUMBER'
  | 'LATIN_UPPER'
  | 'LATIN_LOWER'
  | 'ROMAN_UPPER'
  | 'ROMAN_LOWER';

/** Only what was set; the rest follows the heading. */
export interface ParagraphStyle {
  alignment?: Alignment;
  spacingBefore?: number;
  spacingAfter?: number;
  lineSpacing?: number;
  indentStart?: number;
  indentEnd?: number;
  indentFirstLine?: number;
}

export interface ParagraphNode {
  type: 'PARAGRAPH';
  heading: Heading;
  style: ParagraphStyle;
  /** The style of a paragraph without text, which the first text takes. */
  emptyStyle: TextStyle;
  children: InlineNode[];
}

export interface ListItemNode extends Omit<ParagraphNode, 'type'> {
  type: 'LIST_ITEM';
  listId: string;
  nestingLevel: number;
}

export interface TableCellNode {
  type: 'TABLE_CELL';
  children: BlockNode[];
  backgroundColor: string | null;
  verticalAlignment: 'TOP' | 'CENTER' | 'BOTTOM';
  paddingTop: number;
  paddingBottom: number;
  paddingLeft: number;
  paddingRight: number;
}

export interface TableRowNode {
  type: 'TABLE_ROW';
  children: TableCellNode[];
  minimumHeight: number | null;
}

export interface TableNode {
  type: 'TABLE';
  children: TableRowNode[];
  borderColor: string;
  borderWidth: number;
  /** By column; a column without a width shares what is left. */
  columnWidths: (number | null)[];
}

export type BlockNode = ParagraphNode | ListItemNode | TableNode;
export type TextualNode = ParagraphNode | ListItemNode;

export interface SectionNode {
  type: 'BODY_SECTION' | 'HEADER_SECTION' | 'FOOTER_SECTION';
  children: BlockNode[];
}

export type ContainerNode = SectionNode | TextualNode | TableNode | TableRowNode | TableCellNode;
export type DocumentNode = ContainerNode | InlineNode;

export interface PageSetup {
  width: number;
  height: number;
  marginTop: number;
  marginBottom: number;
  marginLeft: number;
  marginRight: number;
}

export interface DocumentContent {
  body: SectionNode;
  header: SectionNode | null;
  footer: SectionNode | null;
  page: PageSetup;
  language: string;
  /** The glyph of each nesting level, by list. */
  lists: Record<string, Glyph[]>;
  /** What `setHeadingAttributes` gave, for the paragraphs that take the heading afterwards. */
  headings: Partial<Record<Heading, ParagraphStyle>>;
}

export interface DocumentModel {
  id: string;
  name: string;
  owner: string;
  editors: string[];
  viewers: string[];
  /** Milliseconds since 1970, as is `savedAt`. */
  createdAt: number;
  savedAt: number;
  content: DocumentContent;
}

/** A new document has one child, an empty paragraph. The page is A4 with margins of an inch, as in France. */
export function emptyContent(): DocumentContent {
  const inch = 72;
  return {
    body: { type: 'BODY_SECTION', children: [emptyParagraph()] },
    header: null,
    footer: null,
    page: { width: 595.276, height: 841.89, marginTop: inch, marginBottom: inch, marginLeft: inch, marginRight: inch },
    language: 'fr',
    lists: {},
    headings: {},
  };
}

export function emptyParagraph(text = ''): ParagraphNode {
  return { type: 'PARAGRAPH', heading: 'NORMAL', style: {}, emptyStyle: {}, children: textChildren(text, {}) };
}

export function textChildren(text: string, style: TextStyle): TextNode[] {
  return text === '' ? [] : [{ type: 'TEXT', runs: [{ text, style }] }];
}

/** A cell as Google makes it: one paragraph, and 5 points of padding. */
export function emptyCell(text = ''): TableCellNode {
  const padding = { paddingTop: 5, paddingBottom: 5, paddingLeft: 5, paddingRight: 5 };
  return {
    type: 'TABLE_CELL',
    children: [emptyParagraph(text)],
    backgroundColor: null,
    verticalAlignment: 'TOP',
    ...padding,
  };
}

export function emptyTable(cells: string[][]): TableNode {
  const rows = cells.map((row): TableRowNode => rowOf(row));
  return { type: 'TABLE', children: rows, borderColor: '#000000', borderWidth: 1, columnWidths: [] };
}

export function rowOf(cells: string[]): TableRowNode {
  return { type: 'TABLE_ROW', children: cells.map((text) => emptyCell(text)), minimumHeight: null };
}

export function isTextual(node: DocumentNode): node is TextualNode {
  return node.type === 'PARAGRAPH' || node.type === 'LIST_ITEM';
}

export function hasChildren(node: DocumentNode): node is ContainerNode {
  return 'children' in node;
}

/** The text of a node: paragraphs and cells on lines of their own. */
export function plainText(node: DocumentNode): string {
  if (node.type === 'TEXT') return node.runs.map((run) => run.text).join('');
  if (!hasChildren(node)) return '';
  const children = node.children as DocumentNode[];
  return children.map(plainText).join(isTextual(node) ? '' : '\n');
}
