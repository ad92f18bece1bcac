// Facts of MailApp. Sources: reference of MailApp, « Quotas for Google Services ».
import { sandbox, valueIn } from '../support/sandbox';
import type { Workspace } from '../../local/workspace';

const mailer = (options: { mailQuota?: number } = {}): Workspace =>
  sandbox(
    `function send(...args) { MailApp.sendEmail(...args); }
     function quota() { return MailApp.getRemainingDailyQuota(); }
     function files(count, size) {
       const attachments = Array.from({ length: count }, (_, n) => Utilities.newBlob('x'.repeat(size), 'text/plain', n + '.txt'));
       MailApp.sendEmail({ to: 'a@exemple.fr', subject: 's', body: 'b', attachments });
     }`,
    { start: '2018-09-03T08:00', account: 'moi@exemple.fr', ...options },
  );
const send = (workspace: Workspace, ...args: unknown[]): unknown => valueIn(workspace, 'send', ...args);
const mail = { to: 'a@exemple.fr', subject: 'Objet', body: 'Texte' };

describe('a message', () => {
  it('is sent by the account the script runs as, at the virtual instant', () => {
    const workspace = mailer();
    send(workspace, 'a@exemple.fr', 'Objet', 'Texte');
    expect(workspace.mails).toHaveLength(1);
    expect(workspace.mails[0]).toMatchObject({
      from: 'moi@exemple.fr',
      at: new Date(2018, 8, 3, 8).getTime(),
      to: ['a@exemple.fr'],
      subject: 'Objet',
      body: 'Texte',
    });
  });

  it('with four texts has the reply address in second place', () => {
    const workspace = mailer();
    send(workspace, 'a@exemple.fr', 'pole@exemple.fr', 'Objet', 'Texte');
    expect(workspace.mails[0]).toMatchObject({ replyTo: 'pole@exemple.fr', subject: 'Objet', body: 'Texte' });
  });

  it('takes lists of addresses separated by commas', () => {
    const workspace = mailer();
    send(workspace, {
      ...mail,
      to: 'a@exemple.fr, b@exemple.fr',
      cc: 'c@exemple.fr',
      bcc: 'd@exemple.fr,e@exemple.fr',
    });
    expect(workspace.mails[0]).toMatchObject({
      to: ['a@exemple.fr', 'b@exemple.fr'],
      cc: ['c@exemple.fr'],
      bcc: ['d@exemple.fr', 'e@exemple.fr'],
    });
  });

  it('keeps the sender’s name, the HTML and the attachments', () => {
    const workspace = sandbox(`function main() {
      const file = Utilities.newBlob('BEGIN:VCALENDAR', 'text/calendar', 'réunion.ics');
      MailApp.sendEmail('a@exemple.fr', 'Objet', 'Texte', { name: 'Pôle', htmlBody: '<p>Texte</p>', attachments: [file] });
    }`);
    valueIn(workspace);
    const base64 = Buffer.from('BEGIN:VCALENDAR').toString('base64');
    expect(workspace.mails[0]).toMatchObject({
      name: 'Pôle',
      htmlBody: '<p>Texte</p>',
      attachments: [{ name: 'réunion.ics', contentType: 'text/calendar', base64 }],
    });
  });

  it('takes a document as an attachment, as a PDF of what is saved', () => {
    const workspace = sandbox(`function main() {
      const doc = DocumentApp.create('Compte rendu');
      MailApp.sendEmail({ to: 'a@exemple.fr', subject: 'Objet', body: 'Texte', attachments: [doc] });
    }`);
    valueIn(workspace);
    const { name, contentType, base64 } = workspace.mails[0]!.attachments[0]!;
    expect([name, contentType]).toEqual(['Compte rendu.pdf', 'application/pdf']);
    expect(Buffer.from(base64, 'base64').toString('latin1', 0, 5)).toBe('%PDF-');
  });

  it('an export stays what was saved when it was asked for, whatever the document becomes', () => {
    const workspace = sandbox(`function main() {
      const doc = DocumentApp.create('Compte rendu');
      doc.getBody().appendParagraph('Avant');
      doc.saveAndClose();
      const before = DocumentApp.openById(doc.getId()).getAs('application/pdf').setName('avant.pdf');
      const again = DocumentApp.openById(doc.getId());
      again.getBody().appendParagraph('Après '.repeat(40));
      again.saveAndClose();
      const files = [before.copyBlob(), before, DocumentApp.openById(doc.getId()).getAs('application/pdf')];
      MailApp.sendEmail('a@exemple.fr', 'Objet', 'Texte', { attachments: files });
      return before.getBytes().length;
    }`);
    const length = valueIn(workspace);
    const [copy, before, after] = workspace.fork().mails[0]!.attachments;
    expect(before).toEqual({ ...copy, name: 'avant.pdf' });
    expect(Buffer.byteLength(before!.base64, 'base64')).toBe(length);
    expect(Buffer.byteLength(after!.base64, 'base64')).toBeGreaterThan(length as number);
  });

  it('with noReply comes from an address of the domain that nobody reads', () => {
    const workspace = mailer();
    send(workspace, { ...mail, noReply: true });
    expect(workspace.mails[0]!.from).toBe('noreply@exemple.fr');
  });

  it('with HTML only has the text of the HTML as its body', () => {
    const workspace = mailer();
    send(workspace, { to: 'a@exemple.fr', subject: 'Objet', htmlBody: '<p>Un &amp; deux<br>trois</p>' });
    expect(workspace.mails[0]!.body).toBe('Un & deux\ntrois');
  });

  it('with a key MailApp does not know is refused', () => {
    expect(() => send(mailer(), { ...mail, from: 'x@exemple.fr' })).toThrow('MailApp.sendEmail with from is not emulated'); // oxfmt-ignore
  });
});

describe('what is refused', () => {
  it('an address that is none', () => {
    expect(() => send(mailer(), { ...mail, cc: 'b@exemple.fr, ecole' })).toThrow('Invalid email: ecole');
  });

  it('no recipient at all', () => {
    expect(() => send(mailer(), { ...mail, to: '' })).toThrow('Failed to send email: no recipient');
  });

  it('more than 50 recipients, copies included', () => {
    const many = Array.from({ length: 50 }, (_, n) => `p${n}@exemple.fr`).join(',');
    expect(() => send(mailer(), { ...mail, bcc: many })).toThrow('Limit Exceeded: Email Recipients Per Message.');
  });

  it('more than 250 attachments', () => {
    expect(() => valueIn(mailer(), 'files', 251, 1)).toThrow('Limit exceeded: Email Attachments Per Message.');
  });

  it('more than 25 MB of attachments', () => {
    expect(() => valueIn(mailer(), 'files', 2, 13 * 1024 * 1024)).toThrow('Limit Exceeded: Email Total Attachments Size.'); // oxfmt-ignore
  });

  it('a body over 400 KB, over 200 KB on a consumer account', () => {
    const body = 'x'.repeat(300 * 1024);
    expect(() => send(mailer({ mailQuota: 100 }), { ...mail, body })).toThrow('Limit Exceeded: Email Body Size.');
    const workspace = mailer();
    send(workspace, { ...mail, body });
    expect(workspace.mails).toHaveLength(1);
    expect(() => send(workspace, { ...mail, body: body + body })).toThrow('Limit Exceeded: Email Body Size.');
  });

  it('a subject over 250 characters', () => {
    expect(() => send(mailer(), { ...mail, subject: 'x'.repeat(251) })).toThrow('Argument too large: subject');
  });

  it('arguments of no overload', () => {
    expect(() => send(mailer(), 'a@exemple.fr', 'Objet')).toThrow(
      "The parameters (String,String) don't match the method signature for MailApp.sendEmail.",
    );
  });
});

describe('the daily quota', () => {
  it('counts recipients, copies included', () => {
    const workspace = mailer();
    send(workspace, { ...mail, to: 'a@exemple.fr,b@exemple.fr', cc: 'c@exemple.fr', bcc: 'd@exemple.fr' });
    expect(valueIn(workspace, 'quota')).toBe(1496);
  });

  it('exceeded, refuses the whole message', () => {
    const workspace = mailer({ mailQuota: 2 });
    send(workspace, mail);
    const two = { ...mail, to: 'a@exemple.fr,b@exemple.fr' };
    expect(() => send(workspace, two)).toThrow('Service invoked too many times for one day: email.');
    expect([workspace.mails.length, valueIn(workspace, 'quota')]).toEqual([1, 1]);
  });

  it('opens a window of 24 hours with the first mail, not at midnight', () => {
    const workspace = mailer({ mailQuota: 1 });
    send(workspace, mail);
    workspace.advanceTo('2018-09-04T07:59');
    expect(valueIn(workspace, 'quota')).toBe(0);
    workspace.advanceTo('2018-09-04T08:01');
    expect(valueIn(workspace, 'quota')).toBe(1);
  });

  it('belongs to each account', () => {
    const workspace = mailer({ mailQuota: 1 });
    send(workspace, mail);
    workspace.account = 'autre@exemple.fr';
    expect(valueIn(workspace, 'quota')).toBe(1);
  });
});

it('options that are null or undefined are none', () => {
  const workspace = sandbox(`function main() {
    MailApp.sendEmail('a@example.org', 's', 'b', undefined); MailApp.sendEmail('a@example.org', 's', 'b', null);
  }`);
  valueIn(workspace);
  expect(workspace.mails.map(({ to, subject, body }) => [to, subject, body])).toEqual([
    [['a@example.org'], 's', 'b'],
    [['a@example.org'], 's', 'b'],
  ]);
});
