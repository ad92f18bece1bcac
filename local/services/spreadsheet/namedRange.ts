// Named ranges of a file. Source: reference of NamedRange.
import type { SheetArea } from '../../model/spreadsheet';
import type { Execution } from '../../runtime/execution';
import { guestObject } from '../../runtime/guest';
import { rangeRefOf, spreadsheetOf } from './context';
import { createRange } from './range';

interface FileRef {
  execution: Execution;
  spreadsheetId: string;
}

/** All of them, or those of one tab. */
export function namedRangesOf(ref: FileRef, sheetId?: number): object[] {
  const { namedRanges } = spreadsheetOf(ref.execution, ref.spreadsheetId);
  return Object.keys(namedRanges)
    .filter((name) => sheetId === undefined || namedRanges[name]!.sheetId === sheetId)
    .map((name) => createNamedRange(ref, name));
}

export function setNamedRange(ref: FileRef, name: string, range: unknown): void {
  if (!/^[\p{L}_][\p{L}\d_]{0,249}$/u.test(name) || /^[a-z]{1,3}\d+$/i.test(name)) {
    throw new Error(`The name you entered is not a valid name for a range: ${name}`);
  }
  const { sheetId, area } = rangeRefOf(range)!;
  spreadsheetOf(ref.execution, ref.spreadsheetId).namedRanges[name] = { sheetId, ...area };
}

export function rangeByName(ref: FileRef, name: string): object | null {
  const found: SheetArea | undefined = spreadsheetOf(ref.execution, ref.spreadsheetId).namedRanges[name];
  if (!found) return null;
  const { sheetId, ...area } = found;
  return createRange({ ...ref, sheetId, area });
}

function createNamedRange(ref: FileRef, first: string): object {
  let name = first;
  const all = () => spreadsheetOf(ref.execution, ref.spreadsheetId).namedRanges;
  const guest: object = guestObject(ref.execution, 'Spreadsheet.NamedRange', {
    getName: () => name,
    getRange: () => rangeByName(ref, name),
    setName: (next: string) => {
      const area = all()[name]!;
      delete all()[name];
      all()[next] = area;
      name = next;
      return guest;
    },
    setRange: (range: unknown) => {
      setNamedRange(ref, name, range);
      return guest;
    },
    remove: () => {
      delete all()[name];
    },
  });
  return guest;
}
