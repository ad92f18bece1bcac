// Read at load: works only because zConfig is pushed first.
const SENT = Config.sent;

function merge() {
  const answer = Browser.msgBox('Publipostage', 'Envoyer les courriels ?', Browser.Buttons.YES_NO);
  if (answer !== 'yes') return 'rien envoyé';
  const sheet = SpreadsheetApp.getActiveSheet();
  const values = sheet
    .getRange('A2:D')
    .getValues()
    .filter((row) => row[0] !== '');
  const headings = sheet.getRange('1:1').getValues()[0].filter(String);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const row = Object.fromEntries(headings.map((heading, j) => [heading, values[i][j]]));
    if (row[SENT] || MailApp.getRemainingDailyQuota() < 1) continue;
    const text = Config.template.replace(/{{(.+?)}}/g, (_, key) => row[key]);
    GmailApp.sendEmail(row.Courriel, 'Votre groupe', text, { htmlBody: `<p>${text}</p>`, name: 'La direction' });
    sheet.getRange(i + 2, headings.indexOf(SENT) + 1).setValue(new Date());
    SpreadsheetApp.flush();
    count++;
    Utilities.sleep(200);
  }
  console.log({ count, left: MailApp.getRemainingDailyQuota() });
  return `${count} envoyé(s)`;
}
