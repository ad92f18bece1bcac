// A mail as an `.eml` file that any mail program opens, dated with the virtual clock; the bytes depend on the mail only.
import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { BlobModel, MailModel } from '../model/state';

export async function writeEml(mail: MailModel): Promise<Buffer> {
  const domain = mail.from.split('@')[1] ?? 'localhost';
  const composer = new MailComposer({
    from: mail.name ? { name: mail.name, address: mail.from } : mail.from,
    to: mail.to,
    cc: mail.cc,
    bcc: mail.bcc,
    replyTo: mail.replyTo || undefined,
    subject: mail.subject,
    text: mail.body,
    html: mail.htmlBody || undefined,
    date: new Date(mail.at),
    messageId: `<${mail.id}@${domain}>`,
    baseBoundary: createHash('sha256').update(mail.id).digest('hex').slice(0, 24),
    headers: { 'Content-Language': 'fr' },
    attachments: [...mail.attachments.map((file) => attachment(file)), ...inlineImages(mail)],
  } as ConstructorParameters<typeof MailComposer>[0]);
  const message = composer.compile();
  message.keepBcc = true;
  return message.build();
}

/** The calendar files of a mail, as they are. */
export function icsAttachments(mail: MailModel): { name: string; text: string }[] {
  return mail.attachments
    .filter((file) => file.contentType.startsWith('text/calendar') || file.name.endsWith('.ics'))
    .map((file) => ({ name: file.name, text: Buffer.from(file.base64, 'base64').toString('utf8') }));
}

function attachment(file: BlobModel): object {
  const contentType = file.contentType || 'application/octet-stream';
  return { filename: file.name, contentType, content: Buffer.from(file.base64, 'base64') };
}

function inlineImages(mail: MailModel): object[] {
  return Object.entries(mail.inlineImages).map(([cid, file]) => ({ ...attachment(file), cid }));
}
