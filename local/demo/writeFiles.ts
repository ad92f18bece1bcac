// Writes what the workspace holds as real files: the register, the documents, the mails, the invitations.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDocx } from '../files/docx';
import { icsAttachments, writeEml } from '../files/eml';
import { renderPdf } from '../files/pdf';
import { writeXlsx } from '../files/xlsx';
import type { Workspace } from '../workspace';

/** What was written, by the id of the document. */
export interface WrittenFiles {
  documents: Record<string, string>;
}

export async function writeFiles(
  workspace: Workspace,
  out: string,
  tell: (file: string) => void,
): Promise<WrittenFiles> {
  const write = (file: string, content: Buffer | string): void => {
    writeFileSync(join(out, file), content);
    tell(file);
  };
  write(
    'registre.xlsx',
    await writeXlsx(workspace.state.spreadsheets[workspace.boundTo]!, new Date(workspace.clock.now)),
  );
  const documents: Record<string, string> = {};
  for (const document of Object.values(workspace.state.documents)) {
    const file = slug(document.name);
    documents[document.id] = `${file}.docx`;
    write(`${file}.docx`, await writeDocx(document));
    write(`${file}.pdf`, renderPdf(document));
  }
  mkdirSync(join(out, 'mails'), { recursive: true });
  const invitations = new Map<string, string>();
  for (const [index, mail] of workspace.mails.entries()) {
    const name = `${String(index + 1).padStart(3, '0')}-${slug(mail.subject).slice(0, 60)}.eml`;
    writeFileSync(join(out, 'mails', name), await writeEml(mail));
    for (const { name: file, text } of icsAttachments(mail)) invitations.set(file, text);
  }
  tell(`mails/ (${workspace.mails.length} fichiers .eml)`);
  for (const [file, text] of invitations) write(file, text);
  return { documents };
}

/** Of a year: the register, and the documents of its meetings. */
export async function writeMeetings(workspace: Workspace, out: string, tell: (file: string) => void): Promise<void> {
  const { spreadsheets, documents } = workspace.state;
  writeFileSync(join(out, 'registre.xlsx'), await writeXlsx(spreadsheets[workspace.boundTo]!, new Date(workspace.clock.now))); // oxfmt-ignore
  tell('registre.xlsx');
  for (const document of Object.values(documents).filter(({ name }) => /^(ordre du jour|relevé)/i.test(name))) {
    writeFileSync(join(out, `${slug(document.name)}.docx`), await writeDocx(document));
    tell(`${slug(document.name)}.docx`);
  }
}

/** « Ordre du jour du mardi 16 octobre 2018 » → `ordre-du-jour-du-mardi-16-octobre-2018`. */
function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
