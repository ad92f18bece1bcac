// The tabs as they are in the file, whatever people renamed, sorted or moved: the sheet is known by its id, a column by
// the mark in its heading's note. Raw cells: reading as people see them would cost more than the run that is checked.
import { sheetModel, type Cell, type SheetModel } from '../model/spreadsheet';
import type { Workspace } from '../workspace';

const MARK = /^Repère : (\S+)$/m;

/** A tab is opened several times a run, and the notes of its headings hardly ever change. */
function markIn(note: string): string {
  let mark = MARKS.get(note);
  if (mark === undefined) MARKS.set(note, (mark = MARK.exec(note)?.[1] ?? ''));
  return mark;
}

const MARKS = new Map<string, string>();

export class SimTab {
  private readonly columns = new Map<string, number>();

  constructor(readonly sheet: SheetModel) {
    sheet.notes[0]?.forEach((note, index) => {
      const mark = markIn(note ?? '');
      if (mark && !this.columns.has(mark)) this.columns.set(mark, index);
    });
  }

  /** The rows under the headings that hold something in that column, with their number in the sheet. */
  rows(mark: string): number[] {
    const column = this.columns.get(mark);
    if (column === undefined) return [];
    const found: number[] = [];
    for (let index = 1; index < this.sheet.cells.length; index++)
      if ((this.sheet.cells[index]?.[column] ?? '') !== '') found.push(index + 1);
    return found;
  }

  cell(row: number, mark: string): Cell {
    const column = this.columns.get(mark);
    return column === undefined ? '' : (this.sheet.cells[row - 1]?.[column] ?? '');
  }

  /** Texts and numbers as text; a date as the day and hour its serial number means. */
  text(row: number, mark: string): string {
    return textOf(this.cell(row, mark));
  }

  /** The row whose cell holds that text, if there is one. */
  rowOf(mark: string, text: string): number | undefined {
    return this.rows(mark).find((row) => this.text(row, mark) === text);
  }

  /** « B4 ». Throws when the column is gone: the story cuts none. */
  a1(row: number, mark: string): string {
    const column = this.columns.get(mark);
    if (column === undefined) throw new Error(`L’onglet ${this.sheet.name} n’a plus la colonne ${mark}`);
    return `${letterOf(column)}${row}`;
  }

  /** From 1. */
  column(mark: string): number {
    return (this.columns.get(mark) ?? 0) + 1;
  }

  get marks(): string[] {
    return [...this.columns.keys()];
  }
}

export function textOf(cell: Cell): string {
  if (typeof cell !== 'object') return String(cell);
  return 'date' in cell ? momentOf(cell.date) : '=';
}

/** `2018-10-09T08:00`, as the sheet's own zone counts days from 30 December 1899. */
function momentOf(serial: number): string {
  return new Date(Math.round((serial - 25_569) * 1440) * 60_000).toISOString().slice(0, 16);
}

function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** Finds the tabs of one register, by the name they had on the day it was installed. */
export class SimTabs {
  private readonly ids: Map<string, number>;

  constructor(private readonly workspace: Workspace) {
    this.ids = new Map(this.spreadsheet.sheets.map(({ name, sheetId }) => [name, sheetId]));
  }

  private get spreadsheet() {
    return this.workspace.state.spreadsheets[this.workspace.boundTo]!;
  }

  open(installedName: string): SimTab {
    const id = this.ids.get(installedName);
    const sheet = this.spreadsheet.sheets.find(({ sheetId }) => sheetId === id);
    const found = sheet ?? sheetModel(this.spreadsheet, installedName);
    if (!found) throw new Error(`L’onglet ${installedName} n’est plus là`);
    return new SimTab(found);
  }
}
