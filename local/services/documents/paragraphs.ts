// Paragraphs and list items. Source: reference of Paragraph and ListItem.
import {
  textChildren,
  type InlineNode,
  type ListItemNode,
  type ParagraphStyle,
  type TextualNode,
} from '../../model/document';
import { enumValue } from '../../runtime/guest';
import { signatureError } from '../signature';
import { setGlyph, setHeading, setParagraphStyle } from './attributes';
import { textArgument, type Made, type Methods } from './element';
import { nodeOf } from './openDocument';
import { wholeStyleMethods } from './texts';

const LENGTHS: [keyof ParagraphStyle, name: string][] = [
  ['spacingBefore', 'SpacingBefore'],
  ['spacingAfter', 'SpacingAfter'],
  ['lineSpacing', 'LineSpacing'],
  ['indentStart', 'IndentStart'],
  ['indentEnd', 'IndentEnd'],
  ['indentFirstLine', 'IndentFirstLine'],
];

export const paragraphMethods: Methods<TextualNode> = {
  ...lengthMethods(),
  ...wholeStyleMethods(),
  getHeading: ({ node }) => enumValue(node.heading),
  setHeading: ({ doc, node, guest }, heading) => {
    setHeading(doc, node, heading);
    return guest;
  },
  getAlignment: ({ node }) => (node.style.alignment ? enumValue(node.style.alignment) : null),
  setAlignment: ({ node, guest }, alignment) => {
    setParagraphStyle(node.style, 'alignment', alignment);
    return guest;
  },
  appendText: (made, text) => placeText(made, 'appendText', made.node.children.length, text),
  insertText: (made, index, text) => placeText(made, 'insertText', Number(index), text),
  appendPageBreak: (made) => place(made, made.node.children.length, { type: 'PAGE_BREAK' }),
  insertPageBreak: (made, index) => place(made, Number(index), { type: 'PAGE_BREAK' }),
  appendHorizontalRule: (made) => place(made, made.node.children.length, { type: 'HORIZONTAL_RULE' }),
  insertHorizontalRule: (made, index) => place(made, Number(index), { type: 'HORIZONTAL_RULE' }),
  setText: ({ node, className }, text) => {
    const style = styleBefore(node, node.children.length);
    node.children.splice(0, node.children.length, ...textChildren(textArgument(`${className}.setText`, text), style));
  },
  clear: ({ node, guest }) => {
    node.children.length = 0;
    return guest;
  },
};

function place({ doc, node }: Made<TextualNode>, index: number, child: InlineNode): object {
  node.children.splice(index, 0, child);
  return doc.wrap(child);
}

function placeText(made: Made<TextualNode>, method: string, index: number, text: unknown): object {
  return place(made, index, newText(made, method, index, text));
}

function newText(made: Made<TextualNode>, method: string, index: number, text: unknown): InlineNode {
  const value = textArgument(`${made.className}.${method}`, text);
  if (value === '') throw new Error('Cannot insert an empty text element.');
  return textChildren(value, styleBefore(made.node, index))[0]!;
}

/** New text looks like the text before it, save for its link. */
function styleBefore(node: TextualNode, index: number): TextualNode['emptyStyle'] {
  const before = node.children[index - 1];
  const { linkUrl: _, ...style } = before?.type === 'TEXT' ? before.runs.at(-1)!.style : node.emptyStyle;
  return style;
}

function lengthMethods(): Methods<TextualNode> {
  const methods: Methods<TextualNode> = {};
  for (const [key, name] of LENGTHS) {
    methods[`get${name}`] = ({ node }) => node.style[key] ?? null;
    methods[`set${name}`] = ({ node, guest, className }, value) => {
      if (typeof value !== 'number') throw signatureError(`${className}.set${name}`, [value]);
      setParagraphStyle(node.style, key, value);
      return guest;
    };
  }
  return methods;
}

export const listItemMethods: Methods<ListItemNode> = {
  getListId: ({ node }) => node.listId,
  setListId: ({ node, guest, className }, item) => {
    const other = nodeOf(item);
    if (other?.type !== 'LIST_ITEM') throw signatureError(`${className}.setListId`, [item]);
    node.listId = other.listId;
    return guest;
  },
  getNestingLevel: ({ node }) => node.nestingLevel,
  setNestingLevel: ({ node, guest }, level) => {
    node.nestingLevel = Number(level);
    return guest;
  },
  getGlyphType: ({ doc, node }) => enumValue(doc.content.lists[node.listId]?.[node.nestingLevel] ?? 'NUMBER'),
  setGlyphType: ({ doc, node, guest }, glyph) => {
    setGlyph(doc, node, glyph);
    return guest;
  },
};
