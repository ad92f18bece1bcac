/** Creates the form, links it to this spreadsheet and waits for answers. Run once. */
function setup() {
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  const form = FormApp.create(FORM_TITLE);
  form.setTitle(FORM_TITLE).setDescription('Une question, une réponse dans la semaine.');
  form.addTextItem().setTitle('Nom').setRequired(true);
  form.addTextItem().setTitle('Adresse').setRequired(true);
  form.addParagraphTextItem().setTitle('Question');
  form.setDestination(FormApp.DestinationType.SPREADSHEET, ss.getId());
  ScriptApp.newTrigger('onAnswer').forSpreadsheet(ss).onFormSubmit().create();
  Logger.log('Form: %s', form.getPublishedUrl());
}

function onAnswer(e) {
  const name = e.namedValues['Nom'][0];
  const template = HtmlService.createTemplateFromFile('mail');
  template.name = name;
  template.question = firstLine(e.namedValues.Question[0]);
  MailApp.sendEmail({
    to: e.namedValues.Adresse[0],
    subject: `${FORM_TITLE} : bien reçu`,
    htmlBody: template.evaluate().getContent(),
    name: 'Le secrétariat',
  });
  const sheet = e.range.getSheet();
  const column = statusColumn(sheet);
  sheet
    .getRange(e.range.getRow(), column)
    .setValue('Répondu le ' + Utilities.formatDate(new Date(), Session.getScriptTimeZone(), 'dd/MM/yyyy'));
}
