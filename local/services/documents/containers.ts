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

export function containerMethods(made: Made<ContainerNode>): Methods {
  const { doc, node, self, className } = made;
  const children = node.children as DocumentNode[];
  return {
    ...searchMethods(made),
    getNumChildren: () => children.length,
    getChild: (index) => doc.wrap(childAt(made, index)),
    getChildIndex: (child) => {
      const index = children.indexOf(nodeOf(child)!);
      if (index < 0) throw new Error('Element does not contain the specified child element.');
      return index;
    },
    removeChild: (child) => {
      const target = nodeOf(child);
      if (!target || !children.includes(target)) throw new Error('Element does not contain the specified child element.'); // prettier-ignore
      removeNode(made, target);
      return self();
    },
    getText: () => plainText(node),
    editAsText: () => textView(doc, node),
    setLinkUrl: (url) => {
      if (url !== null && typeof url !== 'string') throw signatureError(`${className}.setLinkUrl`, [url]);
      setTextStyle(new TextSpan(node), 'linkUrl', url);
      return self();
    },
    getLinkUrl: () => new TextSpan(node).common('linkUrl'),
  };
}

/** What a section of the document and a cell share: paragraphs, lists and tables one under another. */
export function blockMethods(made: Made<SectionNode | TableCellNode>): Methods {
  const { doc, node, self, className } = made;
  const wrapAll = (found: DocumentNode[]): object[] => found.map((child) => doc.wrap(child));
  return {
    ...insertion(made, 'Paragraph', paragraphFrom),
    ...insertion(made, 'ListItem', (args, before) => listItemFrom(made, args, before)),
    ...insertion(made, 'Table', tableFrom),
    ...insertion(made, 'HorizontalRule', () => ({ ...emptyParagraph(), children: [{ type: 'HORIZONTAL_RULE' }] })),
    getParagraphs: () => wrapAll(textualsIn(node)),
    getListItems: () => wrapAll(textualsIn(node).filter((child) => child.type === 'LIST_ITEM')),
    getTables: () => wrapAll(node.children.filter((child) => child.type === 'TABLE')),
    clear: () => {
      if (node.children.length === 1) throw new NotEmulated(`${className}.clear of one paragraph is not emulated`);
      node.children.splice(0, node.children.length, emptyParagraph());
      return self();
    },
    setText: (text) => {
      if (typeof text !== 'string') throw signatureError(`${className}.setText`, [text]);
      node.children.splice(0, node.children.length, ...text.split('\n').map((line) => emptyParagraph(line)));
      return self();
    },
  };
}

/** Makes the block of an `append` or `insert`; undefined when its arguments fit none. */
type Make = (args: unknown[], before: BlockNode | undefined) => BlockNode | undefined;

/** `appendX(…)` and `insertX(index, …)`. A table at the end is followed by an empty paragraph. */
export function insertion(made: Made<SectionNode | TableCellNode>, name: string, make: Make): Methods {
  const { doc, node, className } = made;
  const place = (method: string, index: number, args: unknown[]): object => {
    const block = make(args, node.children[index - 1]);
    if (!block) throw signatureError(`${className}.${method}`, args);
    for (const item of textualsIn(block)) if (item.type === 'LIST_ITEM') doc.content.lists[item.listId] ??= [];
    node.children.splice(index, 0, block);
    if (block.type === 'TABLE' && index === node.children.length - 1) node.children.push(emptyParagraph());
    const first = 'heading' in block ? block.children[0] : undefined;
    return doc.wrap(first?.type === 'PAGE_BREAK' || first?.type === 'HORIZONTAL_RULE' ? first : block);
  };
  return {
    [`append${name}`]: (...args) => place(`append${name}`, node.children.length, args),
    [`insert${name}`]: (index, ...args) => {
      const { length } = node.children;
      if (typeof index !== 'number') throw signatureError(`${className}.insert${name}`, [index, ...args]);
      if (index < 0 || index > length)
        throw new Error(`Child index (${index}) must be less than or equal to the number of child elements (${length}).`); // prettier-ignore
      return place(`insert${name}`, index, args);
    },
  };
}

function paragraphFrom([given]: unknown[]): ParagraphNode | undefined {
  if (typeof given === 'string') return emptyParagraph(given);
  return detachedNode<ParagraphNode>(given, 'PARAGRAPH');
}

/** An item that follows another joins its list. */
function listItemFrom(
  { doc }: Made<SectionNode | TableCellNode>,
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
