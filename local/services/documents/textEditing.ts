// Editing the runs of texts: a `TextSpan` is one text element, or all those of a paragraph, a cell or a whole section.
import {
  hasChildren,
  isTextual,
  type DocumentNode,
  type TextNode,
  type TextRun,
  type TextStyle,
  type TextualNode,
} from '../../model/document';
import { NotEmulated } from '../../runtime/execution';

interface Leaf {
  node: TextNode;
  start: number;
  length: number;
}

/** A text and where its elements lie in it; paragraphs are separated by a line break that belongs to none. */
export class TextSpan {
  constructor(readonly root: DocumentNode) {}

  leaves(): Leaf[] {
    const leaves: Leaf[] = [];
    let start = 0;
    for (const [index, paragraph] of this.paragraphs().entries()) {
      if (index > 0) start += 1;
      for (const child of paragraph.children) {
        if (child.type !== 'TEXT') continue;
        const length = lengthOf(child);
        leaves.push({ node: child, start, length });
        start += length;
      }
    }
    return leaves;
  }

  text(): string {
    return this.paragraphs()
      .map(({ children }) => children.map((child) => (child.type === 'TEXT' ? textOf(child) : '')).join(''))
      .join('\n');
  }

  /** A text element stands for itself as the only child of a paragraph. */
  private paragraphs(): { children: DocumentNode[] }[] {
    if (this.root.type === 'TEXT') return [{ children: [this.root] }];
    return textualsIn(this.root);
  }

  /** Applies a change to the style of the characters from `from` to `to`, both included. */
  restyle(from: number, to: number, change: (style: TextStyle) => void): void {
    if (from < 0 || to >= this.text().length || from > to)
      throw new Error(`Index (${from < 0 ? from : to}) must be less than the content length (${this.text().length}).`);
    this.restyleRange(from, to, change);
  }

  /** The whole text; a paragraph without any keeps the style for the text to come. */
  restyleAll(change: (style: TextStyle) => void): void {
    this.restyleRange(0, Infinity, change);
    if (this.root.type === 'TEXT') return;
    for (const paragraph of textualsIn(this.root)) if (!paragraph.children.some(isText)) change(paragraph.emptyStyle);
  }

  private restyleRange(from: number, to: number, change: (style: TextStyle) => void): void {
    for (const { node, start, length } of this.leaves()) {
      const first = Math.max(from - start, 0);
      const last = Math.min(to - start, length - 1);
      if (first > last) continue;
      splitAt(node, last + 1);
      splitAt(node, first);
      let at = 0;
      for (const run of node.runs) {
        if (at >= first && at <= last) change(run.style);
        at += run.text.length;
      }
    }
  }

  styleAt(offset: number): TextStyle {
    for (const { node, start } of this.leaves()) {
      let at = start;
      for (const run of node.runs) {
        if (offset >= at && offset < at + run.text.length) return run.style;
        at += run.text.length;
      }
    }
    return {};
  }

  /** The value all characters share, or null when they differ. */
  common<K extends keyof TextStyle>(key: K): TextStyle[K] | null {
    const runs = this.leaves().flatMap((leaf) => leaf.node.runs);
    const first = runs[0]?.style[key];
    return runs.every((run) => run.style[key] === first) ? (first ?? null) : null;
  }

  /** New text takes the style of what precedes it. */
  insert(offset: number, text: string): void {
    const leaf = this.leaves().find(({ start, length }) => offset >= start && offset <= start + length);
    if (leaf) return insertInto(leaf.node, offset - leaf.start, text);
    const paragraph = this.root.type === 'TEXT' ? undefined : textualsIn(this.root)[0];
    if (!paragraph || paragraph.children.some(isText))
      throw new NotEmulated('Text.insertText at the end of a section is not emulated');
    paragraph.children.push({ type: 'TEXT', runs: [{ text, style: { ...paragraph.emptyStyle } }] });
  }

  delete(from: number, to: number): void {
    for (const { node, start, length } of this.leaves()) {
      const first = Math.max(from - start, 0);
      const last = Math.min(to - start, length - 1);
      if (first <= last) replaceIn(node, first, last + 1, '');
    }
  }
}

export function textOf(node: TextNode): string {
  return node.runs.map((run) => run.text).join('');
}

/** Replaces the characters `[from, end)` of a text; the new ones look like the first of the old. */
export function replaceIn(node: TextNode, from: number, end: number, text: string): void {
  splitAt(node, end);
  splitAt(node, from);
  const kept: TextRun[] = [];
  let at = 0;
  let isPlaced = text === '';
  for (const run of node.runs) {
    const isInside = at >= from && at < end;
    at += run.text.length;
    if (!isInside) kept.push(run);
    else if (!isPlaced) {
      kept.push({ text, style: run.style });
      isPlaced = true;
    }
  }
  node.runs = kept;
}

/** Every paragraph and list item under a node, itself included, in order. */
export function textualsIn(node: DocumentNode): TextualNode[] {
  if (isTextual(node)) return [node];
  return hasChildren(node) ? (node.children as DocumentNode[]).flatMap(textualsIn) : [];
}

function isText(node: DocumentNode): boolean {
  return node.type === 'TEXT';
}

function lengthOf(node: TextNode): number {
  return node.runs.reduce((sum, run) => sum + run.text.length, 0);
}

function insertInto(node: TextNode, offset: number, text: string): void {
  let at = 0;
  for (const run of node.runs) {
    if (offset <= at + run.text.length) {
      run.text = run.text.slice(0, offset - at) + text + run.text.slice(offset - at);
      return;
    }
    at += run.text.length;
  }
  node.runs.push({ text, style: {} });
}

/** Makes a run begin at an offset. */
function splitAt(node: TextNode, offset: number): void {
  let at = 0;
  for (const [index, run] of node.runs.entries()) {
    const inside = offset - at;
    if (inside > 0 && inside < run.text.length) {
      const pieces = [run.text.slice(0, inside), run.text.slice(inside)];
      node.runs.splice(index, 1, ...pieces.map((text) => ({ text, style: { ...run.style } })));
      return;
    }
    at += run.text.length;
  }
}
