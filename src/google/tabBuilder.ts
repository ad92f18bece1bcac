// Makes a tab people can work in: headings with notes, formats, choices, widths; adds what is missing, moves nothing.
import { ACCES } from '../domain/pole/acces';
import { estVitale } from '../domain/diagnostic/classeur';
import { cleMarquee } from '../domain/diagnostic/reperage';
import { reduire } from '../domain/texte/typographie';
import { lireTexte } from './register/cells';
import { FORMATS, noteDeColonne, Table, type Colonne, type Onglet } from './register/table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HEADER = { background: '#e3e3fd', colour: '#161616' };

/**
 * `again`: what a killed run had begun is done over. `installing`: the pôle never wrote here, and a list that a person had
 * prepared under our name has nothing of ours to lose.
 */
export function buildTab(sheet: Sheet, onglet: Onglet, { again = false, installing = false } = {}): void {
  const width = Math.max(sheet.getLastColumn(), 1);
  const range = sheet.getRange(1, 1, 1, width);
  const headings = range.getValues()[0]!.map(lireTexte);
  const notes = range.getNotes()[0]!;
  const missing = onglet.colonnes.filter((colonne) => !isThere(colonne, headings, notes));
  const begun = again && onglet.colonnes.map(({ titre }) => titre);
  const fresh = headings.every((heading) => heading === '' || (begun && begun.includes(heading)));
  // Its rows would be read as emptied: whoever reads the tab is told where to find what is gone.
  const lost = !fresh && !installing && missing.some(({ cle }) => estVitale(onglet, cle)) && sheet.getLastRow() > 1;
  if (lost) return;
  addColumns(sheet, fresh ? onglet.colonnes : missing, fresh ? 1 : width + 1);
  if (!fresh) return;
  sheet.setFrozenRows(1);
  sheet.setTabColor(onglet.couleur);
}

/**
 * Hides what is not for every eye, and has Google warn whoever writes where the machine does. A protection that is
 * already there is a person's choice, and stays.
 */
export function guardTab(sheet: Sheet, onglet: Onglet): void {
  const { masque, averti } = ACCES[onglet.cle] ?? {};
  if (masque && !sheet.isSheetHidden()) sheet.hideSheet();
  if (!averti || sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length > 0) return;
  const protection = sheet.protect().setDescription('Écrit par le pôle').setWarningOnly(true);
  if (averti.sauf.length === 0) return;
  const table = new Table(sheet, onglet);
  const rows = sheet.getMaxRows() - 1;
  protection.setUnprotectedRanges(averti.sauf.map((cle) => sheet.getRange(2, table.colonne(cle), rows, 1)));
}

function isThere({ cle, titre }: Colonne, headings: readonly string[], notes: readonly string[]): boolean {
  const marked = notes.some((note) => cleMarquee(note) === cle);
  return marked || headings.some((heading) => reduire(heading) === reduire(titre));
}

function addColumns(sheet: Sheet, colonnes: readonly Colonne[], first: number): void {
  if (colonnes.length === 0) return;
  const rows = sheet.getMaxRows();
  const overflow = first + colonnes.length - 1 - sheet.getMaxColumns();
  if (overflow > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), overflow);
  const headings = sheet.getRange(1, first, 1, colonnes.length);
  headings.setValues([colonnes.map(({ titre }) => titre)]);
  headings.setNotes([colonnes.map(noteDeColonne)]);
  headings.setFontWeight('bold').setBackground(HEADER.background).setFontColor(HEADER.colour).setWrap(true);
  headings.setVerticalAlignment('middle');
  colonnes.forEach((colonne, index) => dressColumn(sheet, colonne, first + index, rows));
}

function dressColumn(sheet: Sheet, { genre, largeur, masquee, choix }: Colonne, column: number, rows: number): void {
  const cells = sheet.getRange(2, column, rows - 1, 1);
  cells
    .setNumberFormat(FORMATS[genre ?? 'texte'])
    .setVerticalAlignment('top')
    .setWrap(true);
  if (choix) offer(cells, choix);
  if (largeur) sheet.setColumnWidth(column, largeur);
  if (masquee) sheet.hideColumns(column);
}

/** A list that helps; another value is allowed, with Google's warning. */
export function offer(cells: GoogleAppsScript.Spreadsheet.Range, choix: readonly string[]): void {
  const rule = SpreadsheetApp.newDataValidation()
    .requireValueInList([...choix], true)
    .setAllowInvalid(true);
  cells.setDataValidation(rule.build());
}
