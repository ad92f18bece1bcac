// Patterns of findText and replaceText: RE2 written as a string, matched inside one text element at a time.
// Source: reference of Text.replaceText.
import { hasChildren, type DocumentNode, type TextNode } from '../../model/document';
import { replaceIn, textOf } from './textEditing';

/** RE2 has neither look-around nor back-references; JavaScript's engine would take them. */
function compilePattern(pattern: string): RegExp {
  const flags = /^\(\?([is]+)\)/.exec(pattern);
  const source = flags ? pattern.slice(flags[0].length) : pattern;
  const refused = /\(\?<?[=!]|\\[1-9]/.test(source.replace(/\\\\/g, ''));
  // With `u` for \p{…}; without, for an escape that RE2 allows and that mode does not.
  for (const mode of refused ? [] : ['gu', 'g']) {
    try {
      return new RegExp(source, mode + (flags?.[1] ?? ''));
    } catch {
      continue;
    }
  }
  throw new Error(`Invalid regular expression pattern ${pattern}`);
}

/** The replacement is taken to the letter. */
export function replacePattern(root: DocumentNode, pattern: string, replacement: string): void {
  const expression = compilePattern(pattern);
  for (const node of textNodesIn(root)) {
    const matches = [...textOf(node).matchAll(expression)].filter((match) => match[0] !== '');
    for (const match of matches.reverse()) replaceIn(node, match.index, match.index + match[0].length, replacement);
  }
}

export interface Found {
  node: TextNode;
  start: number;
  /** Included. */
  end: number;
}

/** The first match, or the first after another. */
export function findPattern(root: DocumentNode, pattern: string, after?: Found): Found | undefined {
  const expression = compilePattern(pattern);
  const texts = textNodesIn(root);
  const from = after ? texts.indexOf(after.node) : 0;
  for (const node of texts.slice(Math.max(from, 0))) {
    for (const match of textOf(node).matchAll(expression)) {
      if (match[0] === '' || (node === after?.node && match.index <= after.end)) continue;
      return { node, start: match.index, end: match.index + match[0].length - 1 };
    }
  }
  return undefined;
}

function textNodesIn(node: DocumentNode): TextNode[] {
  if (node.type === 'TEXT') return [node];
  return hasChildren(node) ? (node.children as DocumentNode[]).flatMap(textNodesIn) : [];
}
