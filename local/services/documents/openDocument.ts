// A document as one execution has it open: a working copy that nobody else sees until it is saved.
// Source: reference of Document.saveAndClose.
import { copyJson, sameJson } from '../../model/copy';
import {
  emptyContent,
  hasChildren,
  isTextual,
  type ContainerNode,
  type DocumentContent,
  type DocumentModel,
  type DocumentNode,
  type SectionNode,
} from '../../model/document';
import type { Execution } from '../../runtime/execution';

/** What stands behind each guest element, so that an element can be given back as an argument. */
const elements = new WeakMap<object, { node: DocumentNode; doc: OpenDocument }>();

export class OpenDocument {
  readonly content: DocumentContent;
  isClosed = false;
  /** Makes the guest object of a node; set by the module that knows every element. */
  wrap!: (node: DocumentNode) => object;

  constructor(
    readonly execution: Execution,
    readonly id: string,
  ) {
    this.content = copyJson(this.model.content);
  }

  /** Looked up at every use: the workspace owns the model. */
  get model(): DocumentModel {
    return this.execution.workspace.state.documents[this.id]!;
  }

  requireOpen(): void {
    if (this.isClosed) throw new Error('Document is closed, its contents cannot be updated.');
  }

  save(): void {
    for (const section of this.sections()) mergeTexts(section);
    if (sameJson(this.content, this.model.content)) return;
    this.model.content = copyJson(this.content);
    this.model.savedAt = Math.round(this.execution.now());
  }

  close(): void {
    this.save();
    this.isClosed = true;
  }

  remember(object: object, node: DocumentNode): void {
    elements.set(object, { node, doc: this });
  }

  sections(): SectionNode[] {
    const { body, header, footer } = this.content;
    return [body, header, footer].filter((section) => section !== null);
  }

  parentOf(node: DocumentNode): ContainerNode | undefined {
    for (const section of this.sections()) {
      const parent = findParent(section, node);
      if (parent) return parent;
    }
    return undefined;
  }

  /** A new list, of numbers, as Google starts one. */
  newList(): string {
    const id = `kix.list${Object.keys(this.content.lists).length + 1}`;
    this.content.lists[id] = [];
    return id;
  }
}

/** The node behind a guest element, or undefined. */
export function nodeOf(value: unknown): DocumentNode | undefined {
  return typeof value === 'object' && value !== null ? elements.get(value)?.node : undefined;
}

/** The document a guest element was made for, or undefined. */
export function documentOf(value: unknown): OpenDocument | undefined {
  return typeof value === 'object' && value !== null ? elements.get(value)?.doc : undefined;
}

export function newDocument(execution: Execution, name: string): DocumentModel {
  const { workspace, options } = execution;
  const id = workspace.newFileId('document');
  const now = Math.round(execution.now());
  const people = { owner: options.account, editors: [], viewers: [] };
  const model: DocumentModel = { id, name, ...people, createdAt: now, savedAt: now, content: emptyContent() };
  workspace.state.documents[id] = model;
  return model;
}

function findParent(container: ContainerNode, node: DocumentNode): ContainerNode | undefined {
  for (const child of container.children as DocumentNode[]) {
    if (child === node) return container;
    const found = hasChildren(child) ? findParent(child, node) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** Once saved, a paragraph's neighbouring texts are one element, and runs of one style one run. */
function mergeTexts(container: ContainerNode): void {
  for (const child of container.children as DocumentNode[]) if (hasChildren(child)) mergeTexts(child);
  if (!isTextual(container)) return;
  for (let at = container.children.length - 1; at > 0; at--) {
    const [before, after] = [container.children[at - 1]!, container.children[at]!];
    if (before.type !== 'TEXT' || after.type !== 'TEXT') continue;
    before.runs.push(...after.runs);
    container.children.splice(at, 1);
  }
}
