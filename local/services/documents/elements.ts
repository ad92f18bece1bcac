// Makes the guest object of any node of a document, by its type.
import type { DocumentNode } from '../../model/document';
import { getAttributes, setAttributes } from './attributes';
import { bodyMethods } from './body';
import { blockMethods, containerMethods } from './containers';
import { elementMethods, elementOf, whileOpen, type Methods } from './element';
import type { OpenDocument } from './openDocument';
import { listItemMethods, paragraphMethods } from './paragraphs';
import { cellMethods, rowMethods, tableMethods } from './tables';
import { textMethods } from './texts';

const CLASSES: Record<DocumentNode['type'], string> = {
  BODY_SECTION: 'Body',
  HEADER_SECTION: 'HeaderSection',
  FOOTER_SECTION: 'FooterSection',
  PARAGRAPH: 'Paragraph',
  LIST_ITEM: 'ListItem',
  TABLE: 'Table',
  TABLE_ROW: 'TableRow',
  TABLE_CELL: 'TableCell',
  TEXT: 'Text',
  PAGE_BREAK: 'PageBreak',
  HORIZONTAL_RULE: 'HorizontalRule',
};

const common: Methods = {
  ...elementMethods,
  getAttributes: ({ node }) => getAttributes(node),
  setAttributes: ({ doc, node, guest }, attributes) => {
    setAttributes(doc, node, attributes);
    return guest;
  },
};

/** The methods of each type of node: those it shares with others, then its own. */
const METHODS: { [T in DocumentNode['type']]: Methods } = {
  BODY_SECTION: together(common, containerMethods, blockMethods, bodyMethods),
  HEADER_SECTION: together(common, containerMethods, blockMethods),
  FOOTER_SECTION: together(common, containerMethods, blockMethods),
  PARAGRAPH: together(common, containerMethods, paragraphMethods),
  LIST_ITEM: together(common, containerMethods, paragraphMethods, listItemMethods),
  TABLE: together(common, containerMethods, tableMethods),
  TABLE_ROW: together(common, containerMethods, rowMethods),
  TABLE_CELL: together(common, containerMethods, blockMethods, cellMethods),
  TEXT: together(common, textMethods),
  PAGE_BREAK: together(common),
  HORIZONTAL_RULE: together(common),
};

/** Each is written for the nodes that have it, and `METHODS` gives it to no other. */
function together(...groups: Methods<never>[]): Methods {
  return whileOpen(Object.assign({}, ...groups) as Methods);
}

export function wrapNode(doc: OpenDocument, node: DocumentNode): object {
  const object = elementOf(doc, node, CLASSES[node.type], METHODS[node.type]);
  doc.remember(object, node);
  return object;
}
