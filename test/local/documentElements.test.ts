// Facts of a document's elements: body, paragraphs, lists, texts. Source: reference of Body, Paragraph, ListItem, Text.
import { valueOf } from '../support/sandbox';

/** The value of code that has a new document's `body` at hand. */
const inBody = (code: string): unknown => valueOf(`const body = DocumentApp.create('D').getBody(); ${code}`);

describe('the body', () => {
  it('of a new document has one child, an empty paragraph', () => {
    expect(inBody(`return [body.getNumChildren(), String(body.getChild(0).getType()), body.getText()]`)).toEqual([1, 'PARAGRAPH', '']); // oxfmt-ignore
  });

  it('of a new document is A4 with margins of an inch', () => {
    expect(inBody(`return [body.getPageWidth(), body.getPageHeight(), body.getMarginLeft()]`)).toEqual([595.276, 841.89, 72]); // oxfmt-ignore
  });

  it('sets page and margins by methods that chain', () => {
    expect(inBody(`return body.setPageWidth(842).setPageHeight(595).setMarginTop(36) === body`)).toBe(true);
  });

  it('keeps at least one paragraph', () => {
    expect(() => inBody(`body.removeChild(body.getChild(0))`)).toThrow("Can't remove the last paragraph in a document section."); // oxfmt-ignore
  });

  it('gives an empty paragraph after a table it appends: a document cannot end with a table', () => {
    expect(inBody(`const t = body.appendTable([['a']]); return [body.getNumChildren(), String(t.getNextSibling().getType())]`)).toEqual([3, 'PARAGRAPH']); // oxfmt-ignore
  });

  it('puts a page break in a paragraph of its own', () => {
    expect(inBody(`const b = body.appendPageBreak(); return [String(b.getType()), String(b.getParent().getType()), body.getNumChildren()]`)).toEqual(['PAGE_BREAK', 'PARAGRAPH', 2]); // oxfmt-ignore
  });

  it('takes only texts as paragraphs', () => {
    expect(() => inBody('body.appendParagraph(3)')).toThrow("The parameters (number) don't match the method signature for DocumentApp.Body.appendParagraph."); // oxfmt-ignore
  });

  it('refuses an element of another document until it is copied', () => {
    const code = (copy: string): string => `const other = DocumentApp.create('E').getBody().appendListItem('x');
      return body.appendListItem(other${copy}).setGlyphType(DocumentApp.GlyphType.BULLET).getText()`;
    expect(() => inBody(code(''))).toThrow('Element must be detached.');
    expect(inBody(code('.copy()'))).toBe('x');
  });

  it('refuses an element of another type than the method’s', () => {
    expect(() => inBody(`body.appendParagraph(body.appendTable([['a']]).copy())`)).toThrow("The parameters (Object) don't match the method signature for DocumentApp.Body.appendParagraph."); // oxfmt-ignore
  });

  it('refuses an element that already stands somewhere, and takes its copy', () => {
    expect(() => inBody('body.appendParagraph(body.getChild(0))')).toThrow('Element must be detached.');
    expect(inBody(`return body.appendParagraph(body.appendParagraph('x').copy()).getText()`)).toBe('x');
  });

  it('inserts at an index, and elements at hand stay valid', () => {
    const code = `const last = body.appendParagraph('fin'); body.insertParagraph(0, 'début'); return [body.getChildIndex(last), last.getText()]`;
    expect(inBody(code)).toEqual([2, 'fin']);
  });
});

describe('a paragraph', () => {
  it('has null where nothing was set, and chains its setters', () => {
    const code = `const p = body.appendParagraph('x'); const before = [p.getAlignment(), p.getSpacingAfter()];
      const A = DocumentApp.HorizontalAlignment;
      return [before, p.setAlignment(A.CENTER).setSpacingAfter(6) === p, p.getAlignment() === A.CENTER, p.getSpacingAfter()]`;
    expect(inBody(code)).toEqual([[null, null], true, true, 6]);
  });

  it('takes a heading, which is an enum', () => {
    const code = `const H = DocumentApp.ParagraphHeading, p = body.appendParagraph('x').setHeading(H.HEADING1);
      return [p.getHeading() === H.HEADING1, JSON.stringify(p.getHeading())]`;
    expect(inBody(code)).toEqual([true, '"HEADING1"']);
  });

  it('appends a text that looks like the one before it', () => {
    const code = `const p = body.appendParagraph(''); p.appendText('gras').setBold(true);
      return [p.appendText(' aussi').isBold(), p.appendText(' non').setBold(false).isBold(), p.getText()]`;
    expect(inBody(code)).toEqual([true, false, 'gras aussi non']);
  });

  it('refuses an empty text', () => {
    expect(() => inBody(`body.appendParagraph('').appendText('')`)).toThrow('Cannot insert an empty text element.');
  });

  it('takes attributes by name, of its own and of its text', () => {
    const code = `const A = DocumentApp.Attribute, p = body.appendParagraph('x');
      p.setAttributes({ [A.BOLD]: true, [A.SPACING_BEFORE]: 4, [A.HEADING]: DocumentApp.ParagraphHeading.HEADING2 });
      return [p.editAsText().isBold(), p.getSpacingBefore(), String(p.getHeading())]`;
    expect(inBody(code)).toEqual([true, 4, 'HEADING2']);
  });

  it('is not restyled by setHeadingAttributes afterwards, which ignores what is of the text', () => {
    const code = `const A = DocumentApp.Attribute, H = DocumentApp.ParagraphHeading;
      const before = body.appendParagraph('x').setHeading(H.HEADING1);
      body.setHeadingAttributes(H.HEADING1, { [A.SPACING_AFTER]: 9, [A.BOLD]: true });
      const after = body.appendParagraph('y').setHeading(H.HEADING1);
      return [before.getSpacingAfter(), after.getSpacingAfter(), after.editAsText().isBold()]`;
    expect(inBody(code)).toEqual([null, 9, null]);
  });

  it('is cast to its own type and to no other', () => {
    expect(inBody(`return body.getChild(0).asParagraph().getText()`)).toBe('');
    expect(() => inBody(`body.getChild(0).asTable()`)).toThrow("PARAGRAPH can't be cast to TABLE.");
  });
});

describe('a list item', () => {
  it('inserted between others joins theirs, wherever the body ends', () => {
    const code = `const a = body.appendListItem('a'); body.appendParagraph('fin');
      return body.insertListItem(2, 'b').getListId() === a.getListId()`;
    expect(inBody(code)).toBe(true);
  });

  it('is numbered unless told otherwise', () => {
    expect(inBody(`return String(body.appendListItem('x').getGlyphType())`)).toBe('NUMBER');
  });

  it('joins the list of the item before it', () => {
    const code = `const a = body.appendListItem('a'), b = body.appendListItem('b'); body.appendParagraph('');
      const c = body.appendListItem('c'); return [a.getListId() === b.getListId(), a.getListId() === c.getListId()]`;
    expect(inBody(code)).toEqual([true, false]);
  });

  it('shares its glyph with its level of the list', () => {
    const code = `const G = DocumentApp.GlyphType, a = body.appendListItem('a'), b = body.appendListItem('b').setNestingLevel(1);
      a.setGlyphType(G.BULLET); return [String(body.appendListItem('c').getGlyphType()), String(b.getGlyphType())]`;
    expect(inBody(code)).toEqual(['BULLET', 'NUMBER']);
  });
});

describe('a text', () => {
  it('is styled over a range whose end is included', () => {
    const code = `const t = body.appendParagraph('un deux').editAsText().setBold(3, 6, true);
      return [t.isBold(2), t.isBold(3), t.isBold(6), t.getTextAttributeIndices()]`;
    expect(inBody(code)).toEqual([null, true, true, [0, 3]]);
  });

  it('refuses a range beyond its end', () => {
    expect(() => inBody(`body.appendParagraph('abc').editAsText().setBold(1, 3, true)`)).toThrow('must be less than the content length (3).'); // oxfmt-ignore
  });

  it('of mixed style reads as null', () => {
    expect(inBody(`return body.appendParagraph('abc').editAsText().setItalic(0, 1, true).isItalic()`)).toBe(null);
  });

  it('links a range, and reads the link at an offset', () => {
    const code = `const t = body.appendParagraph('voir ici').editAsText().setLinkUrl(5, 7, 'https://x.fr'); return [t.getLinkUrl(0), t.getLinkUrl(6)]`;
    expect(inBody(code)).toEqual([null, 'https://x.fr']);
  });

  it('is one element after saving, however it was appended', () => {
    const code = `const d = DocumentApp.create('D'), p = d.getBody().getChild(0).asParagraph(); p.appendText('a'); p.appendText('b').setBold(true);
      const before = p.getNumChildren(); d.saveAndClose();
      const q = DocumentApp.openById(d.getId()).getBody().getChild(0); return [before, q.getNumChildren(), q.editAsText().isBold(1)]`;
    expect(valueOf(code)).toEqual([2, 1, true]);
  });
});

describe('replaceText', () => {
  it('replaces in the whole body and keeps the style of what it replaces', () => {
    const code = `const p = body.appendParagraph('Cher {nom}, {nom} !'); p.editAsText().setBold(5, 9, true);
      body.replaceText('\\\\{nom\\\\}', 'Zoé'); return [p.getText(), p.editAsText().isBold(5), p.editAsText().isBold(10)]`;
    expect(inBody(code)).toEqual(['Cher Zoé, Zoé !', true, null]);
  });

  it('takes the replacement to the letter', () => {
    expect(inBody(`const p = body.appendParagraph('a'); p.replaceText('(a)', '$1$&'); return p.getText()`)).toBe(
      '$1$&',
    );
  });

  it('does not find a pattern split over two paragraphs', () => {
    expect(inBody(`body.appendParagraph('a'); body.appendParagraph('b'); body.replaceText('a\\\\nb', 'x'); return body.getText()`)).toBe('\na\nb'); // oxfmt-ignore
  });

  it('is RE2: no look-around and no back-reference', () => {
    for (const pattern of ['a(?=b)', '(?<!a)b', '(a)\\\\1'])
      expect(() => inBody(`body.replaceText('${pattern}', '')`)).toThrow('Invalid regular expression pattern');
  });

  it('findText goes on from a match', () => {
    const code = `const p = body.appendParagraph('aba'), first = body.findText('a'), next = body.findText('a', first);
      return [first.getStartOffset(), next.getStartOffset(), next.getEndOffsetInclusive(), body.findText('a', next)]`;
    expect(inBody(code)).toEqual([0, 2, 2, null]);
  });
});

describe('a table', () => {
  it('is made of texts, a cell having one paragraph', () => {
    const code = `const t = body.appendTable([['a', 'b'], ['c', '']]);
      return [t.getNumRows(), t.getRow(0).getNumCells(), t.getCell(1, 0).getText(), t.getCell(1, 1).getNumChildren()]`;
    expect(inBody(code)).toEqual([2, 2, 'c', 1]);
  });

  it('refuses cells that are not texts', () => {
    expect(() => inBody('body.appendTable([[1, 2]])')).toThrow("The parameters (number[][]) don't match the method signature for DocumentApp.Body.appendTable."); // oxfmt-ignore
  });

  it('grows by rows and cells', () => {
    const code = `const t = body.appendTable(), r = t.appendTableRow(); r.appendTableCell('a'); r.appendTableCell('b');
      return [t.getNumRows(), t.getText()]`;
    expect(inBody(code)).toEqual([1, 'a\nb']);
  });

  it('has the width of a cell for its whole column', () => {
    expect(inBody(`const t = body.appendTable([['a', 'b'], ['c', 'd']]); t.getCell(0, 1).setWidth(80); return [t.getColumnWidth(1), t.getCell(1, 1).getWidth(), t.getColumnWidth(0)]`)).toEqual([80, 80, null]); // oxfmt-ignore
  });

  it('styles its cells, whose setters chain', () => {
    const code = `const c = body.appendTable([['a']]).getCell(0, 0), V = DocumentApp.VerticalAlignment;
      return [c.setBackgroundColor('#EEEEEE').setPaddingTop(2).setVerticalAlignment(V.CENTER) === c, c.getBackgroundColor(), c.getPaddingTop(), c.getVerticalAlignment() === V.CENTER]`;
    expect(inBody(code)).toEqual([true, '#eeeeee', 2, true]);
  });

  it('can be removed, and the paragraph after it stays', () => {
    expect(inBody(`body.appendTable([['a']]).removeFromParent(); return body.getNumChildren()`)).toBe(2);
  });

  it('does not repeat its first row on every page: there is no such method', () => {
    expect(inBody(`return [typeof body.appendTable([['a']]).setHeaderRows, typeof body.appendPageNumber]`)).toEqual(['undefined', 'undefined']); // oxfmt-ignore
  });
});

// Sources: references of Document, Tab and DocumentTab. A script adds no tab.
describe('the tab of a document', () => {
  it('is one, and holds the body and the header of the document', () => {
    const code = `const doc = DocumentApp.create('x'); const tab = doc.getActiveTab();
      const inside = tab.asDocumentTab(); inside.getBody().appendParagraph('corps'); inside.addHeader().setText('tête');
      return [doc.getTabs().length, tab.getId(), tab.getChildTabs(), String(tab.getType()), doc.getTab('t.0').getIndex(),
        doc.getTab('t.1'), doc.getBody().getText(), doc.getHeader().getText()];`;
    expect(valueOf(code)).toEqual([1, 't.0', [], 'DOCUMENT_TAB', 0, null, '\ncorps', 'tête']);
  });
});

describe('searching a document', () => {
  // Source: reference of ContainerElement.findElement.
  it('findElement gives the elements of a type one after another, in the order one reads', () => {
    const code = `const body = DocumentApp.create('x').getBody(); body.appendTable([['a', 'b']]); body.appendParagraph('c');
      const found = []; let one = null;
      while ((one = body.findElement(DocumentApp.ElementType.TABLE_CELL, one))) found.push(one.getElement().getText());
      return [found, body.findElement(DocumentApp.ElementType.LIST_ITEM)];`;
    expect(valueOf(code)).toEqual([['a', 'b'], null]);
  });

  // Source: public code: « replaceText rejects numbers with "Invalid argument: replacement" ».
  it.each(['5', 'null', 'undefined', 'new Date()'])('replaceText refuses %s', (value) => {
    expect(() => valueOf(`DocumentApp.create('x').getBody().replaceText('a', ${value});`)).toThrow(
      'Invalid argument: replacement',
    );
  });

  // Public scripts that run on live still use it.
  it('getActiveSection, which left the reference, is the body', () => {
    const code = `const doc = DocumentApp.create('x'); doc.getActiveSection().appendParagraph('a'); return doc.getBody().getText();`;
    expect(valueOf(code)).toBe('\na');
  });
});

// Source: reference of Element.getAttributes, whose samples do it.
it('a paragraph is styled whole, like its text', () => {
  const code = `const par = DocumentApp.create('x').getBody().appendParagraph('abc'); par.setBold(true).setItalic(true);
    const { BOLD, ITALIC } = par.getAttributes();
    return [par.editAsText().isBold(1), BOLD, ITALIC];`;
  expect(valueOf(code)).toEqual([true, true, true]);
});

it('TabType names the type of a tab', () => {
  expect(valueOf("return DocumentApp.create('x').getActiveTab().getType() === DocumentApp.TabType.DOCUMENT_TAB;")).toBe(
    true,
  );
});
