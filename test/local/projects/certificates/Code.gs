// A certificate for whoever answers the form: a template copied, filled, exported as PDF, and sent.
const TEMPLATE_ID = '1TemplateOfTheCertificate';
const FOLDER_ID = '1FolderOfTheCertificates';

function onFormSubmit(e) {
  const name = e.namedValues['Nom'][0];
  const file = DriveApp.getFileById(TEMPLATE_ID).makeCopy('Attestation ' + name);
  const doc = DocumentApp.openById(file.getId());
  const body = doc.getBody();
  body.replaceText('{{nom}}', name);
  body.replaceText('{{date}}', Utilities.formatDate(new Date(), Session.getScriptTimeZone(), 'dd/MM/yyyy'));
  const text = body.getText();
  doc.saveAndClose();
  const pdf = DriveApp.getFolderById(FOLDER_ID).createFile(file.getAs(MimeType.PDF));
  file.setTrashed(true);
  MailApp.sendEmail({
    to: e.namedValues['Adresse'][0],
    subject: 'Votre attestation',
    body: pdf.getUrl(),
    attachments: [pdf],
  });
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange(sheet.getActiveRange().getRow(), e.values.length + 1).setValue(text);
}
