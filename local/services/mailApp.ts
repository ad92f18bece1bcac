// MailApp: mails are kept in the workspace's outbox, under Google's limits and each account's daily quota.
// Sources: reference of MailApp, « Quotas for Google Services ».
import { sizeAtMost, sizeOf } from '../model/laterBlob';
import type { BlobModel, MailModel, MailQuota } from '../model/state';
import { NotEmulated, type Execution } from '../runtime/execution';
import { guestObject } from '../runtime/guest';
import { blobOf } from './blob';
import { isConsumer, windowOf } from './quotas';
import { signatureError } from './signature';

const RECIPIENTS_PER_MESSAGE = 50;
const ATTACHMENTS_PER_MESSAGE = 250;
const ATTACHMENT_BYTES = 25 * 1024 * 1024;
const SUBJECT_CHARACTERS = 250;
/** A consumer account may write bodies of 200 KB, a Workspace account of 400 KB. */
const BODY_BYTES = { consumer: 200 * 1024, workspace: 400 * 1024 };
const KEYS = 'to cc bcc subject body htmlBody inlineImages attachments name noReply replyTo'.split(' ');

type Message = Record<string, unknown>;

export function createMailApp(execution: Execution): object {
  return guestObject(execution, 'Mail.MailApp', {
    sendEmail: (...args: unknown[]) => {
      send(execution, messageOf(args));
      return undefined;
    },
    getRemainingDailyQuota: () => execution.workspace.mailQuota - quotaOf(execution).used,
  });
}

/** The four overloads of `sendEmail` as one message. */
function messageOf(args: unknown[]): Message {
  // Options that are none are no fourth argument: `sendEmail(to, subject, body, null)`.
  const given = args.length === 4 && (args[3] === null || args[3] === undefined) ? args.slice(0, 3) : args;
  const [first, second, third, fourth] = given;
  const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
  if (given.length === 1 && isObject(first)) return { ...(first as Message) };
  if (given.length === 3) return { to: first, subject: second, body: third };
  if (given.length === 4 && isObject(fourth))
    return { ...(fourth as Message), to: first, subject: second, body: third };
  if (given.length === 4) return { to: first, replyTo: second, subject: third, body: fourth };
  throw signatureError('MailApp.sendEmail', args);
}

export function send(execution: Execution, message: Message): void {
  const mail = mailOf(execution, message);
  checkLimits(execution, mail);
  const recipients = mail.to.length + mail.cc.length + mail.bcc.length;
  const quota = quotaOf(execution);
  if (quota.used + recipients > execution.workspace.mailQuota)
    throw new Error('Service invoked too many times for one day: email.');
  quota.used += recipients;
  if (quota.since === 0) quota.since = mail.at;
  execution.workspace.state.mailQuota[execution.options.account] = quota;
  execution.workspace.state.mails.push({ ...mail, id: execution.workspace.newId('mail') });
}

function mailOf(execution: Execution, message: Message): MailModel {
  const unknown = Object.keys(message).find((key) => !KEYS.includes(key));
  if (unknown) throw new NotEmulated(`MailApp.sendEmail with ${unknown} is not emulated`);
  const to = addresses(message.to);
  const cc = addresses(message.cc);
  const bcc = addresses(message.bcc);
  if (to.length + cc.length + bcc.length === 0) throw new Error('Failed to send email: no recipient');
  // Whether Google takes a message that only has copies is documented nowhere.
  if (to.length === 0) throw new NotEmulated('MailApp.sendEmail without « to » is not emulated');
  const htmlBody = textOf(message.htmlBody);
  return {
    id: '',
    at: Math.round(execution.now()),
    from: senderOf(execution, message.noReply),
    name: textOf(message.name),
    to,
    cc,
    bcc,
    replyTo: addresses(message.replyTo).join(', '),
    subject: textOf(message.subject),
    body: textOf(message.body) || plainText(htmlBody),
    htmlBody,
    attachments: attachmentsOf(message.attachments),
    inlineImages: inlineImagesOf(message.inlineImages),
  };
}

function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

/** The addresses of a comma-separated list; a name before `<…>` is kept. Throws on the first that is none. */
function addresses(value: unknown): string[] {
  const parts = textOf(value).match(/(?:"[^"]*"|[^,])+/g) ?? [];
  const list = parts.map((part) => part.trim()).filter((part) => part !== '');
  for (const entry of list) {
    const address = /<([^<>]*)>$/.exec(entry)?.[1] ?? entry;
    if (!/^[^\s@<>"(),;:]+@[\w-]+(\.[\w-]+)+$/u.test(address) || /\.\.|^\.|\.@/.test(address))
      throw new Error(`Invalid email: ${entry}`);
  }
  return list;
}

function senderOf(execution: Execution, noReply: unknown): string {
  const { account } = execution.options;
  if (!noReply) return account;
  if (isConsumer(execution.workspace)) throw new NotEmulated('MailApp.sendEmail with noReply on a consumer account is not emulated'); // oxfmt-ignore
  return `noreply@${account.split('@')[1]!}`;
}

function attachmentsOf(value: unknown): BlobModel[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map((item) => blobFrom(item, 'attachments'));
}

function inlineImagesOf(value: unknown): Record<string, BlobModel> {
  const entries = Object.entries((value ?? {}) as Record<string, unknown>);
  return Object.fromEntries(entries.map(([key, item]) => [key, blobFrom(item, 'inlineImages')]));
}

function blobFrom(item: unknown, option: string): BlobModel {
  const blob = blobOf(item);
  if (!blob) throw new Error(`Invalid argument: ${option}`);
  return blob;
}

/** What a reader without HTML sees when the script gave no `body`. */
function plainText(html: string): string {
  const lines = html.replace(/<(style|head)\b[\s\S]*?<\/\1>/gi, '').replace(/<br\s*\/?>|<\/(p|div|tr|h\d|li)>/gi, '\n');
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0', '#39': "'" };
  return lines
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w+);/g, (whole, name: string) => named[name] ?? whole)
    .trim();
}

function checkLimits(execution: Execution, mail: MailModel): void {
  const recipients = mail.to.length + mail.cc.length + mail.bcc.length;
  if (recipients > RECIPIENTS_PER_MESSAGE) throw new Error('Limit Exceeded: Email Recipients Per Message.');
  if (mail.subject.length > SUBJECT_CHARACTERS) throw new Error('Argument too large: subject');
  const bodyLimit = isConsumer(execution.workspace) ? BODY_BYTES.consumer : BODY_BYTES.workspace;
  if (Buffer.byteLength(mail.body) > bodyLimit || Buffer.byteLength(mail.htmlBody) > bodyLimit)
    throw new Error('Limit Exceeded: Email Body Size.');
  const files = [...mail.attachments, ...Object.values(mail.inlineImages)];
  if (files.length > ATTACHMENTS_PER_MESSAGE) throw new Error('Limit exceeded: Email Attachments Per Message.');
  const isTooMuch = (size: (file: BlobModel) => number) =>
    files.reduce((sum, file) => sum + size(file), 0) > ATTACHMENT_BYTES;
  if (isTooMuch(sizeAtMost) && isTooMuch(sizeOf)) throw new Error('Limit Exceeded: Email Total Attachments Size.');
}

/** The account's window of 24 hours, opened by its first mail; over, it starts anew with the next. */
function quotaOf(execution: Execution): MailQuota {
  return windowOf(execution.workspace.state.mailQuota[execution.options.account], execution.now());
}
