// The rows of the linked tab: one a response, written at the end, and found again when a response is edited.
import { appendRowModel, type Cell } from '../../model/spreadsheet';
import type { AnswerModel, FormModel, ItemModel, ItemTypeName, LinkedColumn, ResponseModel } from '../../model/form';
import type { Workspace } from '../../workspace';
import { paint } from '../spreadsheet/looks';
import { dateFormat, dateTimeFormat, parseInput, type Typed } from '../spreadsheet/parseInput';
import { dateToSerial } from '../spreadsheet/serial';
import { headingsChanged, linkedTab, locateColumns, setCell, type Tab } from './linkedTab';

/** A cell holds 50,000 characters (Google's own refusal says so). */
const CELL_LIMIT = 50_000;
const MOMENTS: ReadonlySet<ItemTypeName> = new Set(['DATE', 'DATETIME', 'TIME', 'DURATION']);

export interface WrittenRow {
  spreadsheetId: string;
  sheetId: number;
  row: number;
}

/** A new destination receives the responses the form already has. */
export function copyResponses(workspace: Workspace, form: FormModel): void {
  for (const response of form.responses) writeRow(workspace, form, response);
}

/** Writes a response in the row given, or in a new one at the end. */
export function writeRow(
  workspace: Workspace,
  form: FormModel,
  response: ResponseModel,
  formerRow?: number,
): WrittenRow | undefined {
  const tab = linkedTab(workspace, form);
  if (!tab) return undefined;
  headingsChanged(workspace, form);
  const { spreadsheet, sheet, destination } = tab;
  const row = formerRow ?? appendRowModel(spreadsheet, sheet, []);
  for (const [column, { cell, numberFormat }] of rowCells(workspace, form, response, tab)) {
    setCell(sheet, row, column, cell);
    if (numberFormat) paint(spreadsheet, sheet, { row, column, numRows: 1, numColumns: 1 }, { numberFormat });
  }
  destination.rows[response.id] = row;
  return { spreadsheetId: spreadsheet.id, sheetId: sheet.sheetId, row };
}

/** The row of a response, wherever a person has moved it: the one that holds its time and most of its answers. */
export function rowOf(workspace: Workspace, form: FormModel, response: ResponseModel): number | undefined {
  const tab = linkedTab(workspace, form);
  if (!tab) return undefined;
  locateColumns(tab);
  const last = tab.destination.rows[response.id];
  const cells = [...rowCells(workspace, form, response, tab)];
  const alike = (line: Cell[]) => cells.filter(([column, { cell }]) => same(line[column - 1] ?? '', cell)).length;
  if (last !== undefined && alike(tab.sheet.cells[last - 1] ?? []) === cells.length) return last;
  return bestRow(tab, response, alike, last);
}

function bestRow(tab: Tab, response: ResponseModel, alike: (line: Cell[]) => number, last = 0): number | undefined {
  const time = tab.destination.columns.find(({ kind }) => kind === 'time')!;
  const wanted = timeCell(tab, response).cell;
  const ranked = tab.sheet.cells.flatMap((line, index) => {
    if (!same(line[time.column - 1] ?? '', wanted)) return [];
    return [{ row: index + 1, score: alike(line) + (index + 1 === last ? 0.5 : 0) }];
  });
  return ranked.sort((a, b) => b.score - a.score)[0]?.row;
}

function same(a: Cell, b: Cell): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Every response with the row it was written in, oldest first. */
export function writtenRows(workspace: Workspace, form: FormModel): (WrittenRow & { responseId: string })[] {
  const { spreadsheetId, sheetId } = form.destination ?? {};
  if (spreadsheetId === undefined || sheetId === undefined) return [];
  return form.responses.flatMap((response) => {
    const row = rowOf(workspace, form, response);
    return row === undefined ? [] : [{ responseId: response.id, spreadsheetId, sheetId, row }];
  });
}

/** The columns the form fills, from the left. */
export function filledColumns(tab: Tab): LinkedColumn[] {
  locateColumns(tab);
  return [...tab.destination.columns].sort((a, b) => a.column - b.column);
}

function rowCells(workspace: Workspace, form: FormModel, response: ResponseModel, tab: Tab): Map<number, Typed> {
  const cells = new Map<number, Typed>();
  for (const { kind, column, itemId, gridRow } of tab.destination.columns) {
    if (kind === 'time') cells.set(column, timeCell(tab, response));
    if (kind === 'email') cells.set(column, { cell: response.respondentEmail });
    const item = form.items.find((one) => one.id === itemId);
    if (!item) continue;
    const text = cellText(response.answers[item.id], gridRow);
    cells.set(column, answerCell(workspace, item, text, tab.spreadsheet.locale));
  }
  return cells;
}

function timeCell({ spreadsheet }: Tab, response: ResponseModel): Typed {
  const date = dateToSerial(new Date(response.timestamp), spreadsheet.timeZone);
  return { cell: { date }, numberFormat: dateTimeFormat(spreadsheet.locale) };
}

function cellText(answer: AnswerModel | undefined, gridRow: number | undefined): string {
  if (answer === undefined) return '';
  if (gridRow !== undefined) {
    const row = answer[gridRow] ?? '';
    return Array.isArray(row) ? row.join(', ') : row;
  }
  return Array.isArray(answer) ? answer.join(', ') : answer;
}

/** Dates, hours and marks of a scale are values of their own; what people write is text, unless told otherwise. */
function answerCell(workspace: Workspace, item: ItemModel, text: string, locale: string): Typed {
  const { forms, answersReadAsTyped } = workspace.faults;
  if (text.length > CELL_LIMIT) return { cell: forms.longAnswerInCell === 'cut' ? text.slice(0, CELL_LIMIT) : '' };
  const isMoment = MOMENTS.has(item.type);
  if (!isMoment && item.type !== 'SCALE' && !answersReadAsTyped) return { cell: text };
  const typed = parseInput(text, locale, workspace.clock.now);
  const shown = isMoment ? typed.numberFormat?.replace('yyyy-MM-dd', dateFormat(locale)) : typed.numberFormat;
  return shown ? { ...typed, numberFormat: shown } : typed;
}
