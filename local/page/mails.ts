// The mailbox as the page shows it. Links the page can follow lead to it instead of the network.
import type { MailModel } from '../model/state';
import { escapeHtml } from '../services/html/escape';
import { answersFromUrl, editedFromUrl } from '../services/forms/prefilled';
import type { Workspace } from '../workspace';
import type { MailLine, MailView } from './contract';
import { momentOf } from './moment';

export function mailLine({ id, subject, to, cc, bcc, at, attachments }: MailModel): MailLine {
  const recipients = [...new Set([...to, ...cc, ...bcc])];
  return { id, subject, to, recipients, at: momentOf(at), attachments: attachments.length };
}

export function findMail(workspace: Workspace, id: string): MailModel {
  const mail = workspace.mails.find((one) => one.id === id);
  if (!mail) throw new Error('Ce courriel n’existe pas.');
  return mail;
}

export function mailView(workspace: Workspace, mail: MailModel): MailView {
  const { from, name, cc, bcc, replyTo, body, htmlBody, attachments } = mail;
  return {
    ...mailLine(mail),
    from: name ? `${name} <${from}>` : from,
    ...{ cc, bcc, replyTo, body },
    hasHtml: htmlBody !== '',
    files: attachments.map((file, index) => ({ name: file.name, href: `/mails/${mail.id}/files/${index}` })),
    links: Object.fromEntries(urlsOf(body).flatMap((url) => pair(url, placeOf(workspace, url)))),
  };
}

/** The HTML of a mail as a page of its own; without any script, whatever the mail holds (see the headers). */
export function mailHtml(workspace: Workspace, { subject, htmlBody }: MailModel): string {
  const body = htmlBody.replace(/\bhref="([^"]*)"/g, (_, href: string) => {
    const place = placeOf(workspace, href.replace(/&amp;/g, '&').replace(/&#61;/g, '='));
    return place ? `href="/${place}" target="_top"` : `href="${href}" target="_blank" rel="noopener noreferrer"`;
  });
  if (/<html[\s>]/i.test(body)) return body;
  return (
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title>` +
    '<style>body{font:1rem/1.5 Arial,Helvetica,sans-serif;color:#161616;margin:1rem}</style></head>' +
    `<body><main>${body}</main></body></html>`
  );
}

function urlsOf(text: string): string[] {
  return text.match(/https?:\/\/[^\s<>«»)]+/g)?.map((url) => url.replace(/[.,;:]+$/, '')) ?? [];
}

function pair(url: string, place: string | undefined): [string, string][] {
  return place ? [[url, place]] : [];
}

/** Where the page shows what an address of Google leads to. */
function placeOf(workspace: Workspace, url: string): string | undefined {
  const documentId = /\/document\/d\/([\w-]+)/.exec(url)?.[1];
  if (documentId) return workspace.state.documents[documentId] && `#documents/${documentId}`;
  if (/\/spreadsheets\/d\//.test(url)) return '#registre';
  if (!/\/forms\//.test(url)) return undefined;
  try {
    const response = editedFromUrl(workspace, url);
    if (response) return `#formulaire/${response}`;
    const filled = Object.keys(answersFromUrl(workspace, url)).length > 0;
    return filled ? `#formulaire/${encodeURIComponent(url)}` : '#formulaire';
  } catch {
    return undefined;
  }
}
