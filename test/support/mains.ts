// What people's hands do to a register, besides typing: columns deleted, copied, cells merged, notes erased…
import { sheetModel, type Cell, type SheetModel, type SpreadsheetModel } from '../../local/model/spreadsheet';
import { deleteLines, insertLines, sortArea } from '../../local/services/spreadsheet/structure';
import type { Workspace } from '../../local/workspace';

export function classeur(pole: Workspace): SpreadsheetModel {
  return pole.state.spreadsheets[pole.boundTo]!;
}

export function feuille(pole: Workspace, nom: string): SheetModel {
  const trouvee = sheetModel(classeur(pole), nom);
  if (!trouvee) throw new Error(`Pas d’onglet ${nom}`);
  if (!aElle.has(trouvee)) for (const couche of ['cells', 'looks', 'rules', 'notes'] as const) separer(trouvee, couche);
  aElle.add(trouvee);
  return trouvee;
}

/** Copies of a workspace share their rows: what a test writes in one is for that one, which first takes rows of its own. */
const aElle = new WeakSet<SheetModel>();

function separer(sheet: SheetModel, couche: 'cells' | 'looks' | 'rules' | 'notes'): void {
  Object.assign(sheet, { [couche]: (sheet[couche] as unknown[][]).map((row) => [...row]) });
}

/** The column of a title, from 1. */
export function colonne(pole: Workspace, nom: string, titre: string): number {
  const rang = feuille(pole, nom).cells[0]!.indexOf(titre);
  if (rang < 0) throw new Error(`Pas de colonne ${titre} dans ${nom}`);
  return rang + 1;
}

export function supprimerColonne(pole: Workspace, nom: string, titre: string): void {
  deleteLines(classeur(pole), feuille(pole, nom), 'column', colonne(pole, nom, titre), 1);
}

/** To the right of the original: values, looks, choices and the note of the heading come along. */
export function copierColonne(pole: Workspace, nom: string, titre: string): void {
  const sheet = feuille(pole, nom);
  const at = colonne(pole, nom, titre);
  insertLines(classeur(pole), sheet, 'column', at + 1, 1, at);
  for (const ligne of sheet.cells) if (ligne && ligne[at - 1] !== undefined) ligne[at] = ligne[at - 1]!;
  if (sheet.notes[0]?.[at - 1]) sheet.notes[0][at] = sheet.notes[0][at - 1]!;
}

/** The whole row is selected, copied, and pasted on another line. */
export function copierLigne(pole: Workspace, nom: string, de: number, vers: number): void {
  const sheet = feuille(pole, nom);
  for (const couche of [sheet.cells, sheet.looks, sheet.rules] as unknown[][][])
    couche[vers - 1] = structuredClone(couche[de - 1] ?? []);
}

export function insererLigneEnHaut(pole: Workspace, nom: string): void {
  insertLines(classeur(pole), feuille(pole, nom), 'row', 1, 1);
}

/** « Trier la feuille » once the row of titles is no longer frozen: the titles go with the rest. */
export function trierAvecLesTitres(pole: Workspace, nom: string, titre: string): void {
  const sheet = feuille(pole, nom);
  sheet.frozenRows = 0;
  const area = { row: 1, column: 1, numRows: sheet.cells.length, numColumns: sheet.maxColumns };
  sortArea(classeur(pole), sheet, area, [{ column: colonne(pole, nom, titre), ascending: true }], pole.clock.now);
}

/** « Trier la plage » on one column alone: the rows come apart. */
export function trierUneColonne(pole: Workspace, nom: string, titre: string): void {
  const sheet = feuille(pole, nom);
  const column = colonne(pole, nom, titre);
  const area = { row: 2, column, numRows: sheet.cells.length - 1, numColumns: 1 };
  sortArea(classeur(pole), sheet, area, [{ column, ascending: false }], pole.clock.now);
}

export function effacerNote(pole: Workspace, nom: string, titre: string): void {
  feuille(pole, nom).notes[0]![colonne(pole, nom, titre) - 1] = '';
}

/** Sheets keeps the first cell of what it merges. */
export function fusionner(pole: Workspace, nom: string, titre: string, ligne: number, lignes: number): void {
  const sheet = feuille(pole, nom);
  const column = colonne(pole, nom, titre);
  sheet.merges.push({ row: ligne, column, numRows: lignes, numColumns: 1 });
  for (let rang = ligne + 1; rang < ligne + lignes; rang++) sheet.cells[rang - 1]![column - 1] = '';
}

/** A paste from elsewhere brings its own format and no list of choices. */
export function collerSansFormat(pole: Workspace, nom: string, titre: string, ligne: number, cell: Cell): void {
  const sheet = feuille(pole, nom);
  const column = colonne(pole, nom, titre);
  sheet.cells[ligne - 1]![column - 1] = cell;
  for (const couche of [sheet.looks, sheet.rules]) if (couche[ligne - 1]) couche[ligne - 1]![column - 1] = 0;
}
