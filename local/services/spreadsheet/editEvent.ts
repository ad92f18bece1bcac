// The event of an edit. Sources: « Event objects »; K. Tanaike's measurements: a simple trigger has `user` and an
// installable one `triggerUid` instead (2017-02-07), the range also carries its corners (2018-04-14).
import type { Execution } from '../../runtime/execution';
import { enumValue, guestObject } from '../../runtime/guest';
import { rememberRange } from './context';
import { rangeMembers } from './range';
import { createSpreadsheetGuest } from './spreadsheet';
import { createUser } from './user';
import type { Edited } from './userEdit';

/** `triggerUid` is undefined for the simple trigger `onEdit`. */
export function editEvent(execution: Execution, edited: Edited, triggerUid: string | undefined) {
  const { spreadsheetId, value, oldValue } = edited;
  const { account } = execution.options;
  return {
    authMode: enumValue(triggerUid === undefined ? 'LIMITED' : 'FULL'),
    range: eventRange(execution, edited),
    source: createSpreadsheetGuest(execution, spreadsheetId),
    ...(value === undefined ? {} : { value }),
    ...(oldValue === undefined ? {} : { oldValue }),
    ...(triggerUid === undefined ? { user: createUser(execution, account) } : { triggerUid }),
  };
}

/** The event of an installable trigger on open. */
export function openEvent(execution: Execution, triggerUid: string) {
  const { account, authMode } = { ...execution.options, authMode: enumValue('FULL') };
  const source = createSpreadsheetGuest(execution, execution.workspace.boundTo);
  return { authMode, source, triggerUid, user: createUser(execution, account) };
}

export type EventPlace = Pick<Edited, 'spreadsheetId' | 'sheetId' | 'row' | 'column' | 'numRows' | 'numColumns'>;

/** A range with the four corners that the range of an event has. */
export function eventRange(execution: Execution, place: EventPlace): object {
  const { spreadsheetId, sheetId, ...rest } = place;
  const { row, column, numRows, numColumns } = rest;
  const ref = { execution, spreadsheetId, sheetId, area: { row, column, numRows, numColumns } };
  const guest: object = guestObject(execution, 'Spreadsheet.Range', {
    ...rangeMembers(ref, () => guest),
    rowStart: row,
    rowEnd: row + numRows - 1,
    columnStart: column,
    columnEnd: column + numColumns - 1,
  });
  return rememberRange(guest, ref);
}
