// The blocks of a document as the nodes of a Word file.
import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  HeightRule,
  PageBreak,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type ParagraphChild,
} from 'docx';
import type {
  BlockNode,
  DocumentContent,
  Heading,
  TableCellNode,
  TableNode,
  TableRowNode,
  TextRun as Run,
  TextualNode,
} from '../model/document';
import { fullParagraphStyle, fullTextStyle } from '../model/documentStyle';
import { columnWidths } from './pageLayout';

/** Twentieths of a point, Word's unit. */
export const TWIPS = 20;

interface DocxContext {
  content: DocumentContent;
  /** Room from left to right, in points. */
  width: number;
}

const ALIGNMENTS = {
  LEFT: AlignmentType.LEFT,
  CENTER: AlignmentType.CENTER,
  RIGHT: AlignmentType.RIGHT,
  JUSTIFY: AlignmentType.BOTH,
};
const HEADING_LEVELS: Partial<Record<Heading, (typeof HeadingLevel)[keyof typeof HeadingLevel]>> = {
  TITLE: HeadingLevel.TITLE,
  HEADING1: HeadingLevel.HEADING_1,
  HEADING2: HeadingLevel.HEADING_2,
  HEADING3: HeadingLevel.HEADING_3,
  HEADING4: HeadingLevel.HEADING_4,
  HEADING5: HeadingLevel.HEADING_5,
  HEADING6: HeadingLevel.HEADING_6,
};

export function docxBlocks(context: DocxContext, blocks: BlockNode[]): (Paragraph | Table)[] {
  return blocks.map((block) => (block.type === 'TABLE' ? table(context, block) : paragraph(block)));
}

function paragraph(block: TextualNode): Paragraph {
  const style = fullParagraphStyle(block);
  const list = block.type === 'LIST_ITEM' ? { reference: block.listId, level: block.nestingLevel } : undefined;
  const hasRule = block.children.some((child) => child.type === 'HORIZONTAL_RULE');
  return new Paragraph({
    heading: HEADING_LEVELS[block.heading],
    style: block.heading === 'SUBTITLE' ? 'Subtitle' : undefined,
    alignment: ALIGNMENTS[style.alignment],
    spacing: {
      before: Math.round(style.spacingBefore * TWIPS),
      after: Math.round(style.spacingAfter * TWIPS),
      line: Math.round(style.lineSpacing * 240),
      lineRule: 'auto',
    },
    indent: indentOf(style),
    keepNext: /^HEADING/.test(block.heading) ? true : undefined,
    numbering: list,
    border: hasRule ? { bottom: { style: BorderStyle.SINGLE, size: 8, color: '888888', space: 1 } } : undefined,
    run: runStyle({ text: '', style: block.emptyStyle }, block),
    children: block.children.flatMap((child) => {
      if (child.type === 'PAGE_BREAK') return [new PageBreak()];
      return child.type === 'TEXT' ? child.runs.map((run) => textRun(run, block)) : [];
    }),
  });
}

function indentOf({ indentStart, indentEnd, indentFirstLine }: ReturnType<typeof fullParagraphStyle>): object {
  const first = Math.round((indentFirstLine - indentStart) * TWIPS);
  const line = first < 0 ? { hanging: -first } : { firstLine: first };
  return { left: Math.round(indentStart * TWIPS), right: Math.round(indentEnd * TWIPS), ...line };
}

function runStyle(run: Run, block: TextualNode): object {
  const style = fullTextStyle(run.style, block.heading);
  return {
    font: style.fontFamily,
    size: Math.round(style.fontSize * 2),
    bold: style.bold,
    italics: style.italic,
    underline: style.underline ? {} : undefined,
    strike: style.strikethrough,
    color: style.foregroundColor.slice(1),
    shading: style.backgroundColor ? { type: ShadingType.CLEAR, fill: style.backgroundColor.slice(1) } : undefined,
  };
}

function textRun(run: Run, block: TextualNode): ParagraphChild {
  const lines = run.text.split('\n');
  const children = lines.map((text, index) => new TextRun({ ...runStyle(run, block), text, break: index > 0 ? 1 : 0 }));
  if (run.style.linkUrl) return new ExternalHyperlink({ link: run.style.linkUrl, children });
  return children.length === 1 ? children[0]! : new TextRun({ children });
}

function table(context: DocxContext, node: TableNode): Table {
  const columns = Math.max(1, ...node.children.map((row) => row.children.length));
  const widths = columnWidths(node, columns, context.width);
  const edge = {
    style: node.borderWidth > 0 ? BorderStyle.SINGLE : BorderStyle.NONE,
    size: Math.round(node.borderWidth * 8),
    color: node.borderColor.slice(1),
  };
  return new Table({
    columnWidths: widths.map((width) => Math.round(width * TWIPS)),
    width: { size: Math.round(widths.reduce((sum, width) => sum + width, 0) * TWIPS), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: edge, insideVertical: edge },
    rows: node.children.map((row) => tableRow(context, row, widths)),
  });
}

function tableRow(context: DocxContext, row: TableRowNode, widths: number[]): TableRow {
  return new TableRow({
    height: row.minimumHeight ? { value: Math.round(row.minimumHeight * TWIPS), rule: HeightRule.ATLEAST } : undefined,
    children: widths.map((width, column) => tableCell({ ...context, width }, row.children[column])),
  });
}

const VERTICAL = {
  TOP: VerticalAlignTable.TOP,
  CENTER: VerticalAlignTable.CENTER,
  BOTTOM: VerticalAlignTable.BOTTOM,
};

function tableCell(context: DocxContext, cell: TableCellNode | undefined): TableCell {
  if (!cell) return new TableCell({ children: [new Paragraph('')] });
  return new TableCell({
    width: { size: Math.round(context.width * TWIPS), type: WidthType.DXA },
    shading: cell.backgroundColor ? { type: ShadingType.CLEAR, fill: cell.backgroundColor.slice(1) } : undefined,
    verticalAlign: VERTICAL[cell.verticalAlignment],
    margins: {
      top: cell.paddingTop * TWIPS,
      bottom: cell.paddingBottom * TWIPS,
      left: cell.paddingLeft * TWIPS,
      right: cell.paddingRight * TWIPS,
    },
    children: docxBlocks({ ...context, width: context.width - cell.paddingLeft - cell.paddingRight }, cell.children),
  });
}
