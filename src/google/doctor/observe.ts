// Looks at the workbook for the doctor: one reading a tab, which the work that follows shares, and a few questions more.
import { reperer } from '../../domain/diagnostic/reperage';
import { entetesDe, type Classeur, type EtatDuFormulaire, type OngletVu, type Plage, type Visite } from '../../domain/diagnostic/classeur'; // oxfmt-ignore
import type { Memory } from '../memory';
import { lireTexte, type Cell } from '../register/cells';
import { DEMANDES } from '../register/demandesTab';
import { ACCUEIL, ONGLETS } from '../register/onglets';
import type { Onglet } from '../register/table';
import { isInstalled, notInstalled, type Sheets } from '../sheets';
import { isAuthorised } from '../consent';
import { inspectTriggers } from '../triggers';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

export interface Observed {
  sheets: Sheets;
  memory: Memory;
  /** The Form, opened once for the whole run; throws when it does not open. */
  form: () => GoogleAppsScript.Forms.Form;
}

interface Found {
  onglet: Onglet;
  sheet: Sheet;
}

export function observe({ sheets, memory, form }: Observed, visite: Visite): Classeur {
  if (!isInstalled(memory)) throw notInstalled(memory, sheets.find(DEMANDES));
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const deTour = ONGLETS[visite.tour % ONGLETS.length];
  const found = ONGLETS.flatMap((onglet): Found[] => {
    const sheet = sheets.find(onglet);
    return sheet ? [{ onglet, sheet }] : [];
  });
  // Accueil is written whole at each ronde: it is looked at in its turn only.
  const onglets = found.flatMap(({ onglet, sheet }) => {
    const whole = visite.complete || onglet === deTour;
    return whole || onglet !== ACCUEIL ? [look(sheets, sheet, onglet, whole)] : [];
  });
  const ours = new Set(found.map(({ sheet }) => sheet.getSheetId()));
  return {
    onglets: visite.complete ? withFiltersAndProtections(onglets, found) : onglets,
    absents: ONGLETS.filter((onglet) => !isThere(onglet, found, memory, sheets)),
    autres: sheets.list().flatMap((sheet) => (ours.has(sheet.getSheetId()) ? [] : [sheet.getName()])),
    fuseau: spreadsheet.getSpreadsheetTimeZone(),
    formulaire: stateOfForm(memory, form, spreadsheet.getId()),
    ...triggersSeen(memory),
  };
}

/**
 * One of ours that was being made again when the run died bears the name and is not known yet: it counts as gone as long
 * as nothing is written in it. One that a person brought back from a copy is full.
 */
function isThere(onglet: Onglet, found: readonly Found[], memory: Memory, sheets: Sheets): boolean {
  const sheet = found.find((one) => one.onglet === onglet)?.sheet;
  if (!sheet || sheet.getSheetId() === memory.sheets[onglet.cle]) return sheet !== undefined;
  return !onglet.refaisable && sheets.values(sheet).some((row) => !isBlank(row));
}

function look(sheets: Sheets, sheet: Sheet, onglet: Onglet, whole: boolean): OngletVu {
  const vu = readOnce(sheets, sheet, onglet);
  if (whole) return { ...vu, ...lookCloser(sheet, onglet, vu) };
  return onglet === DEMANDES ? { ...vu, ...lookForLoss(sheet, vu) } : vu;
}

/** The values; the notes too when a heading is not where it should be, as the reading itself would ask. */
function readOnce(sheets: Sheets, sheet: Sheet, attendu: Onglet): OngletVu {
  const lignes = sheets.values(sheet);
  const vu: OngletVu = { attendu, nom: sheet.getName(), lignes };
  const { absentes, doubles } = reperer(attendu.colonnes, entetesDe(vu), () => []);
  return absentes.length || doubles.length ? { ...vu, notes: notesOf(sheet, vu) } : vu;
}

/** Three calls: what could make a demande unread, or read amiss, without a trace in the values. */
function lookForLoss(sheet: Sheet, vu: OngletVu): Partial<OngletVu> {
  const data = sheet.getDataRange();
  return { notes: vu.notes ?? notesOf(sheet, vu), formules: data.getFormulas(), fusions: data.getMergedRanges().map(areaOf) };
} // oxfmt-ignore

/** Two calls more. */
function lookCloser(sheet: Sheet, onglet: Onglet, vu: OngletVu): Partial<OngletVu> {
  const seen = { ...vu, ...lookForLoss(sheet, vu) };
  return { ...seen, lignesFigees: sheet.getFrozenRows(), sansListe: withoutChoices(sheet, onglet, seen) };
}

function notesOf(sheet: Sheet, { lignes }: OngletVu): string[] {
  return sheet.getRange(1, 1, 1, Math.max(lignes[0]?.length ?? 0, 1)).getNotes()[0]!;
}

function areaOf(range: Range): Plage {
  return { ligne: range.getRow(), colonne: range.getColumn(), lignes: range.getNumRows(), colonnes: range.getNumColumns() }; // oxfmt-ignore
}

/** One call, from the first column of choices to the last. */
function withoutChoices(sheet: Sheet, { colonnes }: Onglet, vu: OngletVu): Map<string, number[]> {
  const { positions } = reperer(colonnes, entetesDe(vu), () => vu.notes ?? []);
  const seen = colonnes.flatMap(({ cle, choix }) => (choix && positions.has(cle) ? [positions.get(cle)!] : []));
  const rows = vu.lignes.length - 1;
  if (seen.length === 0 || rows < 1) return new Map();
  const first = Math.min(...seen);
  const rules = sheet.getRange(2, first + 1, rows, Math.max(...seen) - first + 1).getDataValidations();
  const bareRows = (position: number): number[] =>
    rules.flatMap((row, index) => (row[position - first] || isBlank(vu.lignes[index + 1]!) ? [] : [index + 2]));
  const cleAt = (position: number): string => [...positions].find(([, place]) => place === position)![0];
  return new Map(seen.map((position) => [cleAt(position), bareRows(position)]));
}

function isBlank(ligne: readonly unknown[]): boolean {
  return ligne.every((cell) => lireTexte(cell as Cell) === '');
}

/** What a person sees or may do, without any effect on what we read: asked only when a person asks. */
function withFiltersAndProtections(onglets: readonly OngletVu[], found: readonly Found[]): OngletVu[] {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const closed = [SHEET, RANGE]
    .flatMap((kind) => spreadsheet.getProtections(kind))
    .filter((protection) => !protection.canEdit())
    .map((protection) => protection.getRange().getSheet().getSheetId());
  return onglets.map((vu) => {
    const { sheet } = found.find(({ onglet }) => onglet === vu.attendu)!;
    return { ...vu, interdit: closed.includes(sheet.getSheetId()), filtre: filterOf(sheet) };
  });
}

function filterOf(sheet: Sheet): OngletVu['filtre'] {
  const filter = sheet.getFilter();
  if (!filter) return undefined;
  const range = filter.getRange();
  const columns = Array.from({ length: range.getNumColumns() }, (_, index) => range.getColumn() + index);
  const hides = columns.some((column) => filter.getColumnFilterCriteria(column) !== null);
  return { plage: range.getA1Notation(), cache: hides };
}

function stateOfForm(memory: Memory, form: Observed['form'], spreadsheetId: string): EtatDuFormulaire {
  if (!memory.formId) return 'aucun';
  try {
    const opened = form();
    if (destinationOf(opened) !== spreadsheetId) return 'delie';
    return opened.isAcceptingResponses() ? 'lie' : 'ferme';
  } catch {
    return 'perdu';
  }
}

/** '' for a Form that is linked to nothing: Google then throws instead of answering. */
export function destinationOf(form: GoogleAppsScript.Forms.Form): string {
  try {
    return form.getDestinationId();
  } catch {
    return '';
  }
}

function triggersSeen(memory: Memory): Pick<Classeur, 'automatismes' | 'nonAutorise'> {
  if (!memory.account || Session.getEffectiveUser().getEmail() !== memory.account) return { nonAutorise: '' };
  // Triggers cannot even be listed without one of the scopes.
  if (!isAuthorised()) return { nonAutorise: memory.account };
  const { missing, extra } = inspectTriggers(memory);
  return { automatismes: { absents: missing, enTrop: extra }, nonAutorise: '' };
}
