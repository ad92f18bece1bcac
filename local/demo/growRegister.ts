// Makes the register as large as wanted: closed demandes of the year before, each with its answer and its mails.
import { sheetModel, type Cell, type SheetModel } from '../model/spreadsheet';
import type { Workspace } from '../workspace';

const COURRIERS_PAR_DEMANDE = 4;
/** 22 September 2017, as a sheet counts days. */
const RECUE_LE = { date: 43_000 };
const RECUE_MS = Date.UTC(2017, 8, 22, 10);

/** Leaves `size` demandes in the register, those of the story included. */
export function growRegister(workspace: Workspace, formId: string, size: number): void {
  const spreadsheet = workspace.state.spreadsheets[workspace.boundTo]!;
  const demandes = sheetModel(spreadsheet, 'Demandes')!;
  const courriers = sheetModel(spreadsheet, 'Courrier')!;
  const form = workspace.state.forms[formId]!;
  const known = demandes.cells.slice(1).filter((row) => row[column(demandes, 'Numéro')]);
  const sent = courriers.cells.slice(1).filter((row) => row[column(courriers, 'Statut')] === 'Envoyé');
  const templates = form.responses.slice();
  const old: Cell[][] = [];
  const oldMails: Cell[][] = [];
  for (let rank = 1; rank <= size - known.length; rank++) {
    const numero = `2017-P1-${String(rank).padStart(3, '0')}`;
    const answer = { ...templates[rank % templates.length]!, id: `ancienne-${rank}`, timestamp: RECUE_MS };
    form.responses.push(answer);
    old.push(
      changed(demandes, known[rank % known.length]!, {
        Numéro: numero,
        Statut: 'Close',
        'Statut noté': 'Close',
        Réponse: answer.id,
        'Reçue le': RECUE_LE,
        'Statut depuis le': RECUE_LE,
      }),
    );
    for (let mail = 0; mail < COURRIERS_PAR_DEMANDE; mail++)
      oldMails.push(
        changed(courriers, sent[mail % sent.length]!, {
          'À propos de': numero,
          'Parti le': RECUE_LE,
          Clé: `${numero}|${mail}`,
        }),
      );
  }
  insertAfterHeadings(demandes, old);
  insertAfterHeadings(courriers, oldMails);
}

function column(sheet: SheetModel, heading: string): number {
  return sheet.cells[0]!.indexOf(heading);
}

function changed(sheet: SheetModel, row: Cell[], values: Record<string, Cell>): Cell[] {
  const copy = row.slice();
  for (const [heading, value] of Object.entries(values)) copy[column(sheet, heading)] = value;
  return copy;
}

/** The looks of the rows repeat those of the first, so that dates stay dates. */
function insertAfterHeadings(sheet: SheetModel, rows: Cell[][]): void {
  sheet.cells.splice(1, 0, ...rows);
  sheet.looks.splice(1, 0, ...rows.map(() => (sheet.looks[1] ?? []).slice()));
  sheet.rules.splice(1, 0, ...rows.map(() => (sheet.rules[1] ?? []).slice()));
  if (sheet.notes.length > 1) sheet.notes.splice(1, 0, ...rows.map(() => []));
  sheet.maxRows += rows.length;
}
