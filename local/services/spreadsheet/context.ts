// What every object of a spreadsheet shares: finding its model again at each call, and who may write where.
import type { Area, SheetModel, SpreadsheetModel } from '../../model/spreadsheet';
import { sheetModel } from '../../model/spreadsheet';
import type { Execution } from '../../runtime/execution';
import { contains, overlaps, wholeSheet, type OpenSides } from './area';

export interface SheetRef {
  execution: Execution;
  spreadsheetId: string;
  sheetId: number;
}

export interface RangeRef extends SheetRef {
  area: Area;
  open?: OpenSides;
}

/** What a guest object stands for, so that a script may hand it back to us. */
const sheetRefs = new WeakMap<object, SheetRef>();
const rangeRefs = new WeakMap<object, RangeRef>();

export function rememberSheet<T extends object>(guest: T, ref: SheetRef): T {
  sheetRefs.set(guest, ref);
  return guest;
}

export function rememberRange<T extends object>(guest: T, ref: RangeRef): T {
  rangeRefs.set(guest, ref);
  return guest;
}

export function sheetRefOf(guest: unknown): SheetRef | undefined {
  return typeof guest === 'object' && guest !== null ? sheetRefs.get(guest) : undefined;
}

export function rangeRefOf(guest: unknown): RangeRef | undefined {
  return typeof guest === 'object' && guest !== null ? rangeRefs.get(guest) : undefined;
}

export function spreadsheetOf(execution: Execution, id: string): SpreadsheetModel {
  const spreadsheet = execution.workspace.state.spreadsheets[id];
  if (!spreadsheet) throw new Error('Requested entity was not found.');
  return spreadsheet;
}

export interface Found {
  spreadsheet: SpreadsheetModel;
  sheet: SheetModel;
}

/** The models behind a sheet or a range; a tab that was deleted since throws. */
export function find(ref: SheetRef): Found {
  const spreadsheet = spreadsheetOf(ref.execution, ref.spreadsheetId);
  const sheet = sheetModel(spreadsheet, ref.sheetId);
  if (!sheet) throw new Error(`Sheet ${ref.sheetId} not found`);
  return { spreadsheet, sheet };
}

const PROTECTED =
  'You are trying to edit a protected cell or object. ' +
  'Please contact the spreadsheet owner to remove protection if you need to edit.';

/**
 * May this account write in this area? The owner always may. A protection that only warns stops nobody, nor does one
 * whose editors were never changed (reference of Range.protect).
 */
export function canEdit(spreadsheet: SpreadsheetModel, sheet: SheetModel, area: Area, account: string): boolean {
  if (spreadsheet.owner === '' || spreadsheet.owner === account) return true;
  return sheet.protections.every((protection) => {
    if (protection.warningOnly || !protection.restricted || protection.editors.includes(account)) return true;
    if (!overlaps(protection.area ?? wholeSheet(sheet), area)) return true;
    return protection.unprotected.some((free) => contains(free, area));
  });
}

export function assertEditable({ spreadsheet, sheet }: Found, area: Area, account: string): void {
  if (sheet.protections.length > 0 && !canEdit(spreadsheet, sheet, area, account)) throw new Error(PROTECTED);
}

/** The models, once it is sure that the running account may write in the range, or in the whole tab. */
export function findToEdit(ref: SheetRef, area?: Area): Found {
  const found = find(ref);
  assertEditable(found, area ?? wholeSheet(found.sheet), ref.execution.options.account);
  return found;
}
