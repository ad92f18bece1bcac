// Portable contracts of Docs. Each makes a document of its own, which the person throws away afterwards.
import { expectEqual, refusal, type Contract } from './contract';

const create = () => DocumentApp.create('Contrat (à jeter)');

export const documentContracts: Contract[] = [
  {
    name: 'a new document has one child, an empty paragraph',
    source: 'gas-fakes, « oddities »',
    run: () => {
      const body = create().getBody();
      return expectEqual([body.getNumChildren(), String(body.getChild(0).getType())], [1, 'PARAGRAPH']);
    },
  },
  {
    name: 'an appended table gets an empty paragraph after it',
    source: 'gas-fakes, « oddities »',
    run: () => {
      const body = create().getBody();
      body.appendTable([['a', 'b']]);
      const last = body.getChild(body.getNumChildren() - 1);
      return expectEqual([String(last.getType()), last.asParagraph().getText()], ['PARAGRAPH', '']);
    },
  },
  {
    name: 'replaceText does not find a text split over two paragraphs',
    source: 'Reference of Body.replaceText',
    run: () => {
      const body = create().getBody();
      body.appendParagraph('{{début');
      body.appendParagraph('fin}} {{tout}}');
      body.replaceText('\\{\\{début\\nfin\\}\\}', 'x');
      body.replaceText('\\{\\{tout\\}\\}', 'y');
      return expectEqual(body.getText(), '\n{{début\nfin}} y');
    },
  },
  {
    name: 'replaceText refuses a look-ahead: its patterns are RE2',
    source: 'Reference of Body.replaceText',
    run: () => expectEqual(refusal(() => create().getBody().replaceText('a(?=b)', 'x')) !== 'nothing was refused', true), // oxfmt-ignore
  },
  {
    name: 'an attribute never set is null',
    source: 'gas-fakes, « oddities »',
    run: () => {
      const text = create().getBody().appendParagraph('texte').editAsText();
      return expectEqual([text.isBold(), text.getFontSize()], [null, null]);
    },
  },
  {
    name: 'a closed document cannot be used until it is opened again',
    source: 'Reference of Document.saveAndClose',
    run: () => {
      const document = create();
      const body = document.getBody();
      document.saveAndClose();
      const refused = refusal(() => body.appendParagraph('trop tard')) !== 'nothing was refused';
      const again = DocumentApp.openById(document.getId()).getBody().appendParagraph('à temps').getText();
      return expectEqual([refused, again], [true, 'à temps']);
    },
  },
  {
    name: 'an element at hand stays valid when others are inserted before it',
    source: 'gas-fakes, notes on identity',
    run: () => {
      const body = create().getBody();
      const paragraph = body.appendParagraph('b');
      body.insertParagraph(0, 'a');
      return expectEqual([paragraph.getText(), body.getChildIndex(paragraph)], ['b', 2]);
    },
  },
  {
    name: 'a second header is refused',
    source: 'gas-fakes, « oddities »',
    run: () => {
      const document = create();
      document.addHeader();
      return expectEqual(refusal(() => document.addHeader()) !== 'nothing was refused', true); // oxfmt-ignore
    },
  },
];
