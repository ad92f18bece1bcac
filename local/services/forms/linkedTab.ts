// The tab of a spreadsheet that receives a form's responses: its headings, one column a question.
// Google says nothing of where new columns go nor of what becomes of them: here they are added on the right, stay when
// their question is deleted, and are found by heading when a person has moved them.
import { addSheet, sheetModel, type Cell, type SheetModel, type SpreadsheetModel } from '../../model/spreadsheet';
import type { DestinationModel, FormModel, LinkedColumn } from '../../model/form';
import type { Workspace } from '../../workspace';
import { writeArea } from '../spreadsheet/grid';
import { deleteLines } from '../spreadsheet/structure';
import { isGridType, isQuestion } from './store';

export const EMAIL_HEADING = 'Adresse e-mail';
export const ENGLISH_EMAIL_HEADING = 'Email Address';

/** Forms names its tab and its own columns in the language of the file; any but French is given English here. */
function wordsIn({ locale }: SpreadsheetModel) {
  if (locale.startsWith('fr')) return { tab: 'Réponses au formulaire', time: 'Horodateur', email: EMAIL_HEADING };
  return { tab: 'Form Responses', time: 'Timestamp', email: ENGLISH_EMAIL_HEADING };
}

export interface Tab {
  spreadsheet: SpreadsheetModel;
  sheet: SheetModel;
  destination: DestinationModel;
}

/** Adds the tab, first of the file, with its headings. */
export function linkTab(workspace: Workspace, form: FormModel, spreadsheetId: string): void {
  const spreadsheet = workspace.state.spreadsheets[spreadsheetId];
  if (!spreadsheet) throw new Error('Invalid argument: id');
  unlinkTab(workspace, form);
  const { tab } = wordsIn(spreadsheet);
  let number = 1;
  while (sheetModel(spreadsheet, `${tab} ${number}`)) number += 1;
  const sheet = addSheet(spreadsheet, `${tab} ${number}`, 0);
  sheet.formId = form.id;
  sheet.frozenRows = 1;
  form.destination = { spreadsheetId, sheetId: sheet.sheetId, columns: [], rows: {} };
  headingsChanged(workspace, form);
}

/** The rows already there stay. */
export function unlinkTab(workspace: Workspace, form: FormModel): void {
  const tab = linkedTab(workspace, form);
  if (tab) delete tab.sheet.formId;
  delete form.destination;
}

export function linkedTab(workspace: Workspace, form: FormModel): Tab | undefined {
  const { destination } = form;
  const spreadsheet = destination && workspace.state.spreadsheets[destination.spreadsheetId];
  const sheet = spreadsheet && sheetModel(spreadsheet, destination.sheetId);
  return sheet && { spreadsheet, sheet, destination };
}

/** Gives every question its column and every column the present title of its question. */
export function headingsChanged(workspace: Workspace, form: FormModel): void {
  const tab = linkedTab(workspace, form);
  if (!tab) return;
  const { sheet, destination } = tab;
  const { renamedQuestion, deletedQuestion, readdedQuestion } = workspace.faults.forms;
  const renames = renamedQuestion === 'renamesHeading';
  locateColumns(tab);
  if (deletedQuestion === 'removesColumn') for (const orphan of orphans(form, tab)) removeColumn(tab, orphan);
  for (const wanted of wantedColumns(form, tab)) {
    const own = destination.columns.find((column) => isSame(column, wanted));
    const known = readdedQuestion === 'sameColumn' && !own?.heading ? (adopted(form, tab, wanted) ?? own) : own;
    if (!known) {
      const column = nextColumn(tab);
      destination.columns.push({ ...wanted, column });
      setCell(sheet, 1, column, wanted.heading);
    } else if (known.heading !== wanted.heading && renames) {
      setCell(sheet, 1, known.column, wanted.heading);
      known.heading = wanted.heading;
    }
  }
}

/** The columns of questions that are no longer in the form. What Forms does with them is written nowhere. */
function orphans(form: FormModel, { destination }: Tab): LinkedColumn[] {
  const isGone = ({ kind, itemId }: LinkedColumn) => kind === 'question' && !form.items.some(({ id }) => id === itemId);
  return destination.columns.filter(isGone);
}

function removeColumn({ spreadsheet, sheet, destination }: Tab, { column: gone }: LinkedColumn): void {
  deleteLines(spreadsheet, sheet, 'column', gone, 1);
  destination.columns = destination.columns.filter(({ column }) => column !== gone);
  for (const kept of destination.columns) if (kept.column > gone) kept.column -= 1;
}

/** The column that a deleted question of the same title has left, now that of this one. */
function adopted(form: FormModel, tab: Tab, wanted: Wanted): LinkedColumn | undefined {
  const left = orphans(form, tab).find(
    ({ heading, gridRow }) => heading === wanted.heading && gridRow === wanted.gridRow,
  );
  if (!left) return undefined;
  // A question has a column before it has a title.
  tab.destination.columns = tab.destination.columns.filter((column) => !isSame(column, wanted));
  left.itemId = wanted.itemId;
  return left;
}

type Wanted = Omit<LinkedColumn, 'column'>;

function wantedColumns(form: FormModel, { spreadsheet }: Tab): Wanted[] {
  const words = wordsIn(spreadsheet);
  const time: Wanted = { kind: 'time', itemId: 0, heading: words.time };
  const email: Wanted = { kind: 'email', itemId: 0, heading: words.email };
  const questions = form.items.filter(isQuestion).flatMap(({ id, type, title, rows }): Wanted[] => {
    if (!isGridType(type)) return [{ kind: 'question', itemId: id, heading: title }];
    return rows.map((row, gridRow) => ({ kind: 'question', itemId: id, gridRow, heading: `${title} [${row}]` }));
  });
  return form.collectEmail ? [time, email, ...questions] : [time, ...questions];
}

function isSame(a: Wanted, b: Wanted): boolean {
  return a.kind === b.kind && a.itemId === b.itemId && a.gridRow === b.gridRow;
}

/** A question has its column even while its title is empty. */
function nextColumn({ sheet, destination }: Tab): number {
  const used = Math.max(0, ...sheet.cells.map((line) => line.length));
  return Math.max(used, ...destination.columns.map(({ column }) => column)) + 1;
}

/** Notes where each column is now. Questions of one title are told apart by their order. */
export function locateColumns({ sheet, destination }: Tab): void {
  const headings = sheet.cells[0] ?? [];
  const columns = [...destination.columns].sort((a, b) => a.column - b.column);
  for (const heading of new Set(columns.map((column) => column.heading))) {
    const ours = columns.filter((column) => column.heading === heading);
    const places = headings.flatMap((text, index) => (text === heading ? [index + 1] : []));
    const stay = ours.every(({ column }) => places.includes(column));
    if (heading === '' || places.length < ours.length || (stay && places.length > ours.length)) continue;
    ours.forEach((column, index) => (column.column = places[index]!));
  }
}

export function setCell(sheet: SheetModel, row: number, column: number, cell: Cell): void {
  sheet.maxRows = Math.max(sheet.maxRows, row);
  sheet.maxColumns = Math.max(sheet.maxColumns, column);
  writeArea<Cell>(sheet.cells, { row, column, numRows: 1, numColumns: 1 }, '', () => cell);
}
