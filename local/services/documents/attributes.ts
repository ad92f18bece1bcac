// setAttributes and getAttributes: which attributes an element takes and where they live in the model.
// Source: reference of Element.setAttributes and of the enum Attribute.
import type {
  Alignment,
  DocumentNode,
  Glyph,
  Heading,
  ListItemNode,
  ParagraphStyle,
  TableCellNode,
  TextStyle,
} from '../../model/document';
import { isTextual } from '../../model/document';
import { NotEmulated } from '../../runtime/execution';
import { enumValue } from '../../runtime/guest';
import { colorArgument } from './element';
import type { OpenDocument } from './openDocument';
import { TextSpan } from './textEditing';

const TEXT_ATTRIBUTES: Record<string, keyof TextStyle> = {
  BOLD: 'bold',
  ITALIC: 'italic',
  UNDERLINE: 'underline',
  STRIKETHROUGH: 'strikethrough',
  FONT_FAMILY: 'fontFamily',
  FONT_SIZE: 'fontSize',
  FOREGROUND_COLOR: 'foregroundColor',
  BACKGROUND_COLOR: 'backgroundColor',
  LINK_URL: 'linkUrl',
};
const PARAGRAPH_ATTRIBUTES: Record<string, keyof ParagraphStyle> = {
  HORIZONTAL_ALIGNMENT: 'alignment',
  SPACING_BEFORE: 'spacingBefore',
  SPACING_AFTER: 'spacingAfter',
  LINE_SPACING: 'lineSpacing',
  INDENT_START: 'indentStart',
  INDENT_END: 'indentEnd',
  INDENT_FIRST_LINE: 'indentFirstLine',
};
const CELL_ATTRIBUTES: Record<string, keyof TableCellNode> = {
  BACKGROUND_COLOR: 'backgroundColor',
  VERTICAL_ALIGNMENT: 'verticalAlignment',
  PADDING_TOP: 'paddingTop',
  PADDING_BOTTOM: 'paddingBottom',
  PADDING_LEFT: 'paddingLeft',
  PADDING_RIGHT: 'paddingRight',
};

export function setAttributes(doc: OpenDocument, node: DocumentNode, attributes: unknown): void {
  for (const [name, value] of Object.entries(attributes as Record<string, unknown>)) setOne(doc, node, name, value);
}

function setOne(doc: OpenDocument, node: DocumentNode, name: string, value: unknown): void {
  const isOfCell = node.type === 'TABLE_CELL' && name in CELL_ATTRIBUTES;
  if (isOfCell) return setPlain(node, CELL_ATTRIBUTES[name]!, name === 'VERTICAL_ALIGNMENT' ? String(value) : value);
  if (TEXT_ATTRIBUTES[name]) return setTextStyle(new TextSpan(node), TEXT_ATTRIBUTES[name], value);
  if (isTextual(node) && PARAGRAPH_ATTRIBUTES[name])
    return setParagraphStyle(node.style, PARAGRAPH_ATTRIBUTES[name], value);
  if (isTextual(node) && name === 'HEADING') return setHeading(doc, node, value);
  if (node.type === 'LIST_ITEM' && name === 'GLYPH_TYPE') return setGlyph(doc, node, value);
  if (node.type === 'LIST_ITEM' && name === 'NESTING_LEVEL') return setPlain(node, 'nestingLevel', value);
  if (node.type === 'TABLE' && name === 'BORDER_COLOR') return setPlain(node, 'borderColor', value);
  if (node.type === 'TABLE' && name === 'BORDER_WIDTH') return setPlain(node, 'borderWidth', value);
  if (node.type === 'TABLE_ROW' && name === 'MINIMUM_HEIGHT') return setPlain(node, 'minimumHeight', value);
  throw new NotEmulated(`setAttributes of ${name} on ${node.type} is not emulated`);
}

function setPlain<N extends DocumentNode>(node: N, key: keyof N, value: unknown): void {
  (node as Record<keyof N, unknown>)[key] = value;
}

/** Null takes the attribute away, and the heading's own shows again. */
export function setTextStyle(span: TextSpan, key: keyof TextStyle, value: unknown, range?: [number, number]): void {
  const kept = /Color$/.test(key) ? colorArgument('Text.setAttributes', value) : value;
  const change = (style: TextStyle): void => {
    if (kept === null || kept === undefined) delete style[key];
    else (style as Record<string, unknown>)[key] = kept;
  };
  if (range) span.restyle(range[0], range[1], change);
  else span.restyleAll(change);
}

export function setParagraphStyle(style: ParagraphStyle, key: keyof ParagraphStyle, value: unknown): void {
  if (value === null) delete style[key];
  else if (key === 'alignment') style.alignment = String(value) as Alignment;
  else style[key] = Number(value);
}

/** The heading's spacing as `setHeadingAttributes` left it goes with it. */
export function setHeading(doc: OpenDocument, node: DocumentNode, value: unknown): void {
  if (!isTextual(node)) return;
  node.heading = String(value) as Heading;
  Object.assign(node.style, doc.content.headings[node.heading]);
}

/** A glyph belongs to the list's nesting level: every item of that level shows it. */
export function setGlyph(doc: OpenDocument, item: ListItemNode, value: unknown): void {
  const glyphs = doc.content.lists[item.listId]!;
  while (glyphs.length < item.nestingLevel) glyphs.push('NUMBER');
  glyphs[item.nestingLevel] = String(value) as Glyph;
}

/** Text attributes and alignment given to a heading are ignored, as measured on the real service. */
export function headingStyle(attributes: unknown): ParagraphStyle {
  const style: ParagraphStyle = {};
  for (const [name, value] of Object.entries(attributes as Record<string, unknown>)) {
    const key = PARAGRAPH_ATTRIBUTES[name];
    if (key && key !== 'alignment') setParagraphStyle(style, key, value);
    else if (!key && !TEXT_ATTRIBUTES[name])
      throw new NotEmulated(`Body.setHeadingAttributes of ${name} is not emulated`);
  }
  return style;
}

/** Only what was set on the element itself; null for what it inherits. */
export function getAttributes(node: DocumentNode): Record<string, unknown> {
  const span = new TextSpan(node);
  const all: Record<string, unknown> = {};
  for (const [name, key] of Object.entries(TEXT_ATTRIBUTES)) all[name] = span.common(key);
  if (isTextual(node)) {
    all.HEADING = enumValue(node.heading);
    for (const [name, key] of Object.entries(PARAGRAPH_ATTRIBUTES)) all[name] = node.style[key] ?? null;
    if (node.style.alignment) all.HORIZONTAL_ALIGNMENT = enumValue(node.style.alignment);
  }
  if (node.type === 'TABLE_CELL') {
    for (const [name, key] of Object.entries(CELL_ATTRIBUTES)) all[name] = node[key];
    all.VERTICAL_ALIGNMENT = enumValue(node.verticalAlignment);
  }
  return all;
}
