// Facts of DocumentApp and Document: opening, saving, sharing. Source: reference of Document.
import { sandbox, valueIn, valueOf } from '../support/sandbox';
import { plainText } from '../../local/model/document';
import type { Workspace } from '../../local/workspace';

const onlyDocument = (workspace: Workspace) => Object.values(workspace.state.documents)[0]!;
const savedText = (workspace: Workspace): string => plainText(onlyDocument(workspace).content.body);
const CLOSED = 'Document is closed, its contents cannot be updated.';

describe('saving', () => {
  it('happens by itself at the end of the script', () => {
    const workspace = sandbox(`function main() { DocumentApp.create('D').getBody().appendParagraph('Fin'); }`);
    valueIn(workspace);
    expect(savedText(workspace)).toBe('\nFin');
  });

  it('does not happen when the script is killed: the document stays as it was last saved', () => {
    const workspace = sandbox(`function main() { DocumentApp.create('D').getBody().appendParagraph('Fin'); }`);
    workspace.faults.killAfter = 3;
    expect(workspace.call('main').killed).toBe(true);
    expect([onlyDocument(workspace).name, savedText(workspace)]).toEqual(['D', '']);
  });

  it('of a document that was only read changes nothing', () => {
    const workspace = sandbox(`
      function main() { return DocumentApp.create('D').getId(); }
      function read(id) { return DocumentApp.openById(id).getBody().getText(); }`);
    const id = valueIn(workspace);
    const before = structuredClone(onlyDocument(workspace));
    workspace.advanceTo('2019-01-01');
    valueIn(workspace, 'read', id);
    expect(onlyDocument(workspace)).toEqual(before);
  });

  it('leaves elements that can no longer be used', () => {
    expect(() => valueOf(`const d = DocumentApp.create('D'), b = d.getBody(); d.saveAndClose(); b.appendParagraph('x')`)).toThrow(CLOSED); // oxfmt-ignore
    expect(() => valueOf(`const d = DocumentApp.create('D'); d.saveAndClose(); d.getBody()`)).toThrow(CLOSED);
    expect(() => valueOf(`const d = DocumentApp.create('D'); d.saveAndClose(); d.saveAndClose()`)).toThrow(CLOSED);
  });

  it('leaves the identity of the document readable', () => {
    const code = `const d = DocumentApp.create('D'); d.saveAndClose(); return [d.getName(), d.getUrl().includes(d.getId())]`;
    expect(valueOf(code)).toEqual(['D', true]);
  });

  it('is undone by nothing but openById, which gives a document one can edit again', () => {
    const workspace = sandbox(`function main() {
      const d = DocumentApp.create('D'); d.getBody().appendParagraph('un'); d.saveAndClose();
      const again = DocumentApp.openById(d.getId()); again.getBody().appendParagraph('deux'); again.saveAndClose();
    }`);
    valueIn(workspace);
    expect(savedText(workspace)).toBe('\nun\ndeux');
  });

  // The script's copy is a shadow that exports do not see (measured by gas-fakes on the real service).
  it('is needed before getAs, which exports what is saved', () => {
    const code = `const d = DocumentApp.create('D'), empty = d.getAs('application/pdf').getBytes().length;
      d.getBody().appendParagraph('Texte'); const unsaved = d.getAs('application/pdf').getBytes().length;
      d.saveAndClose(); const saved = DocumentApp.openById(d.getId()).getAs('application/pdf').getBytes().length;
      return [unsaved === empty, saved > empty]`;
    expect(valueOf(code)).toEqual([true, true]);
  });

  it('gives a PDF named after the document', () => {
    const code = `const b = DocumentApp.create('Bilan').getAs('application/pdf'); return [b.getName(), b.getContentType()]`;
    expect(valueOf(code)).toEqual(['Bilan.pdf', 'application/pdf']);
  });
});

describe('opening', () => {
  it('finds a document by its address', () => {
    expect(valueOf(`return DocumentApp.openByUrl(DocumentApp.create('D').getUrl()).getName()`)).toBe('D');
  });

  it('says that an unknown document is missing', () => {
    expect(() => valueOf(`DocumentApp.openById('rien')`)).toThrow(
      "Document rien is missing (perhaps it was deleted, or you don't have read access?)",
    );
  });

  it('is refused to an account the document is not shared with', () => {
    const workspace = sandbox(`
      function main() { return DocumentApp.create('D').getId(); }
      function share(id, who) { DocumentApp.openById(id).addEditor(who); }
      function open(id) { return DocumentApp.openById(id).getName(); }`);
    const id = valueIn(workspace);
    const owner = workspace.account;
    workspace.account = 'autre@exemple.fr';
    expect(() => valueIn(workspace, 'open', id)).toThrow('is missing');
    workspace.account = owner;
    valueIn(workspace, 'share', id, 'autre@exemple.fr');
    workspace.account = 'autre@exemple.fr';
    expect(valueIn(workspace, 'open', id)).toBe('D');
  });

  it('twice in one execution gives the same working copy', () => {
    const code = `const d = DocumentApp.create('D'); d.getBody().appendParagraph('x');
      return DocumentApp.openById(d.getId()).getBody().getNumChildren()`;
    expect(valueOf(code)).toBe(2);
  });

  it('has no active document outside a document', () => {
    expect(valueOf('return DocumentApp.getActiveDocument()')).toBe(null);
  });
});

describe('sharing', () => {
  const people = `const emails = users => users.map(u => u.getEmail());
    const d = DocumentApp.create('D').addViewers(['a@x.fr', 'b@x.fr']);`;

  it('promotes a viewer who becomes an editor', () => {
    const code = `${people} d.addEditors(['b@x.fr', 'c@x.fr']); return [emails(d.getEditors()).slice(1), emails(d.getViewers())]`;
    expect(valueOf(code)).toEqual([['b@x.fr', 'c@x.fr'], ['a@x.fr']]);
  });

  it('does not make a viewer of an editor', () => {
    expect(valueOf(`${people} d.addEditor('c@x.fr').addViewer('c@x.fr'); return emails(d.getViewers())`)).toEqual(['a@x.fr', 'b@x.fr']); // oxfmt-ignore
  });

  it('takes effect at once, whatever becomes of the script', () => {
    const workspace = sandbox(`function main() { DocumentApp.create('D').addEditor('a@x.fr').getName(); }`);
    workspace.faults.killAfter = 2;
    workspace.call('main');
    expect(onlyDocument(workspace).editors).toEqual(['a@x.fr']);
  });

  it('removes an editor from the viewers as well', () => {
    expect(valueOf(`${people} d.removeEditor('a@x.fr'); return emails(d.getViewers())`)).toEqual(['b@x.fr']);
  });
});

it('only one header and one footer can be added', () => {
  const code = `const d = DocumentApp.create('D'); d.addHeader().appendParagraph('Haut'); d.addFooter();
    return [d.getHeader().getText(), d.getFooter().getNumChildren()]`;
  expect(valueOf(code)).toEqual(['\nHaut', 1]);
  expect(() => valueOf(`const d = DocumentApp.create('D'); d.addHeader(); d.addHeader()`)).toThrow(
    'Document already contains a header.',
  );
});

it('a method Google documents and nobody emulates says so, even to a script that catches it', () => {
  const workspace = sandbox(
    `function main() { try { DocumentApp.create('D').addBookmark(); } catch (e) { return 1; } }`,
  );
  expect(() => valueIn(workspace)).toThrow('Document.addBookmark is not emulated');
});
