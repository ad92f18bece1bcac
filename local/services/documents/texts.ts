// Text, as an element of its own and as `editAsText` gives it over a whole element. Source: reference of Text.
import { hasChildren, type DocumentNode, type TextStyle } from '../../model/document';
import { guestObject } from '../../runtime/guest';
import { signatureError } from '../signature';
import { setTextStyle } from './attributes';
import { elementOf, numberArgument, textArgument, whileOpen, type Methods } from './element';
import type { OpenDocument } from './openDocument';
import { findPattern, replacePattern, type Found } from './patterns';
import { TextSpan } from './textEditing';

/** Setter and getter of each property, with what a value that is set nowhere reads as. */
const STYLES: [keyof TextStyle, setter: string, getter: string, unset: unknown, type: string][] = [
  ['bold', 'setBold', 'isBold', null, 'boolean'],
  ['italic', 'setItalic', 'isItalic', null, 'boolean'],
  ['underline', 'setUnderline', 'isUnderline', null, 'boolean'],
  ['strikethrough', 'setStrikethrough', 'isStrikethrough', null, 'boolean'],
  ['fontFamily', 'setFontFamily', 'getFontFamily', null, 'string'],
  ['fontSize', 'setFontSize', 'getFontSize', null, 'number'],
  ['foregroundColor', 'setForegroundColor', 'getForegroundColor', null, 'string'],
  ['backgroundColor', 'setBackgroundColor', 'getBackgroundColor', null, 'string'],
  ['linkUrl', 'setLinkUrl', 'getLinkUrl', null, 'string'],
];

/** What `editAsText()` returns: it edits the element's own text. */
export function textView(doc: OpenDocument, node: DocumentNode): object {
  return elementOf(doc, node, 'Text', viewMethods);
}

function nonEmpty(method: string, text: unknown): string {
  const value = textArgument(`DocumentApp.Text.${method}`, text);
  if (value === '') throw new Error('Cannot insert an empty text element.');
  return value;
}

/** `setBold(true)` for all, `setBold(from, to, true)` for a range whose end is included. */
function styleMethods(): Methods {
  const methods: Methods = {};
  for (const [key, setter, getter, unset, type] of STYLES) {
    methods[setter] = ({ node, guest }, ...args) => {
      const value = args.at(-1);
      const fits = (value === null || typeof value === type) && (args.length === 1 || args.length === 3);
      if (!fits) throw signatureError(`DocumentApp.Text.${setter}`, args);
      const range: [number, number] | undefined = args.length === 3 ? [Number(args[0]), Number(args[1])] : undefined;
      setTextStyle(new TextSpan(node), key, value, range);
      return guest;
    };
    methods[getter] = ({ node }, offset) => {
      const span = new TextSpan(node);
      return (offset === undefined ? span.common(key) : span.styleAt(Number(offset))[key]) ?? unset;
    };
  }
  return methods;
}

/** On a whole paragraph, as the samples of the reference of Element.getAttributes do. */
export function wholeStyleMethods(): Methods {
  const methods: Methods = {};
  for (const [key, setter, , , type] of STYLES) {
    if (key === 'linkUrl') continue;
    methods[setter] = ({ node, guest, className }, ...args) => {
      const [value] = args;
      if (args.length !== 1 || (value !== null && typeof value !== type)) {
        throw signatureError(`${className}.${setter}`, args);
      }
      setTextStyle(new TextSpan(node), key, value);
      return guest;
    };
  }
  return methods;
}

/** A match given back to `findText`, to go on from there. */
const matches = new WeakMap<object, Found>();
/** An element given back to `findElement`. */
const foundElements = new WeakMap<object, DocumentNode>();

/** In the order one reads them, each before what it holds. */
function descendants(node: DocumentNode): DocumentNode[] {
  return hasChildren(node) ? (node.children as DocumentNode[]).flatMap((child) => [child, ...descendants(child)]) : [];
}

/** findElement, findText and replaceText, which every element with text has. */
export const searchMethods: Methods = {
  findText: ({ doc, node, className }, pattern, from) => {
    const after = from === undefined ? undefined : matches.get(from as object);
    const found = findPattern(node, textArgument(`${className}.findText`, pattern), after);
    return found ? rangeElement(doc, found) : null;
  },
  findElement: ({ doc, node }, type, from) => {
    const all = descendants(node);
    const after = from === undefined || from === null ? -1 : all.indexOf(foundElements.get(from as object)!);
    const found = all.find((one, index) => index > after && one.type === String(type));
    if (!found) return null;
    const element = guestObject(doc.execution, 'Document.RangeElement', {
      getElement: () => doc.wrap(found),
      getStartOffset: () => -1,
      getEndOffsetInclusive: () => -1,
      isPartial: () => false,
    });
    foundElements.set(element, found);
    return element;
  },
  replaceText: ({ node, guest, className }, pattern, replacement) => {
    const search = textArgument(`${className}.replaceText`, pattern);
    if (typeof replacement !== 'string') throw new Error('Invalid argument: replacement');
    replacePattern(node, search, replacement);
    return guest;
  },
};

export const textMethods: Methods = {
  ...styleMethods(),
  ...searchMethods,
  getText: ({ node }) => new TextSpan(node).text(),
  setText: ({ node, guest }, text) => {
    const value = textArgument('DocumentApp.Text.setText', text);
    const span = new TextSpan(node);
    const { length } = span.text();
    span.insert(0, value);
    if (length > 0) span.delete(value.length, value.length + length - 1);
    return guest;
  },
  appendText: ({ node, guest }, text) => {
    const span = new TextSpan(node);
    span.insert(span.text().length, nonEmpty('appendText', text));
    return guest;
  },
  insertText: ({ node, guest }, offset, text) => {
    const at = numberArgument('DocumentApp.Text.insertText', offset);
    new TextSpan(node).insert(at, nonEmpty('insertText', text));
    return guest;
  },
  deleteText: ({ node, guest }, from, to) => {
    new TextSpan(node).delete(Number(from), Number(to));
    return guest;
  },
  getTextAttributeIndices: ({ node }) =>
    new TextSpan(node).leaves().flatMap(({ node: text, start }) => {
      let at = start;
      return text.runs.map((run) => (at += run.text.length) - run.text.length);
    }),
  editAsText: ({ doc, node }) => textView(doc, node),
};

const viewMethods = whileOpen(textMethods);

function rangeElement(doc: OpenDocument, found: Found): object {
  const element = guestObject(doc.execution, 'Document.RangeElement', {
    getElement: () => doc.wrap(found.node),
    getStartOffset: () => found.start,
    getEndOffsetInclusive: () => found.end,
    isPartial: () => found.end - found.start + 1 < new TextSpan(found.node).text().length,
  });
  matches.set(element, found);
  return element;
}
