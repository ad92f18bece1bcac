// The blocks of a document as pdfmake's nodes: paragraphs, list items and tables with what Google shows of them.
import type {
  BlockNode,
  DocumentContent,
  InlineNode,
  TableCellNode,
  TableNode,
  TextRun,
  TextualNode,
} from '../model/document';
import { fullParagraphStyle, fullTextStyle, glyphText, type ListCounter } from '../model/documentStyle';
import { cellHeight, columnWidths, rowHeight } from './pageLayout';

export interface PdfNode {
  margin?: number[];
  pageBreak?: 'before';
  [key: string]: unknown;
}

export interface PdfContext {
  content: DocumentContent;
  counter: ListCounter;
  /** Room from left to right, in points. */
  width: number;
}

/** A row up to half a page high is kept in one piece. */
const LONGEST_WHOLE_ROW = 350;
const ALIGNMENTS = { LEFT: 'left', CENTER: 'center', RIGHT: 'right', JUSTIFY: 'justify' };

/** A page break shows on the block that follows it. */
export function pdfBlocks(context: PdfContext, blocks: BlockNode[]): PdfNode[] {
  const nodes: PdfNode[] = [];
  let breaks = false;
  const push = (node: PdfNode): void => {
    nodes.push(breaks ? { ...node, pageBreak: 'before' } : node);
    breaks = false;
  };
  for (const block of blocks) {
    if (block.type === 'TABLE') {
      push(table(context, block));
      continue;
    }
    const parts = partsBetween(block.children);
    for (const [index, part] of parts.entries()) {
      if (index > 0) breaks = true;
      const isOnlyABreak = part.length === 0 && parts.length > 1;
      if (!isOnlyABreak) push(paragraph(context, block, part));
    }
  }
  if (breaks) push({ text: ' ' });
  return nodes;
}

/** The children before, between and after the page breaks. */
function partsBetween(children: InlineNode[]): InlineNode[][] {
  const parts: InlineNode[][] = [[]];
  for (const child of children) {
    if (child.type === 'PAGE_BREAK') parts.push([]);
    else parts.at(-1)!.push(child);
  }
  return parts;
}

function paragraph(context: PdfContext, block: TextualNode, children: InlineNode[]): PdfNode {
  const style = fullParagraphStyle(block);
  const margin = [style.indentStart, style.spacingBefore, style.indentEnd, style.spacingAfter];
  if (children.some((child) => child.type === 'HORIZONTAL_RULE')) return rule(context, margin);
  const runs = children.flatMap((child) => (child.type === 'TEXT' ? child.runs : []));
  const isEmpty = runs.every((run) => run.text === '');
  const text = isEmpty ? [textRun({ text: ' ', style: block.emptyStyle }, block)] : runs.map((run) => textRun(run, block)); // oxfmt-ignore
  const common = {
    alignment: ALIGNMENTS[style.alignment],
    lineHeight: style.lineSpacing,
    headlineLevel: headlineLevel(block),
  };
  if (block.type !== 'LIST_ITEM')
    return { text, ...common, margin, leadingIndent: style.indentFirstLine - style.indentStart };
  const glyph = glyphText(context.content, block, context.counter.next(block));
  const hanging = style.indentStart - style.indentFirstLine;
  const first = textRun({ text: glyph, style: { ...runs[0]?.style, linkUrl: undefined } }, block);
  return {
    columns: [
      { width: hanging, text: [first], lineHeight: style.lineSpacing },
      { width: '*', text, ...common },
    ],
    margin: [style.indentFirstLine, ...margin.slice(1)],
  };
}

/** A heading stays with what it announces. */
function headlineLevel({ heading }: TextualNode): number | undefined {
  return /^HEADING/.test(heading) ? 1 : undefined;
}

function textRun(run: TextRun, block: TextualNode): PdfNode {
  const style = fullTextStyle(run.style, block.heading);
  const decoration = [style.underline && 'underline', style.strikethrough && 'lineThrough'].filter(Boolean);
  return {
    text: run.text.replace(/\t/g, '    '),
    bold: style.bold,
    italics: style.italic,
    fontSize: style.fontSize,
    color: style.foregroundColor,
    decoration: decoration.length > 0 ? decoration : undefined,
    background: style.backgroundColor,
    link: style.linkUrl,
    preserveLeadingSpaces: true,
  };
}

function rule({ width }: PdfContext, [left, before, right, after]: number[]): PdfNode {
  const line = { type: 'line', x1: 0, y1: 0, x2: width - left! - right!, y2: 0, lineWidth: 1, lineColor: '#888888' };
  return { canvas: [line], margin: [left!, before! + 6, right!, after! + 6] };
}

function table(context: PdfContext, node: TableNode): PdfNode {
  const columns = Math.max(1, ...node.children.map((row) => row.children.length));
  const widths = columnWidths(node, columns, context.width);
  const border = node.borderWidth;
  const body = node.children.map((row) => {
    const height = rowHeight(row, widths);
    return widths.map((width, column) => cell({ ...context, width: width - border }, row.children[column], height));
  });
  const line = { width: () => border, color: () => node.borderColor, padding: () => 0 };
  return {
    table: {
      widths: widths.map((width) => width - border),
      dontBreakRows: node.children.every((row) => rowHeight(row, widths) < LONGEST_WHOLE_ROW),
      heights: node.children.map((row) => row.minimumHeight ?? 'auto'),
      body: body.length > 0 ? body : [widths.map(() => ({ text: ' ' }))],
    },
    layout: {
      hLineWidth: line.width,
      vLineWidth: line.width,
      hLineColor: line.color,
      vLineColor: line.color,
      paddingLeft: line.padding,
      paddingRight: line.padding,
      paddingTop: line.padding,
      paddingBottom: line.padding,
    },
  };
}

/** `rowHeight`: what the highest cell of the row needs; pdfmake itself knows of no vertical alignment. */
function cell(context: PdfContext, node: TableCellNode | undefined, rowHeight: number): PdfNode {
  if (!node) return { text: ' ' };
  const room = context.width - node.paddingLeft - node.paddingRight;
  const stack = pdfBlocks({ ...context, width: room }, node.children);
  const spare = Math.max(0, rowHeight - cellHeight(node, context.width));
  const above = spare * { TOP: 0, CENTER: 0.5, BOTTOM: 1 }[node.verticalAlignment];
  return {
    stack,
    margin: [node.paddingLeft, node.paddingTop + above, node.paddingRight, node.paddingBottom],
    fillColor: node.backgroundColor ?? undefined,
  };
}
