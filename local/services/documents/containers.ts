// Elements that hold others: sections, cells, rows, tables, paragraphs. Source: reference of ContainerElement and Body.
import {
  emptyParagraph,
  emptyTable,
  plainText,
  type BlockNode,
  type ContainerNode,
  type DocumentNode,
  type ListItemNode,
  type ParagraphNode,
  type SectionNode,
  type TableCellNode,
  type TableNode,
} from '../../model/document';
import { NotEmulated } from '../../runtime/execution';
import { signatureError } from '../signature';
import { setTextStyle } from './attributes';
import { childAt, detachedNode, removeNode, type Made, type Methods } from './element';
import { nodeOf } from './openDocument';
import { searchMethods, textView } from './texts';
import { TextSpan, textualsIn } from './textEditing';

export const containerMethods: Methods<ContainerNode> = {
  ...searchMethods,
  getNumChildren: ({ node }) => node.children.length,
  getChild: (made, index) => made.doc.wrap(childAt(made, index)),
  getChildIndex: ({ node }, child) => {
    const index = (node.children as DocumentNode[]).indexOf(nodeOf(child)!);
    if (index < 0) throw new Error('Element does not contain the specified child element.');
    return index;
  },
  removeChild: (made, child) => {
    const target = nodeOf(child);
    const isOurs = target && (made.node.children as DocumentNode[]).includes(target);
    if (!isOurs) throw new Error('Element does not contain the specified child element.');
    removeNode(made, target);
    return made.guest;
  },
  getText: ({ node }) => plainText(node),
  editAsText: ({ doc, node }) => textView(doc, node),
  setLinkUrl: ({ node, guest, className }, url) => {
    if (url !== null && typeof url !== 'string') throw signatureError(`${className}.setLinkUrl`, [url]);
    setTextStyle(new TextSpan(node), 'linkUrl', url);
    return guest;
  },
  getLinkUrl: ({ node }) => new TextSpan(node).common('linkUrl'),
};

type BlockHolder = SectionNode | TableCellNode;

/** What a section of the document and a cell share: paragraphs, lists and tables one under another. */
export const blockMethods: Methods<BlockHolder> = {
  ...insertion<BlockHolder>('Paragraph', (_, args) => paragraphFrom(args)),
  ...insertion<BlockHolder>('ListItem', listItemFrom),
  ...insertion<BlockHolder>('Table', (_, args) => tableFrom(args)),
  ...insertion<BlockHolder>('HorizontalRule', () => ({ ...emptyParagraph(), children: [{ type: 'HORIZONTAL_RULE' }] })),
  getParagraphs: ({ doc, node }) => textualsIn(node).map((child) => doc.wrap(child)),
  getListItems: ({ doc, node }) =>
    textualsIn(node)
      .filter((child) => child.type === 'LIST_ITEM')
      .map((child) => doc.wrap(child)),
  getTables: ({ doc, node }) => node.children.filter((child) => child.type === 'TABLE').map((child) => doc.wrap(child)),
  clear: ({ node, guest, className }) => {
    if (node.children.length === 1) throw new NotEmulated(`${className}.clear of one paragraph is not emulated`);
    node.children.splice(0, node.children.length, emptyParagraph());
    return guest;
  },
  setText: ({ node, guest, className }, text) => {
    if (typeof text !== 'string') throw signatureError(`${className}.setText`, [text]);
    node.children.splice(0, node.children.length, ...text.split('\n').map((line) => emptyParagraph(line)));
    return guest;
  },
};

/** Makes the block of an `append` or `insert`; undefined when its arguments fit none. */
type Make = (made: Made<BlockHolder>, args: unknown[], before: BlockNode | undefined) => BlockNode | undefined;

/** `appendX(…)` and `insertX(index, …)`. A table at the end is followed by an empty paragraph. */
export function insertion<N extends BlockHolder>(name: string, make: Make): Methods<N> {
  const place = (made: Made<N>, method: string, index: number, args: unknown[]): object => {
    const { doc, node, className } = made;
    const block = make(made, args, node.children[index - 1]);
    if (!block) throw signatureError(`${className}.${method}`, args);
    for (const item of textualsIn(block)) if (item.type === 'LIST_ITEM') doc.content.lists[item.listId] ??= [];
    node.children.splice(index, 0, block);
    if (block.type === 'TABLE' && index === node.children.length - 1) node.children.push(emptyParagraph());
    const first = 'heading' in block ? block.children[0] : undefined;
    return doc.wrap(first?.type === 'PAGE_BREAK' || first?.type === 'HORIZONTAL_RULE' ? first : block);
  };
  return {
    [`append${name}`]: (made, ...args) => place(made, `append${name}`, made.node.children.length, args),
    [`insert${name}`]: (made, index, ...args) => {
      const { length } = made.node.children;
      if (typeof index !== 'number') throw signatureError(`${made.className}.insert${name}`, [index, ...args]);
      if (index < 0 || index > length)
        throw new Error(`Child index (${index}) must be less than or equal to the number of child elements (${length}).`); // oxfmt-ignore
      return place(made, `insert${name}`, index, args);
    },
  };
}

function paragraphFrom([given]: unknown[]): ParagraphNode | undefined {
  if (typeof given === 'string') return emptyParagraph(given);
  return detachedNode<ParagraphNode>(given, 'PARAGRAPH');
}

/** An item that follows another joins its list. */
function listItemFrom(
  { doc }: Made<BlockHolder>,
  [given]: unknown[],
  before: BlockNode | undefined,
): ListItemNode | undefined {
  if (typeof given !== 'string') return detachedNode<ListItemNode>(given, 'LIST_ITEM');
  const listId = before?.type === 'LIST_ITEM' ? before.listId : doc.newList();
  return { ...emptyParagraph(given), type: 'LIST_ITEM', listId, nestingLevel: 0 };
}

function tableFrom([given]: unknown[]): TableNode | undefined {
  if (given === undefined) return emptyTable([]);
  return isTextGrid(given) ? emptyTable(given) : detachedNode<TableNode>(given, 'TABLE');
}

function isTextGrid(value: unknown): value is string[][] {
  if (!Array.isArray(value)) return false;
  return value.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string'));
}
