// Makes the guest object of any node of a document, by its type.
import { hasChildren, isTextual, type DocumentNode, type SectionNode, type TableCellNode } from '../../model/document';
import { guestObject } from '../../runtime/guest';
import { getAttributes, setAttributes } from './attributes';
import { bodyMethods } from './body';
import { blockMethods, containerMethods } from './containers';
import { elementMethods, type Made, type Methods } from './element';
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

/** Every method of every element fails once the document is closed. */
export function wrapNode(doc: OpenDocument, node: DocumentNode): object {
  const name = CLASSES[node.type];
  const own: Record<string, unknown> = {};
  const object: object = guestObject(doc.execution, `Document.${name}`, own);
  const made: Made = { doc, node, className: `DocumentApp.${name}`, self: () => object };
  for (const [method, act] of Object.entries(methodsOf(made)))
    own[method] = (...args: unknown[]) => {
      doc.requireOpen();
      return act(...args);
    };
  doc.remember(object, node);
  return object;
}

function methodsOf(made: Made): Methods {
  const { doc, node, self } = made;
  const methods: Methods = {
    ...elementMethods(made),
    getAttributes: () => getAttributes(node),
    setAttributes: (attributes) => {
      setAttributes(doc, node, attributes);
      return self();
    },
  };
  if (hasChildren(node)) Object.assign(methods, containerMethods({ ...made, node }));
  if (isBlockHolder(node)) Object.assign(methods, blockMethods({ ...made, node }));
  if (node.type === 'BODY_SECTION') Object.assign(methods, bodyMethods({ ...made, node }));
  if (isTextual(node)) Object.assign(methods, paragraphMethods({ ...made, node }));
  if (node.type === 'LIST_ITEM') Object.assign(methods, listItemMethods({ ...made, node }));
  if (node.type === 'TABLE') Object.assign(methods, tableMethods({ ...made, node }));
  if (node.type === 'TABLE_ROW') Object.assign(methods, rowMethods({ ...made, node }));
  if (node.type === 'TABLE_CELL') Object.assign(methods, cellMethods({ ...made, node }));
  if (node.type === 'TEXT') Object.assign(methods, textMethods(made));
  return methods;
}

function isBlockHolder(node: DocumentNode): node is SectionNode | TableCellNode {
  return node.type.endsWith('_SECTION') || node.type === 'TABLE_CELL';
}
