// The files the page gives: mails, attachments, documents and the register, and the HTML shown in frames.
import { writeDocx } from '../files/docx';
import { writeEml } from '../files/eml';
import { renderPdf } from '../files/pdf';
import { writeXlsx } from '../files/xlsx';
import type { DocumentModel } from '../model/document';
import { documentHtml } from './documentHtml';
import type { Host } from './host';
import { findMail, mailHtml } from './mails';
import { withBridge } from './runCall';

export interface Served {
  type: string;
  content: string | Buffer;
  /** Given, the browser saves the content under this name. */
  fileName?: string;
  /** What the content may do; without one, the page's own policy applies. */
  policy?: string;
}

type Serve = (host: Host, ...parts: string[]) => Served | Promise<Served>;

/** No script, no network: what a mail or a document holds stays inert. */
const INERT = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";
/** The script of a sidebar runs, cut off from the page and from the network. */
const SIDEBAR =
  "sandbox allow-scripts allow-forms; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; " +
  "img-src data:; frame-ancestors 'self'";
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const ROUTES: [RegExp, Serve][] = [
  [/^\/register\.xlsx$/, register],
  [/^\/mails\/([\w-]+)\.eml$/, eml],
  [/^\/mails\/([\w-]+)\.html$/, ({ workspace }, id) => page(mailHtml(workspace, findMail(workspace, id!)), INERT)],
  [/^\/mails\/([\w-]+)\/files\/(\d+)$/, attachment],
  [/^\/documents\/([\w-]+)\.html$/, (host, id) => page(documentHtml(findDocument(host, id!)), INERT)],
  [/^\/documents\/([\w-]+)\.pdf$/, pdf],
  [/^\/documents\/([\w-]+)\.docx$/, docx],
  [/^\/shown\/(\d+)\.html$/, shown],
];

/** The file of an address; undefined when it names none. */
export function download(host: Host, path: string): Promise<Served> | undefined {
  for (const [pattern, serve] of ROUTES) {
    const found = pattern.exec(path);
    if (found) return Promise.resolve(serve(host, ...found.slice(1)));
  }
  return undefined;
}

function page(content: string, policy: string): Served {
  return { type: 'text/html; charset=utf-8', content, policy };
}

function findDocument({ workspace }: Host, id: string): DocumentModel {
  const document = workspace.state.documents[id];
  if (!document) throw new Error('Ce document n’existe pas.');
  return document;
}

async function register({ workspace }: Host): Promise<Served> {
  const spreadsheet = workspace.state.spreadsheets[workspace.boundTo]!;
  const content = await writeXlsx(spreadsheet, new Date(workspace.clock.now));
  return { type: XLSX, content, fileName: `${spreadsheet.name}.xlsx` };
}

async function eml({ workspace }: Host, id?: string): Promise<Served> {
  const mail = findMail(workspace, id!);
  return { type: 'message/rfc822', content: await writeEml(mail), fileName: `${mail.subject}.eml` };
}

function attachment({ workspace }: Host, id?: string, index?: string): Served {
  const file = findMail(workspace, id!).attachments[Number(index)];
  if (!file) throw new Error('Cette pièce jointe n’existe pas.');
  const type = file.contentType || 'application/octet-stream';
  return { type, content: Buffer.from(file.base64, 'base64'), fileName: file.name };
}

function pdf(host: Host, id?: string): Served {
  const document = findDocument(host, id!);
  return { type: 'application/pdf', content: renderPdf(document), fileName: `${document.name}.pdf` };
}

async function docx(host: Host, id?: string): Promise<Served> {
  const document = findDocument(host, id!);
  return { type: DOCX, content: await writeDocx(document), fileName: `${document.name}.docx` };
}

function shown({ workspace }: Host, index?: string): Served {
  const dialog = workspace.ui.shown[Number(index)];
  if (!dialog || (dialog.kind !== 'sidebar' && dialog.kind !== 'dialog')) throw new Error('Ce panneau n’existe plus.');
  return page(withBridge(dialog.content), SIDEBAR);
}
