// What the person has selected: the active tab, range and cell. Source: reference of Selection.
import { guestObject } from '../../runtime/guest';
import { find, type SheetRef } from './context';
import { createRange } from './range';
import { createSheet } from './sheet';

export function createSelection({ execution, spreadsheetId, sheetId }: SheetRef): object {
  const ref: SheetRef = { execution, spreadsheetId, sheetId };
  const area = () => {
    const { spreadsheet } = find(ref);
    const here = spreadsheet.activeSheetId === sheetId ? spreadsheet.activeArea : undefined;
    return here ?? { row: 1, column: 1, numRows: 1, numColumns: 1 };
  };
  return guestObject(execution, 'Spreadsheet.Selection', {
    getActiveSheet: () => createSheet(ref),
    getActiveRange: () => createRange({ ...ref, area: area() }),
    getCurrentCell: () => createRange({ ...ref, area: { ...area(), numRows: 1, numColumns: 1 } }),
  });
}
