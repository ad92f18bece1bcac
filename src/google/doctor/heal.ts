// Mends what the doctor may mend. Each act can be asked again, and none touches what a person wrote.
import type { Soin } from '../../domain/diagnostic/maladie';
import { FUSEAU } from '../../domain/diagnostic/maladiesDesOnglets';
import { writeMemory, type Memory } from '../memory';
import { ecrireMoment, ecrireTexte } from '../register/cells';
import { JOURNAL, reecrireJournal } from '../register/journalTab';
import { ONGLETS } from '../register/onglets';
import { ligneDeParametre, PARAMETRES } from '../register/parametresTab';
import { FORMATS, Table, type Colonne, type Onglet } from '../register/table';
import type { Sheets } from '../sheets';
import { buildTab, guardTab, offer } from '../tabBuilder';
import { deleteTriggers, installTriggers } from '../triggers';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type SoinDOnglet = Extract<Soin, { onglet: string }>;

export function heal(sheets: Sheets, memory: Memory, soins: readonly Soin[]): void {
  for (const soin of soins) tryTo(() => healOne(sheets, memory, soin));
  SpreadsheetApp.flush();
  sheets.forgetAll();
}

/** What cannot be mended, behind a protection for instance, must not keep the rest from being. */
function tryTo(act: () => void): void {
  try {
    act();
  } catch (error) {
    console.warn(`Réparation refusée : ${error instanceof Error ? error.message : String(error)}`);
  }
}

function healOne(sheets: Sheets, memory: Memory, soin: Soin): void {
  if (soin.genre === 'onglet') rebuild(sheets, memory, ongletDe(soin.onglet));
  else if ('onglet' in soin) healTab(sheets.open(ongletDe(soin.onglet)), ongletDe(soin.onglet), soin);
  else if (soin.genre === 'journal') reecrireJournal(sheets.open(JOURNAL), 0, soin.lignes);
  else if (soin.genre === 'reglage')
    new Table(sheets.open(PARAMETRES), PARAMETRES).ecrire([ligneDeParametre(soin.reglage)]); // oxfmt-ignore
  else if (soin.genre === 'fuseau') SpreadsheetApp.getActiveSpreadsheet().setSpreadsheetTimeZone(FUSEAU);
  else if (soin.genre === 'automatismes') installTriggers(memory);
  else deleteTriggers(soin.ids);
}

function ongletDe(cle: string): Onglet {
  return ONGLETS.find((onglet) => onglet.cle === cle)!;
}

function colonneDe({ colonnes }: Onglet, cle: string): Colonne {
  return colonnes.find((colonne) => colonne.cle === cle)!;
}

/** A tab that holds nothing of its own, in its place. */
function rebuild(sheets: Sheets, memory: Memory, onglet: Onglet): void {
  const place = ONGLETS.indexOf(onglet);
  const sheet = sheets.find(onglet) ?? SpreadsheetApp.getActiveSpreadsheet().insertSheet(onglet.nom, place);
  memory.sheets[onglet.cle] = sheet.getSheetId();
  buildTab(sheet, onglet, { again: true });
  guardTab(sheet, onglet);
  // What we remember must be true of the sheet: the tab is there first.
  SpreadsheetApp.flush();
  writeMemory(memory);
  sheets.forgetAll();
}

function healTab(sheet: Sheet, onglet: Onglet, soin: SoinDOnglet): void {
  switch (soin.genre) {
    case 'titres_en_haut':
      return sheet.moveRows(sheet.getRange(soin.ligne, 1), 1);
    case 'ordre':
      // Google counts the place as it is before the move.
      return sheet.moveColumns(sheet.getRange(1, soin.depuis + 1), soin.vers + 1);
    case 'colonne':
      return buildTab(sheet, { ...onglet, colonnes: [colonneDe(onglet, soin.colonne)] });
    case 'titre':
      return void sheet.getRange(1, soin.position + 1).setValue(soin.titre);
    case 'note':
      return void sheet.getRange(1, soin.position + 1).setNote(soin.note);
    case 'ligne_figee':
      return sheet.setFrozenRows(1);
    case 'texte':
      sheet.getRange(soin.ligne, soin.position + 1).setNumberFormat('@');
      return void sheet.getRange(soin.ligne, soin.position + 1).setValue(ecrireTexte(soin.texte));
    default:
      return healColumn(sheet, colonneDe(onglet, 'colonne' in soin ? soin.colonne : ''), soin);
  }
}

function healColumn(sheet: Sheet, { genre, choix }: Colonne, soin: SoinDOnglet): void {
  const cellAt = (ligne: number, position: number) => sheet.getRange(ligne, position + 1);
  if (soin.genre === 'liste') for (const ligne of soin.lignes) offer(cellAt(ligne, soin.position), choix ?? []);
  if (soin.genre === 'format')
    for (const ligne of soin.lignes) cellAt(ligne, soin.position).setNumberFormat(FORMATS[genre ?? 'texte']);
  if (soin.genre !== 'moment') return;
  cellAt(soin.ligne, soin.position).setNumberFormat(FORMATS.moment);
  cellAt(soin.ligne, soin.position).setValue(ecrireMoment(soin.moment));
}
