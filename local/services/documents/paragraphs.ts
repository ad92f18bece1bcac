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

const LENGTHS: [keyof ParagraphStyle, name: string][] = [
  ['spacingBefore', 'SpacingBefore'],
  ['spacingAfter', 'SpacingAfter'],
  ['lineSpacing', 'LineSpacing'],
  ['indentStart', 'IndentStart'],
  ['indentEnd', 'IndentEnd'],
  ['indentFirstLine', 'IndentFirstLine'],
];

export function paragraphMethods(made: Made<TextualNode>): Methods {
  const { doc, node, self, className } = made;
  const place = (index: number, child: InlineNode): object => {
    node.children.splice(index, 0, child);
    return doc.wrap(child);
  };
  return {
    ...lengthMethods(made),
    getHeading: () => enumValue(node.heading),
    setHeading: (heading) => {
      setHeading(doc, node, heading);
      return self();
    },
    getAlignment: () => (node.style.alignment ? enumValue(node.style.alignment) : null),
    setAlignment: (alignment) => {
      setParagraphStyle(node.style, 'alignment', alignment);
      return self();
    },
    appendText: (text) => place(node.children.length, newText(made, 'appendText', node.children.length, text)),
    insertText: (index, text) => place(Number(index), newText(made, 'insertText', Number(index), text)),
    appendPageBreak: () => place(node.children.length, { type: 'PAGE_BREAK' }),
    insertPageBreak: (index) => place(Number(index), { type: 'PAGE_BREAK' }),
    appendHorizontalRule: () => place(node.children.length, { type: 'HORIZONTAL_RULE' }),
    insertHorizontalRule: (index) => place(Number(index), { type: 'HORIZONTAL_RULE' }),
    setText: (text) => {
      const style = styleBefore(node, node.children.length);
      node.children.splice(0, node.children.length, ...textChildren(textArgument(`${className}.setText`, text), style));
    },
    clear: () => {
      node.children.length = 0;
      return self();
    },
  };
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

function lengthMethods({ node, self, className }: Made<TextualNode>): Methods {
  const methods: Methods = {};
  for (const [key, name] of LENGTHS) {
    methods[`get${name}`] = () => node.style[key] ?? null;
    methods[`set${name}`] = (value) => {
      if (typeof value !== 'number') throw signatureError(`${className}.set${name}`, [value]);
      setParagraphStyle(node.style, key, value);
      return self();
    };
  }
  return methods;
}

export function listItemMethods({ doc, node, self, className }: Made<ListItemNode>): Methods {
  return {
    getListId: () => node.listId,
    setListId: (item) => {
      const other = nodeOf(item);
      if (other?.type !== 'LIST_ITEM') throw signatureError(`${className}.setListId`, [item]);
      node.listId = other.listId;
      return self();
    },
    getNestingLevel: () => node.nestingLevel,
    setNestingLevel: (level) => {
      node.nestingLevel = Number(level);
      return self();
    },
    getGlyphType: () => {
      const glyph = doc.content.lists[node.listId]?.[node.nestingLevel];
      return enumValue(glyph ?? 'NUMBER');
    },
    setGlyphType: (glyph) => {
      setGlyph(doc, node, glyph);
      return self();
    },
  };
}
