// The demande of the row a person is on, in whichever tab speaks of one. A sidebar has no event for a new selection: it
// asks. The selection is that of the person who runs the script.
import { lireMot } from './register/cells';
import { COURRIER } from './register/courrierTab';
import { DEMANDES } from './register/demandesTab';
import { SUIVI } from './register/suiviTab';
import { Table, type Onglet } from './register/table';
import type { Sheets } from './sheets';

/** In each of these tabs, the column that holds the number. */
const COLONNES: readonly { onglet: Onglet; cle: string }[] = [
  { onglet: DEMANDES, cle: 'numero' },
  { onglet: SUIVI, cle: 'demande' },
  { onglet: COURRIER, cle: 'sujet' },
];

/** '' on a row of titles, an empty row, or another tab. */
export function selectedNumero(sheets: Sheets): string {
  const active = SpreadsheetApp.getActiveSheet().getSheetId();
  const place = COLONNES.find(({ onglet }) => sheets.find(onglet)?.getSheetId() === active);
  const range = SpreadsheetApp.getActiveRange();
  if (!place || !range || range.getRow() < 2) return '';
  const sheet = sheets.open(place.onglet);
  const values = sheets.values(sheet);
  const column = new Table(sheet, place.onglet, values).colonne(place.cle);
  return lireMot(values[range.getRow() - 1]?.[column - 1]);
}
