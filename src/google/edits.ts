// What a person changed in tab Demandes: the cells that matter, one correction per row.
import { COURRIER } from './register/courrierTab';
import { DEMANDES, lireDemandes } from './register/demandesTab';
import { Anomalies } from './register/anomalies';
import { lireTexte } from './register/cells';
import { Table } from './register/table';
import { Sheets } from './sheets';
import type { Memory } from './memory';
import type { Demande } from '../domain/demande/demande';
import { STATUTS } from '../domain/demande/statut';

/** What the trigger of the Sheet carries. */
export type SheetEditEvent = GoogleAppsScript.Events.SheetsOnEdit;

export interface Edit {
  numero: string;
  champ: (typeof WATCHED)[number];
  avant: string;
  apres: string;
  qui: string;
}

/** Cells whose change has consequences. */
const WATCHED = ['statut', 'referent', 'reorienteVers', 'accordFamille', 'familleInformee', 'plans', 'niveau', 'dejaSaisis'] as const; // oxfmt-ignore

/** Google may not say who edited; the Journal then says « une personne ». A pasted range has no former value. */
export function readEdits(event: SheetEditEvent | undefined, memory: Memory): Edit[] {
  if (!event?.range || event.range.getSheet().getSheetId() !== memory.sheets[DEMANDES.cle]) return [];
  const table = new Table(new Sheets(memory).open(DEMANDES), DEMANDES);
  const { range } = event;
  const columns = { first: range.getColumn(), last: range.getColumn() + range.getNumColumns() - 1 };
  const rows = { first: range.getRow(), last: range.getRow() + range.getNumRows() - 1 };
  const champs = WATCHED.filter((champ) => {
    const column = table.colonne(champ);
    return columns.first <= column && column <= columns.last;
  });
  if (champs.length === 0) return [];
  const lignes: number[] = [];
  table.lire((_, ligne) => lignes.push(ligne));
  const demandes = lireDemandes(table, new Anomalies());
  return demandes
    .filter((_, index) => rows.first <= lignes[index]! && lignes[index]! <= rows.last)
    .flatMap((demande) => champs.map((champ) => editOf(event, demande, champ)));
}

/** Who edited tab Courrier; '' when the edit was in another tab. */
export function editorOfMails(event: SheetEditEvent | undefined, memory: Memory): string {
  if (!event?.range || event.range.getSheet().getSheetId() !== memory.sheets[COURRIER.cle]) return '';
  return editorOf(event);
}

function editorOf(event: SheetEditEvent): string {
  return event.user?.getEmail?.() || 'une personne';
}

function editOf(event: SheetEditEvent, demande: Demande, champ: Edit['champ']): Edit {
  return {
    numero: demande.numero,
    champ,
    avant: lireTexte(event.oldValue),
    apres: champ === 'statut' ? STATUTS[demande.statut] : demande[champ],
    qui: editorOf(event),
  };
}
