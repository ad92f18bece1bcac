// Writes what a run left as real files: every spreadsheet, document and mail.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalWorkspace } from '../api';
import { writeDocx } from '../files/docx';
import { writeEml } from '../files/eml';
import { renderPdf } from '../files/pdf';
import { writeXlsx } from '../files/xlsx';

/** Names of the files written, from the folder. */
export async function writeOut({ files, mails, workspace }: LocalWorkspace, folder: string): Promise<string[]> {
  const written: string[] = [];
  const write = (name: string, extension: string, content: Buffer) => {
    const taken = written.filter((other) => other.startsWith(name)).length;
    const file = `${name}${taken > 0 && written.includes(name + extension) ? `-${taken + 1}` : ''}${extension}`;
    writeFileSync(join(folder, file), content);
    written.push(file);
  };
  mkdirSync(join(folder, 'mails'), { recursive: true });
  for (const spreadsheet of files.spreadsheets)
    write(slug(spreadsheet.name), '.xlsx', await writeXlsx(spreadsheet, new Date(workspace.clock.now)));
  for (const document of files.documents) {
    write(slug(document.name), '.docx', await writeDocx(document));
    write(slug(document.name), '.pdf', renderPdf(document));
  }
  for (const [index, mail] of mails.entries())
    write(`mails/${String(index + 1).padStart(3, '0')}-${slug(mail.subject)}`, '.eml', await writeEml(mail));
  return written;
}

function slug(text: string): string {
  const plain = text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase(); // oxfmt-ignore
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60) || 'sans-nom'; // oxfmt-ignore
}
