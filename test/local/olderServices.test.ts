// Services that older projects use for what newer ones do otherwise, and names a manifest declares. Sources: references
// of Browser and GmailApp; « Advanced Google services »; « Libraries ».
import { sandbox, valueIn } from '../support/sandbox';

const inEditor = (code: string) => sandbox(`function main() { ${code} }`);

describe('Browser', () => {
  it('msgBox gives the text of the button in lower case, and « cancel » when it is closed', () => {
    const workspace = inEditor(`return [
      Browser.msgBox('Un'),
      Browser.msgBox('Deux', Browser.Buttons.YES_NO_CANCEL),
      Browser.msgBox('Titre', 'Trois', Browser.Buttons.OK_CANCEL),
    ];`);
    workspace.ui.answers.push({ button: 'OK' }, { button: 'NO' }, { button: 'CLOSE' });
    expect(valueIn(workspace)).toEqual(['ok', 'no', 'cancel']);
    expect(workspace.ui.shown.map(({ title, content }) => [title, content])).toEqual([
      ['', 'Un'],
      ['', 'Deux'],
      ['Titre', 'Trois'],
    ]);
  });

  it('inputBox gives the text, or « cancel »', () => {
    const workspace = inEditor(`return [Browser.inputBox('Nom'), Browser.inputBox('Nom', Browser.Buttons.OK_CANCEL)];`);
    workspace.ui.answers.push({ button: 'OK', text: 'Léa' }, { button: 'CANCEL', text: 'Tom' });
    expect(valueIn(workspace)).toEqual(['Léa', 'cancel']);
  });

  it('cannot be used where nobody is looking', () => {
    const workspace = sandbox(`function install() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(5).create(); }
      function tick() { Browser.msgBox('x'); }`);
    valueIn(workspace, 'install');
    workspace.advanceTo(workspace.clock.now + 6 * 60_000);
    expect(workspace.runs.at(-1)!.error?.message).toMatch(/^Cannot call Browser\.msgBox\(\) from this context/);
  });
});

describe('GmailApp', () => {
  it('sends as MailApp does, counts in the same quota, and gives itself for chaining', () => {
    const workspace = inEditor(`
      const app = GmailApp.sendEmail('a@example.org', 'Sujet', 'Texte', { cc: 'b@example.org', htmlBody: '<p>x</p>', name: 'Moi' });
      return [app === GmailApp, MailApp.getRemainingDailyQuota()];`);
    expect(valueIn(workspace)).toEqual([true, 1498]);
    expect(workspace.mails.map(({ to, cc, subject, htmlBody, name }) => ({ to, cc, subject, htmlBody, name }))).toEqual(
      [{ to: ['a@example.org'], cc: ['b@example.org'], subject: 'Sujet', htmlBody: '<p>x</p>', name: 'Moi' }],
    );
  });

  it('needs the whole mailbox, which a manifest with the scope of MailApp does not give', () => {
    const manifest = { oauthScopes: ['https://www.googleapis.com/auth/script.send_mail'] };
    const workspace = sandbox(`function main() { GmailApp.sendEmail('a@example.org', 's', 'b'); }`, { manifest });
    expect(workspace.call('main').error?.message).toBe(
      'Specified permissions are not sufficient to call GmailApp.sendEmail. Required permissions: https://mail.google.com/',
    );
  });

  it('does nothing else, and says so', () => {
    expect(inEditor(`GmailApp.search('x');`).call('main').error?.message).toBe('GmailApp.search is not emulated');
  });
});

describe('an advanced service or a library', () => {
  it('that the manifest declares is there, and not emulated; another name is unknown', () => {
    const dependencies = {
      enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }],
      libraries: [{ userSymbol: 'Tools', libraryId: 'x', version: '1' }],
    };
    const error = (code: string) => sandbox(`function main() { ${code} }`, { manifest: { dependencies } }).call('main').error?.message; // oxfmt-ignore
    expect(error('Drive.Files.list();')).toBe('Drive.Files is not emulated');
    expect(error('Tools.run();')).toBe('Tools.run is not emulated');
    expect(error('Calendar.Events.list();')).toBe('Calendar is not defined');
  });
});

// Sources: references of MimeType, ScriptProperties and UserProperties; Google's sample « Manage responses for Google
// Forms » still reads ScriptProperties.
describe('globals of every script', () => {
  it('MimeType names the types of files by their texts', () => {
    expect(valueIn(inEditor('return [MimeType.PDF, MimeType.GOOGLE_DOCS, MimeType.PLAIN_TEXT];'))).toEqual([
      'application/pdf',
      'application/vnd.google-apps.document',
      'text/plain',
    ]);
  });

  it('ScriptProperties and UserProperties, deprecated, are the stores of PropertiesService', () => {
    const workspace = inEditor(`PropertiesService.getScriptProperties().setProperty('a', 'b');
      UserProperties.setProperty('c', 'd');
      return [ScriptProperties.getProperty('a'), PropertiesService.getUserProperties().getProperty('c')];`);
    expect(valueIn(workspace)).toEqual(['b', 'd']);
  });
});
