// Contract of Drive: templates copied, exports put in a folder. Sources: references of DriveApp, File, Folder and
// FileIterator; for the older names, public scripts that run on live.
import { sandbox, valueIn, valueOf } from '../support/sandbox';

const TEMPLATE = `const template = DocumentApp.create('Modèle');
  template.getBody().appendParagraph('Bonjour {{nom}}'); template.saveAndClose();`;

test('a template is copied in a folder, filled, exported as PDF beside it and sent', () => {
  const workspace = sandbox(`function main() { ${TEMPLATE}
    const folder = DriveApp.createFolder('Courriers');
    const copy = DriveApp.getFileById(template.getId()).makeCopy('Lettre', folder);
    const doc = DocumentApp.openById(copy.getId());
    doc.getBody().replaceText('{{nom}}', 'Léa');
    doc.saveAndClose();
    const pdf = folder.createFile(copy.getAs(MimeType.PDF)).setName('Léa.pdf');
    MailApp.sendEmail('a@example.org', 's', 'b', { attachments: [pdf] });
    return [copy.getName(), copy.getMimeType() === MimeType.GOOGLE_DOCS, copy.getUrl() === doc.getUrl(), pdf.getMimeType(),
      DocumentApp.openById(copy.getId()).getBody().getText(), DocumentApp.openById(template.getId()).getBody().getText()];
  }`);
  const texts = ['\nBonjour Léa', '\nBonjour {{nom}}'];
  expect(valueIn(workspace)).toEqual(['Lettre', true, true, 'application/pdf', ...texts]);
  expect(workspace.mails[0]!.attachments.map(({ name }) => name)).toEqual(['Léa.pdf']);
});

test('a copy without a folder stays in that of the file', () => {
  const code = `${TEMPLATE} const folder = DriveApp.createFolder('Ici');
    const file = DriveApp.getFileById(template.getId()).moveTo(folder);
    return [file.makeCopy('Deux').getParents().next().getName(), DriveApp.getRootFolder().getFiles().hasNext()];`;
  // The only file at the root is the bound spreadsheet.
  expect(valueOf(code)).toEqual(['Ici', true]);
});

test('files and folders are found by their names, and not once they are in the bin', () => {
  const code = `DriveApp.createFolder('Sortie').createFile('note.txt', 'bonjour');
    const folder = DriveApp.getFoldersByName('Sortie').next();
    const files = folder.getFilesByName('note.txt');
    const file = files.next();
    const seen = [file.getBlob().getDataAsString(), file.getSize(), files.hasNext()];
    file.setTrashed(true);
    return [...seen, file.isTrashed(), DriveApp.getFilesByName('note.txt').hasNext()];`;
  expect(valueOf(code)).toEqual(['bonjour', 7, false, true, false]);
});

test('an iterator at its end throws', () => {
  expect(() => valueOf("DriveApp.getFilesByName('rien').next()")).toThrow(
    'Cannot retrieve the next object: iterator has reached the end.',
  );
});

test.each(['getFileById', 'getFolderById'])('%s of an unknown id throws', (method) => {
  expect(() => valueOf(`DriveApp.${method}('nope')`)).toThrow('No item with the given ID could be found.');
});

test('a copy of a Sheet is opened like any other', () => {
  const code = `const ss = SpreadsheetApp.getActive(); ss.getRange('A1').setValue('x');
    const copy = SpreadsheetApp.open(DriveApp.getFileById(ss.getId()).makeCopy('Deux'));
    copy.getRange('A1').setValue('y');
    return [copy.getName(), copy.getRange('A1').getValue(), ss.getRange('A1').getValue()];`;
  expect(valueOf(code)).toEqual(['Deux', 'y', 'x']);
});

// Source: reference of Spreadsheet.copy.
test('a Sheet copies itself under a name', () => {
  const code = `const ss = SpreadsheetApp.getActive(); ss.getRange('A1').setValue('x'); const copy = ss.copy('Deux');
    copy.getRange('A1').setValue('y');
    return [copy.getName(), ss.getRange('A1').getValue(), DriveApp.getFilesByName('Deux').next().getId() === copy.getId()];`;
  expect(valueOf(code)).toEqual(['Deux', 'x', true]);
});

test('a Doc shared as a file is shared as a document', () => {
  const code = `${TEMPLATE} DriveApp.getFileById(template.getId()).addEditor('b@example.org');
    return DocumentApp.openById(template.getId()).getEditors().map((user) => user.getEmail());`;
  expect(valueOf(code)).toContain('b@example.org');
});

test('addFile and removeFile, which left the reference, still move a file', () => {
  const code = `const [one, two] = ['Un', 'Deux'].map((name) => DriveApp.createFolder(name));
    const file = one.createFile('a.txt', 'x');
    two.addFile(file); one.removeFile(file);
    return [one.getFiles().hasNext(), file.getParents().hasNext()];`;
  expect(valueOf(code)).toEqual([false, false]);
});

test('the id of a file has the length scripts look for in an address', () => {
  const code = `const file = DriveApp.createFile('a.txt', 'x'); const url = SpreadsheetApp.getActive().getUrl();
    return [file.getUrl().match(/[-\\w]{25,}/)[0] === file.getId(), url.match(/[-\\w]{25,}/)[0] === SpreadsheetApp.getActive().getId()];`;
  expect(valueOf(code)).toEqual([true, true]);
});

test('what is left aside says so', () => {
  expect(() => valueOf('DriveApp.searchFiles(\'title contains "a"\')')).toThrow('DriveApp.searchFiles is not emulated');
  expect(() => valueOf("DriveApp.getFileById(SpreadsheetApp.getActive().getId()).getAs('application/pdf')")).toThrow(
    'DriveApp: a Sheet as a PDF is not emulated',
  );
});
