function onOpen(e) {
  SpreadsheetApp.getUi().createMenu('Notes').addItem('Ouvrir', 'showNotes').addToUi();
}

function include(name) {
  return HtmlService.createHtmlOutputFromFile(name).getContent();
}

function showNotes() {
  const page = HtmlService.createTemplateFromFile('Sidebar');
  page.notes = readNotes();
  SpreadsheetApp.getUi().showSidebar(page.evaluate().setTitle('Mes notes').setWidth(300));
}

/** Called by the page through google.script.run. */
function saveNote(note) {
  if (!note || !note.text) throw new Error('Une note ne peut pas être vide.');
  const properties = PropertiesService.getUserProperties();
  const number = Number(properties.getProperty('count') || 0) + 1;
  properties.setProperty('count', String(number));
  SpreadsheetApp.getActiveSpreadsheet()
    .getActiveSheet()
    .appendRow([number, note.text, Session.getActiveUser().getEmail()]);
  return { number, all: readNotes() };
}

function readNotes() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  return sheet.getLastRow() ? sheet.getRange(1, 2, sheet.getLastRow(), 1).getValues().flat() : [];
}
