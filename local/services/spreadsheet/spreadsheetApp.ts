// SpreadsheetApp: opening and creating files, builders, enums. Source: reference of SpreadsheetApp.
import { createSpreadsheet } from '../../model/spreadsheet';
import type { Execution } from '../../runtime/execution';
import { enumeration, guestObject, modelIdOf } from '../../runtime/guest';
import { spend } from '../quotas';
import { createUi } from '../ui';
import { createConditionalFormatBuilder } from './conditionalFormat';
import { rangeRefOf, sheetRefOf } from './context';
import { createRange } from './range';
import { createSelection } from './selection';
import { createSheet } from './sheet';
import { createSpreadsheetGuest } from './spreadsheet';
import { createValidationBuilder } from './validation';

const list = (names: string) => enumeration(names.split(' '));
const SHARED_CRITERIA =
  'NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN ' +
  'NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN ' +
  'TEXT_EQUAL_TO CUSTOM_FORMULA DATE_AFTER DATE_BEFORE DATE_EQUAL_TO ' +
  'DATE_AFTER_RELATIVE DATE_BEFORE_RELATIVE DATE_EQUAL_TO_RELATIVE';

const ENUMS = {
  BooleanCriteria: list(
    `CELL_EMPTY CELL_NOT_EMPTY DATE_NOT_EQUAL_TO TEXT_NOT_EQUAL_TO TEXT_STARTS_WITH TEXT_ENDS_WITH ${SHARED_CRITERIA}`,
  ),
  BorderStyle: list('DOTTED DASHED SOLID SOLID_MEDIUM SOLID_THICK DOUBLE'),
  CopyPasteType: list(
    'PASTE_NORMAL PASTE_NO_BORDERS PASTE_FORMAT PASTE_FORMULA PASTE_DATA_VALIDATION PASTE_VALUES ' +
      'PASTE_CONDITIONAL_FORMATTING PASTE_COLUMN_WIDTHS',
  ),
  DataValidationCriteria: list(
    'DATE_BETWEEN DATE_IS_VALID_DATE DATE_NOT_BETWEEN DATE_ON_OR_AFTER DATE_ON_OR_BEFORE TEXT_IS_VALID_EMAIL ' +
      `TEXT_IS_VALID_URL VALUE_IN_LIST VALUE_IN_RANGE CHECKBOX ${SHARED_CRITERIA}`,
  ),
  DeveloperMetadataLocationType: list('SPREADSHEET SHEET ROW COLUMN'),
  DeveloperMetadataVisibility: list('DOCUMENT PROJECT'),
  Dimension: list('COLUMNS ROWS'),
  Direction: list('UP DOWN PREVIOUS NEXT'),
  ProtectionType: list('RANGE SHEET'),
  SheetType: list('GRID OBJECT DATASOURCE'),
  WrapStrategy: list('WRAP OVERFLOW CLIP'),
};

export function createSpreadsheetApp(execution: Execution): object {
  const { workspace } = execution;
  const file = (id: string) => createSpreadsheetGuest(execution, id);
  const open = (id: unknown, method: string) => {
    if (!workspace.state.spreadsheets[String(id)]) {
      throw new Error(`Unexpected error while getting the method or property ${method} on object SpreadsheetApp.`);
    }
    return file(String(id));
  };
  return guestObject(execution, 'Spreadsheet.SpreadsheetApp', {
    ...ENUMS,
    ...active(execution, file),
    openById: (id: unknown) => open(id, 'openById'),
    openByUrl: (url: unknown) => {
      const match = /^https:\/\/docs\.google\.com\/spreadsheets\/d\/([\w-]+)/.exec(String(url));
      if (!match) throw new Error('Invalid argument: url');
      return open(match[1], 'openByUrl');
    },
    /** A file of Drive. */
    open: (given: unknown) => open(modelIdOf(given), 'open'),
    create: (name: unknown, rows?: number, columns?: number) => {
      spend(workspace, execution.options.account, 'spreadsheets', execution.now());
      const created = createSpreadsheet(workspace, String(name), execution.options.account);
      const sheet = created.sheets[0]!;
      Object.assign(sheet, { maxRows: rows ?? sheet.maxRows, maxColumns: columns ?? sheet.maxColumns });
      return file(created.id);
    },
    // The execution itself applies the bundled writes, as after every read.
    flush: () => undefined,
    getUi: () => {
      if (!execution.options.hasUi) throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
      return createUi(execution);
    },
    newDataValidation: () => createValidationBuilder(execution),
    newConditionalFormatRule: () => createConditionalFormatBuilder(execution),
  });
}

/** The file the script is bound to; null for a standalone script. */
function active(execution: Execution, file: (id: string) => object) {
  const { workspace } = execution;
  const model = () => workspace.state.spreadsheets[workspace.boundTo];
  const getActive = () => (model() ? file(workspace.boundTo) : null);
  const sheetRef = () => {
    const bound = model();
    if (!bound) return undefined;
    const known = bound.sheets.find(({ sheetId }) => sheetId === bound.activeSheetId);
    const { sheetId } = known ?? bound.sheets[0]!;
    return { execution, spreadsheetId: bound.id, sheetId };
  };
  const activeRange = (single: boolean) => {
    const ref = sheetRef();
    if (!ref) return null;
    const area = model()?.activeArea ?? { row: 1, column: 1, numRows: 1, numColumns: 1 };
    return createRange({ ...ref, area: single ? { ...area, numRows: 1, numColumns: 1 } : area });
  };
  const activate = (range: unknown) => {
    const ref = rangeRefOf(range)!;
    Object.assign(model()!, { activeSheetId: ref.sheetId, activeArea: ref.area });
    return range;
  };
  return {
    getActive,
    getActiveSpreadsheet: getActive,
    getActiveSheet: () => {
      const ref = sheetRef();
      return ref ? createSheet(ref) : null;
    },
    setActiveSheet: (given: unknown) => {
      Object.assign(model()!, { activeSheetId: sheetRefOf(given)!.sheetId, activeArea: undefined });
      return given;
    },
    getActiveRange: () => activeRange(false),
    getSelection: () => (model() ? createSelection(sheetRef()!) : null),
    getCurrentCell: () => activeRange(true),
    setActiveRange: activate,
    setCurrentCell: activate,
  };
}
