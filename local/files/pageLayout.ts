// Where header and footer stand, and about how high blocks are: enough to make room for them.
import type {
  BlockNode,
  DocumentContent,
  PageSetup,
  SectionNode,
  TableCellNode,
  TableNode,
  TableRowNode,
} from '../model/document';
import { plainText } from '../model/document';
import { fullParagraphStyle, fullTextStyle } from '../model/documentStyle';

/** Half an inch, Google's default distance of header and footer from the edge of the page. */
export const HEADER_MARGIN = 36;
/** A line of Arial is 1.15 times its size high, and its average letter half its size wide. */
const LINE_HEIGHT = 1.15;
const LETTER_WIDTH = 0.5;

/** The page as the body has it: a header or footer that is too high for its margin pushes the body. */
export function bodyMargins(content: DocumentContent): PageSetup {
  const { page, header, footer } = content;
  const room = page.width - page.marginLeft - page.marginRight;
  const needed = (section: SectionNode | null): number =>
    section ? HEADER_MARGIN + estimatedHeight(section.children, room) + 2 : 0;
  return {
    ...page,
    marginTop: Math.max(page.marginTop, needed(header)),
    marginBottom: Math.max(page.marginBottom, needed(footer)),
  };
}

export function estimatedHeight(blocks: BlockNode[], width: number): number {
  return blocks.reduce((sum, block) => sum + blockHeight(block, width), 0);
}

function tableHeight(table: TableNode, width: number): number {
  const widths = columnWidths(table, Math.max(1, ...table.children.map((row) => row.children.length)), width);
  return table.children.reduce((sum, row) => sum + rowHeight(row, widths) + table.borderWidth, table.borderWidth);
}

function blockHeight(block: BlockNode, width: number): number {
  if (block.type === 'TABLE') return tableHeight(block, width);
  const style = fullParagraphStyle(block);
  const runs = block.children.flatMap((child) => (child.type === 'TEXT' ? child.runs : []));
  const sizes = runs.map((run) => fullTextStyle(run.style, block.heading).fontSize);
  const size = Math.max(...(sizes.length > 0 ? sizes : [fullTextStyle(block.emptyStyle, block.heading).fontSize]));
  const letters = Math.max(1, (width - style.indentStart - style.indentEnd) / (size * LETTER_WIDTH));
  const texts = plainText(block).split('\n');
  const lines = texts.reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / letters)), 0);
  return style.spacingBefore + style.spacingAfter + lines * size * LINE_HEIGHT * style.lineSpacing;
}

/** `widths`: of the columns. */
export function rowHeight(row: TableRowNode, widths: readonly number[]): number {
  return Math.max(row.minimumHeight ?? 0, ...row.children.map((cell, column) => cellHeight(cell, widths[column] ?? 0)));
}

export function cellHeight(cell: TableCellNode, width: number): number {
  const room = width - cell.paddingLeft - cell.paddingRight;
  return cell.paddingTop + cell.paddingBottom + estimatedHeight(cell.children, room);
}

/** Columns without a width share what the others leave. */
export function columnWidths(node: TableNode, columns: number, room: number): number[] {
  const given = Array.from({ length: columns }, (_, column) => node.columnWidths[column] ?? null);
  const left = room - given.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const share = Math.max(left / Math.max(1, given.filter((width) => width === null).length), 20);
  return given.map((width) => width ?? share);
}
