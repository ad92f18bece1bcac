// A document as a page one can read in a browser, with real headings, lists and tables.
import type { BlockNode, DocumentContent, DocumentModel, InlineNode, TableNode, TextualNode } from '../model/document';
import { plainText } from '../model/document';
import { fullParagraphStyle, fullTextStyle, glyphText, ListCounter } from '../model/documentStyle';
import { escapeHtml } from '../services/html/escape';

const TAGS: Partial<Record<TextualNode['heading'], string>> = {
  TITLE: 'h1',
  HEADING1: 'h2',
  HEADING2: 'h3',
  HEADING3: 'h4',
  HEADING4: 'h5',
  HEADING5: 'h6',
  HEADING6: 'h6',
};

const STYLE = `
  html { background: #f6f6f6 }
  body { margin: 0; font: 11pt/1.4 Arial, Helvetica, sans-serif; color: #161616 }
  main { box-sizing: border-box; max-width: 21cm; margin: 0 auto; padding: 2cm 1.8cm; background: #fff }
  h1, h2, h3, h4, h5, h6, p, ul { margin: 0; padding: 0 }
  table { border-collapse: collapse; width: 100%; margin: 4pt 0 }
  td, th { vertical-align: top; text-align: left; font-weight: inherit; overflow-wrap: anywhere }
  a { color: #000091 } hr { border: 0; border-top: 1px solid #666; margin: 8pt 0 }
  .saut { border-top: 1px dashed #666; margin: 24pt 0 }
  header, footer { color: #3a3a3a; margin-bottom: 16pt } footer { margin: 24pt 0 0 }
  td[contenteditable] { cursor: text } td[contenteditable]:focus { outline: 2px solid #000091; outline-offset: -2px }
  @media (max-width: 40rem) { main { padding: 1rem } }`;

interface Context {
  content: DocumentContent;
  counter: ListCounter;
}

export function documentHtml({ name, content }: DocumentModel): string {
  const context = { content, counter: new ListCounter() };
  const section = (tag: string, part: { children: BlockNode[] } | null) =>
    part && part.children.some((block) => plainText(block).trim())
      ? `<${tag}>${blocks(context, part.children)}</${tag}>`
      : '';
  return (
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${escapeHtml(name)}</title>` +
    `<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head><body><main>` +
    section('header', content.header) +
    blocks(context, content.body.children) +
    section('footer', content.footer) +
    '</main></body></html>'
  );
}

/** Items of a list that follow each other make one list. */
function blocks(context: Context, nodes: BlockNode[]): string {
  let html = '';
  nodes.forEach((node, index) => {
    if (node.type === 'TABLE') html += table(context, node);
    else if (node.type === 'PARAGRAPH') html += paragraph(node);
    else {
      if (nodes[index - 1]?.type !== 'LIST_ITEM') html += '<ul>';
      const glyph = glyphText(context.content, node, context.counter.next(node));
      html += `<li style="${css(node)};list-style-type:'${escapeHtml(glyph)} '">${inline(node)}</li>`;
      if (nodes[index + 1]?.type !== 'LIST_ITEM') html += '</ul>';
    }
  });
  return html;
}

function paragraph(node: TextualNode): string {
  // An empty heading would be announced for nothing.
  const tag = plainText(node).trim() ? (TAGS[node.heading] ?? 'p') : 'div';
  const text = inline(node);
  return `<${tag} style="${css(node)}">${text || '<br>'}</${tag}>`;
}

function css(node: TextualNode): string {
  const style = fullParagraphStyle(node);
  return [
    `margin:${style.spacingBefore}pt ${style.indentEnd}pt ${style.spacingAfter}pt ${style.indentStart}pt`,
    `text-align:${style.alignment.toLowerCase()}`,
    node.type === 'LIST_ITEM' ? '' : `text-indent:${style.indentFirstLine - style.indentStart}pt`,
  ]
    .filter(Boolean)
    .join(';');
}

function inline(node: TextualNode): string {
  return node.children.map((child) => inlineNode(child, node)).join('');
}

function inlineNode(child: InlineNode, node: TextualNode): string {
  if (child.type === 'PAGE_BREAK') return '<span class="saut" style="display:block"></span>';
  if (child.type === 'HORIZONTAL_RULE') return '<span style="display:block;border-top:1px solid #666"></span>';
  return child.runs
    .map(({ text, style }) => {
      const full = fullTextStyle(style, node.heading);
      const decoration = [full.underline && 'underline', full.strikethrough && 'line-through']
        .filter(Boolean)
        .join(' ');
      const rules = [
        `font-size:${full.fontSize}pt`,
        `font-weight:${full.bold ? 700 : 400}`,
        full.italic ? 'font-style:italic' : '',
        decoration ? `text-decoration:${decoration}` : '',
        `color:${full.foregroundColor}`,
        full.backgroundColor ? `background:${full.backgroundColor}` : '',
      ];
      return `<span style="${escapeHtml(rules.filter(Boolean).join(';'))}">${lines(text)}</span>`;
    })
    .join('');
}

function lines(text: string): string {
  return escapeHtml(text).replace(/[\n\r\v]/g, '<br>');
}

/** A first row all in bold names the columns. */
function table(context: Context, node: TableNode): string {
  const border = `border:${node.borderWidth}pt solid ${node.borderColor}`;
  const rows = node.children.map((row, index) => {
    const heads = index === 0 && node.children.length > 1 && row.children.every((cell) => isBold(cell.children));
    const cells = row.children.map((cell, column) => {
      const width = node.columnWidths[column];
      const padding = [cell.paddingTop, cell.paddingRight, cell.paddingBottom, cell.paddingLeft];
      const rules = [
        border,
        `padding:${padding.map((side) => `${side}pt`).join(' ')}`,
        cell.backgroundColor ? `background:${cell.backgroundColor}` : '',
        width ? `width:${width}pt` : '',
      ];
      const style = escapeHtml(rules.filter(Boolean).join(';'));
      const inside = blocks(context, cell.children);
      return heads ? `<th scope="col" style="${style}">${inside}</th>` : `<td style="${style}">${inside}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table>${rows.join('')}</table>`;
}

function isBold(nodes: BlockNode[]): boolean {
  const runs = nodes.flatMap((node) =>
    node.type === 'TABLE' ? [] : node.children.flatMap((child) => (child.type === 'TEXT' ? child.runs : [])),
  );
  return runs.length > 0 && runs.every(({ style }) => style.bold);
}
