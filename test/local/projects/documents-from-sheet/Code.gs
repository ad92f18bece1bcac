const onOpen = () => {
  SpreadsheetApp.getUi().createMenu('Courriers').addItem('Écrire les courriers', 'writeLetters').addToUi();
};

/** One letter for each row without a link. */
function writeLetters() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Élèves');
  const [headings, ...rows] = sheet.getDataRange().getDisplayValues();
  const at = (name) => headings.indexOf(name);
  let written = 0;
  rows.forEach((row, index) => {
    if (row[at('Lien')]) return;
    const doc = DocumentApp.create(`Courrier – ${row[at('Nom')]}`);
    const body = doc.getBody();
    body.appendParagraph('Bonjour {{nom}},').setHeading(DocumentApp.ParagraphHeading.HEADING2);
    body.appendParagraph('Votre moyenne est de {{moyenne}}.');
    body.replaceText('{{nom}}', row[at('Nom')]);
    body.replaceText('\\{\\{moyenne\\}\\}', row[at('Moyenne')]);
    body.appendTable([
      ['Matière', 'Note'],
      ['Lecture', row[at('Lecture')]],
    ]);
    body.appendListItem('Signature').setGlyphType(DocumentApp.GlyphType.BULLET);
    doc.saveAndClose();
    sheet.getRange(index + 2, at('Lien') + 1).setValue(doc.getUrl());
    written++;
  });
  SpreadsheetApp.getUi().alert(`${written} courrier(s) écrit(s)`);
  return written;
}
