// Text, as an element of its own and as `editAsText` gives it over a whole element. Source: reference of Text.
import type { DocumentNode, TextStyle } from '../../model/document';
import { guestObject } from '../../runtime/guest';
import { signatureError } from '../signature';
import { setTextStyle } from './attributes';
import { numberArgument, textArgument, type Made, type Methods } from './element';
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
  const own: Record<string, unknown> = {};
  const object: object = guestObject(doc.execution, 'Document.Text', own);
  const made: Made = { doc, node, className: 'DocumentApp.Text', self: () => object };
  for (const [name, method] of Object.entries(textMethods(made)))
    own[name] = (...args: unknown[]) => {
      doc.requireOpen();
      return method(...args);
    };
  return object;
}

export function textMethods(made: Made): Methods {
  const { node, self } = made;
  const span = new TextSpan(node);
  const chain = (act: () => void): object => {
    act();
    return self();
  };
  return {
    ...styleMethods(made, span),
    ...searchMethods(made),
    getText: () => span.text(),
    setText: (text) =>
      chain(() => {
        const value = textArgument('DocumentApp.Text.setText', text);
        const { length } = span.text();
        span.insert(0, value);
        if (length > 0) span.delete(value.length, value.length + length - 1);
      }),
    appendText: (text) => chain(() => span.insert(span.text().length, nonEmpty('appendText', text))),
    insertText: (offset, text) =>
      chain(() => span.insert(numberArgument('DocumentApp.Text.insertText', offset), nonEmpty('insertText', text))),
    deleteText: (from, to) => chain(() => span.delete(Number(from), Number(to))),
    getTextAttributeIndices: () => span.leaves().flatMap(({ node: text, start }) => {
      let at = start;
      return text.runs.map((run) => (at += run.text.length) - run.text.length);
    }),
    editAsText: () => textView(made.doc, node),
  }; // prettier-ignore
}

function nonEmpty(method: string, text: unknown): string {
  const value = textArgument(`DocumentApp.Text.${method}`, text);
  if (value === '') throw new Error('Cannot insert an empty text element.');
  return value;
}

/** `setBold(true)` for all, `setBold(from, to, true)` for a range whose end is included. */
function styleMethods(made: Made, span: TextSpan): Methods {
  const methods: Methods = {};
  for (const [key, setter, getter, unset, type] of STYLES) {
    methods[setter] = (...args) => {
      const value = args.at(-1);
      const fits = (value === null || typeof value === type) && (args.length === 1 || args.length === 3);
      if (!fits) throw signatureError(`DocumentApp.Text.${setter}`, args);
      setTextStyle(span, key, value, args.length === 3 ? [Number(args[0]), Number(args[1])] : undefined);
      return made.self();
    };
    methods[getter] = (offset) =>
      (offset === undefined ? span.common(key) : span.styleAt(Number(offset))[key]) ?? unset;
  }
  return methods;
}

/** A match given back to `findText`, to go on from there. */
const matches = new WeakMap<object, Found>();

/** findText and replaceText, which every element with text has. */
export function searchMethods({ doc, node, self, className }: Made): Methods {
  return {
    findText: (pattern, from) => {
      const after = from === undefined ? undefined : matches.get(from as object);
      const found = findPattern(node, textArgument(`${className}.findText`, pattern), after);
      return found ? rangeElement(doc, found) : null;
    },
    replaceText: (pattern, replacement) => {
      const [search, text] = [pattern, replacement].map((arg) => textArgument(`${className}.replaceText`, arg));
      replacePattern(node, search!, text!);
      return self();
    },
  };
}

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
