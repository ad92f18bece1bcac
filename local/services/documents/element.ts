// What every element of a document shares, and what a group of methods is given to make them.
import { copyJson } from '../../model/copy';
import { hasChildren, type DocumentNode } from '../../model/document';
import { NotEmulated } from '../../runtime/execution';
import { enumValue, guestOf, type MethodTable } from '../../runtime/guest';
import { signatureError } from '../signature';
import { documentOf, nodeOf, type OpenDocument } from './openDocument';

/** What stands behind a guest element: its document, its node, its class, and the guest object itself. */
export interface Made<N extends DocumentNode = DocumentNode> {
  doc: OpenDocument;
  node: N;
  /** As Google writes it: `DocumentApp.Body`. */
  className: string;
  guest: object;
}

/** Methods that elements share: each is given the element it is called on. */
export type Methods<N extends DocumentNode = DocumentNode> = MethodTable<Made<N>>;

/** The guest object of a node, of the class of that name. */
export function elementOf<N extends DocumentNode>(
  doc: OpenDocument,
  node: N,
  name: string,
  methods: Methods<N>,
): object {
  const made: Made<N> = { doc, node, className: `DocumentApp.${name}`, guest: doc };
  made.guest = guestOf(doc.execution, `Document.${name}`, methods, made);
  return made.guest;
}

/** Every method of every element fails once the document is closed. */
export function whileOpen<N extends DocumentNode>(methods: Methods<N>): Methods<N> {
  const checked: Methods<N> = {};
  for (const [name, act] of Object.entries(methods))
    checked[name] = (made, ...args) => {
      made.doc.requireOpen();
      return act(made, ...args);
    };
  return checked;
}

const CASTS: Record<string, DocumentNode['type']> = {
  asBody: 'BODY_SECTION',
  asHeaderSection: 'HEADER_SECTION',
  asFooterSection: 'FOOTER_SECTION',
  asParagraph: 'PARAGRAPH',
  asListItem: 'LIST_ITEM',
  asTable: 'TABLE',
  asTableRow: 'TABLE_ROW',
  asTableCell: 'TABLE_CELL',
  asText: 'TEXT',
  asPageBreak: 'PAGE_BREAK',
  asHorizontalRule: 'HORIZONTAL_RULE',
};

export const elementMethods: Methods = {
  ...casts(),
  getType: ({ node }) => enumValue(node.type),
  getParent: ({ doc, node }) => {
    const parent = doc.parentOf(node);
    return parent ? doc.wrap(parent) : null;
  },
  getNextSibling: (made) => sibling(made, 1),
  getPreviousSibling: (made) => sibling(made, -1),
  isAtDocumentEnd: ({ doc, node }) => doc.content.body.children.at(-1) === node,
  copy: ({ doc, node }) => doc.wrap(copyJson(node)),
  removeFromParent: (made) => {
    removeNode(made, made.node);
    return made.guest;
  },
};

function sibling({ doc, node }: Made, distance: number): object | null {
  const siblings = (doc.parentOf(node)?.children ?? []) as DocumentNode[];
  const found = siblings[siblings.indexOf(node) + distance];
  return found ? doc.wrap(found) : null;
}

/** `asParagraph` and the like give the element itself, and throw on one of another type. */
function casts(): Methods {
  const cast =
    (type: DocumentNode['type']) =>
    ({ node, guest }: Made) => {
      if (node.type !== type) throw new Error(`${node.type} can't be cast to ${type}.`);
      return guest;
    };
  return Object.fromEntries(Object.entries(CASTS).map(([name, type]) => [name, cast(type)]));
}

/** Takes a node out of where it stands. A section keeps at least one paragraph, and does not end with a table. */
export function removeNode({ doc }: Made, node: DocumentNode): void {
  if (node.type === 'HEADER_SECTION') doc.content.header = null;
  if (node.type === 'FOOTER_SECTION') doc.content.footer = null;
  const parent = doc.parentOf(node);
  if (!parent) return;
  const children = parent.children as DocumentNode[];
  const holdsBlocks = parent.type.endsWith('_SECTION') || parent.type === 'TABLE_CELL';
  const left = children.filter((child) => child !== node);
  if (holdsBlocks && (left.length === 0 || left.at(-1)!.type === 'TABLE'))
    throw new Error("Can't remove the last paragraph in a document section.");
  children.splice(children.indexOf(node), 1);
}

/** The child a script names, which must be one of this node's. */
export function childAt({ node, className }: Made, index: unknown): DocumentNode {
  const child = hasChildren(node) ? (node.children as DocumentNode[])[Number(index)] : undefined;
  if (!child) throw new Error(`Child index (${String(index)}) must be less than the number of child elements (${hasChildren(node) ? node.children.length : 0}).`); // oxfmt-ignore
  if (typeof index !== 'number') throw signatureError(`${className}.getChild`, [index]);
  return child;
}

/** The detached node behind an argument: Google takes a copy, never an element that already stands somewhere. */
export function detachedNode<N extends DocumentNode>(value: unknown, type: N['type']): N | undefined {
  const node = nodeOf(value);
  if (node?.type !== type) return undefined;
  if (documentOf(value)!.parentOf(node)) throw new Error('Element must be detached.');
  return node as N;
}

export function textArgument(member: string, value: unknown): string {
  if (typeof value !== 'string') throw signatureError(member, [value]);
  return value;
}

export function numberArgument(member: string, value: unknown): number {
  if (typeof value !== 'number' || Number.isNaN(value)) throw signatureError(member, [value]);
  return value;
}

/** Google keeps colours as `#rrggbb`; names and short forms are left aside here. */
export function colorArgument(member: string, value: unknown): string | null {
  if (value === null) return null;
  if (typeof value !== 'string') throw signatureError(member, [value]);
  if (!/^#[0-9a-f]{6}$/i.test(value)) throw new NotEmulated(`${member} with a colour that is not #rrggbb is not emulated`); // oxfmt-ignore
  return value.toLowerCase();
}
