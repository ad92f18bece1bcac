// A spreadsheet file as a script sees it. Source: reference of Spreadsheet.
import { itemWith } from '../drive/items';
import { copyTab } from '../../model/copy';
import {
  addSheet,
  DEFAULT_COLUMNS,
  DEFAULT_ROWS,
  freeSheetName,
  newSheetId,
  sheetModel,
} from '../../model/spreadsheet';
import type { SheetModel, SpreadsheetModel } from '../../model/spreadsheet';
import type { Execution } from '../../runtime/execution';
import { guestOfGroups, type MemberGroups } from '../../runtime/guest';
import { dataArea, splitA1 } from './area';
import { sheetRefOf, rangeRefOf, spreadsheetOf, type SheetRef } from './context';
import { metadataMembers } from './metadata';
import { namedRangesOf, rangeByName, setNamedRange } from './namedRange';
import { listProtections } from './protection';
import { createSheet, sheetMembers, takenName } from './sheet';
import { assertRoom } from './structure';
import { createSelection } from './selection';
import { createTextFinder } from './textFinder';
import { createUser, emailOf } from './user';

export interface FileContext {
  execution: Execution;
  spreadsheetId: string;
  self: () => object;
  model: () => SpreadsheetModel;
  sheet: (model: SheetModel) => object;
}

export function createSpreadsheetGuest(execution: Execution, spreadsheetId: string): object {
  const context: FileContext = {
    execution,
    spreadsheetId,
    self: () => guest,
    model: () => spreadsheetOf(execution, spreadsheetId),
    sheet: ({ sheetId }) => createSheet({ execution, spreadsheetId, sheetId }),
  };
  const guest: object = guestOfGroups(execution, 'Spreadsheet.Spreadsheet', GROUPS, context);
  fileIds.set(guest, spreadsheetId);
  return guest;
}

const GROUPS: MemberGroups<FileContext> = [
  sheets,
  identity,
  changes,
  ranges,
  (context) => metadataMembers(context, context.self, () => ({ type: 'SPREADSHEET' })),
  ofActiveSheet,
];

/** What a guest Spreadsheet stands for, so that a script may hand it back to us. */
const fileIds = new WeakMap<object, string>();

export function fileIdOf(given: unknown): string {
  const id = typeof given === 'object' && given !== null ? fileIds.get(given) : undefined;
  if (id === undefined) throw new Error('Invalid argument: spreadsheet');
  return id;
}

function identity(context: FileContext) {
  const { execution, model, self } = context;
  const user = (email: string) => createUser(execution, email);
  const share = (list: 'editors' | 'viewers') => (emails: unknown) => {
    const all = (Array.isArray(emails) ? Array.from(emails) : [emails]).map(emailOf);
    const file = model();
    file[list] = [...new Set([...file[list], ...all])].filter((email) => email !== file.owner);
    return self();
  };
  return {
    getId: () => model().id,
    getUrl: () => `https://docs.google.com/spreadsheets/d/${model().id}/edit`,
    getName: () => model().name,
    copy: (name: unknown) => createSpreadsheetGuest(execution, itemWith(execution, model().id)!.copy(String(name))),
    rename: (name: string) => {
      model().name = name;
    },
    getSpreadsheetTimeZone: () => model().timeZone,
    setSpreadsheetTimeZone: (timeZone: string) => {
      assertZone(timeZone);
      model().timeZone = timeZone;
    },
    getSpreadsheetLocale: () => model().locale,
    setSpreadsheetLocale: (locale: string) => {
      model().locale = locale;
    },
    getOwner: () => (model().owner ? user(model().owner) : null),
    getEditors: () => [...(model().owner ? [model().owner] : []), ...model().editors].map(user),
    getViewers: () => model().viewers.map(user),
    addEditor: share('editors'),
    addEditors: share('editors'),
    addViewer: share('viewers'),
    addViewers: share('viewers'),
    ...menusOf(execution),
    toast: (message: unknown) => {
      execution.workspace.ui.toasts.push(String(message));
    },
    /** With several forms Google does not say which one: here, that of the first tab that has one. */
    getFormUrl: () => {
      const formId = model().sheets.find((sheet) => sheet.formId)?.formId;
      return formId ? `https://docs.google.com/forms/d/${formId}/viewform` : null;
    },
  };
}

/** The menus of before `Ui`: each entry is `{name, functionName}`, null for a line between two. */
function menusOf({ workspace: { ui } }: Execution) {
  const add = (title: unknown, entries: unknown): void => {
    const given = Array.from(entries as ({ name: unknown; functionName: unknown } | null)[]);
    const item = (entry: (typeof given)[number]) => (entry ? { caption: String(entry.name), functionName: String(entry.functionName) } : { caption: '', functionName: '' }); // oxfmt-ignore
    ui.addMenu(String(title), given.map(item));
  };
  return { addMenu: add, updateMenu: add, removeMenu: (title: unknown) => ui.removeMenu(String(title)) };
}

function assertZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw new Error(`Invalid argument: ${timeZone}`);
  }
}

function activeSheetOf(model: SpreadsheetModel): SheetModel {
  return sheetModel(model, model.activeSheetId) ?? model.sheets.find((sheet) => !sheet.hidden) ?? model.sheets[0]!;
}

function sheets(context: FileContext) {
  const { execution, spreadsheetId, model, sheet } = context;
  const found = (one: SheetModel | undefined) => (one ? sheet(one) : null);
  return {
    getSheets: () => model().sheets.map(sheet),
    getNumSheets: () => model().sheets.length,
    getSheetByName: (name: unknown) => found(sheetModel(model(), String(name))),
    getSheetById: (id: unknown) => found(sheetModel(model(), Number(id))),
    getActiveSheet: () => sheet(activeSheetOf(model())),
    setActiveSheet: (given: unknown) => {
      const { sheetId } = asSheet(given);
      Object.assign(model(), { activeSheetId: sheetId, activeArea: undefined });
      return createSheet({ execution, spreadsheetId, sheetId });
    },
    moveActiveSheet: (position: number) => {
      const file = model();
      if (position < 1 || position > file.sheets.length) throw new Error('Invalid argument: pos');
      const active = activeSheetOf(file);
      file.sheets.splice(file.sheets.indexOf(active), 1);
      file.sheets.splice(position - 1, 0, active);
    },
    renameActiveSheet: (name: string) => {
      const active = activeSheetOf(model());
      const other = sheetModel(model(), name);
      if (other && other !== active) throw new Error(takenName(name));
      active.name = name;
    },
    getProtections: (kind: unknown) =>
      model().sheets.flatMap(({ sheetId }) => listProtections({ execution, spreadsheetId, sheetId }, kind)),
  };
}

function asSheet(given: unknown): SheetRef {
  const ref = sheetRefOf(given);
  if (!ref) throw new Error('Invalid argument: sheet');
  return ref;
}

function changes(context: FileContext) {
  const { model, sheet } = context;
  const remove = (sheetId: number) => {
    const gone = sheetModel(model(), sheetId);
    if (!gone) throw new Error(`Sheet ${sheetId} not found`);
    dropSheet(model(), gone);
  };
  return {
    /** insertSheet([name][, index][, options]): the overloads differ by the types alone. */
    insertSheet: (...args: unknown[]) => sheet(insertSheet(model(), args)),
    deleteSheet: (given: unknown) => remove(asSheet(given).sheetId),
    deleteActiveSheet: () => {
      remove(activeSheetOf(model()).sheetId);
      return sheet(activeSheetOf(model()));
    },
    duplicateActiveSheet: () => {
      const file = model();
      const active = activeSheetOf(file);
      assertRoom(file, active.maxRows * active.maxColumns);
      const name = `${file.locale.startsWith('fr') ? 'Copie de' : 'Copy of'} ${active.name}`;
      const copy = { ...copyTab(active), sheetId: newSheetId(file), name, protections: [], formId: undefined };
      file.sheets.splice(file.sheets.indexOf(active) + 1, 0, copy);
      file.activeSheetId = copy.sheetId;
      return sheet(copy);
    },
  };
}

/** Takes a tab away with what points at it. */
export function dropSheet(file: SpreadsheetModel, gone: SheetModel): void {
  if (file.sheets.length === 1) throw new Error("You can't remove all the sheets in a document.");
  if (gone.formId) throw new Error('You cannot delete a sheet with a linked form. Please unlink the form first.');
  file.sheets.splice(file.sheets.indexOf(gone), 1);
  for (const [name, area] of Object.entries(file.namedRanges)) {
    if (area.sheetId === gone.sheetId) delete file.namedRanges[name];
  }
  file.metadata = file.metadata.filter(({ location }) => location.sheetId !== gone.sheetId);
}

function insertSheet(file: SpreadsheetModel, args: unknown[]): SheetModel {
  const name = args.find((arg) => typeof arg === 'string') ?? freeSheetName(file);
  const index = args.find((arg) => typeof arg === 'number');
  const options = args.find((arg) => typeof arg === 'object' && arg !== null) as { template?: unknown } | undefined;
  if (sheetModel(file, name)) throw new Error(takenName(name));
  const template = options?.template ? sheetModel(file, asSheet(options.template).sheetId) : undefined;
  assertRoom(file, template ? template.maxRows * template.maxColumns : DEFAULT_ROWS * DEFAULT_COLUMNS);
  // A new tab comes right after the active one.
  const at = index ?? file.sheets.indexOf(activeSheetOf(file)) + 1;
  const added = addSheet(file, name, at);
  if (template) {
    const { sheetId } = added;
    Object.assign(added, copyTab(template), { sheetId, name, protections: [], formId: undefined });
  }
  file.activeSheetId = added.sheetId;
  file.activeArea = undefined;
  return added;
}

function ranges(context: FileContext) {
  const { execution, spreadsheetId, model } = context;
  const ref = { execution, spreadsheetId };
  return {
    getRangeByName: (name: unknown) => rangeByName(ref, String(name)),
    setNamedRange: (name: string, range: unknown) => setNamedRange(ref, name, range),
    removeNamedRange: (name: string) => {
      delete model().namedRanges[name];
    },
    getNamedRanges: () => namedRangesOf(ref),
    setActiveRange: (range: unknown) => {
      const { sheetId, area } = rangeRefOf(range)!;
      Object.assign(model(), { activeSheetId: sheetId, activeArea: area });
      return range;
    },
    getSelection: () => createSelection({ ...ref, sheetId: activeSheetOf(model()).sheetId }),
    createTextFinder: (text: unknown) =>
      createTextFinder(context, String(text), () =>
        model().sheets.map((one) => ({ ref: { ...ref, sheetId: one.sheetId }, area: dataArea(one) })),
      ),
  };
}

/** The members of Sheet that a Spreadsheet also has, and applies to its active tab. */
const OF_ACTIVE_SHEET =
  'getRange getRangeList getDataRange getLastRow getLastColumn getSheetId getSheetName getSheetValues appendRow sort ' +
  'insertRowAfter insertRowBefore insertRowsAfter insertRowsBefore insertColumnAfter insertColumnBefore ' +
  'insertColumnsAfter insertColumnsBefore deleteRow deleteRows deleteColumn deleteColumns getActiveRange getActiveCell ' +
  'getCurrentCell getFrozenRows setFrozenRows getFrozenColumns setFrozenColumns getColumnWidth setColumnWidth ' +
  'autoResizeColumn getRowHeight setRowHeight hideRow unhideRow hideColumn unhideColumn';

function ofActiveSheet({ execution, spreadsheetId, model }: FileContext): Record<string, unknown> {
  type Call = (...args: unknown[]) => unknown;
  const members = OF_ACTIVE_SHEET.split(' ').map((name): [string, Call] => [
    name,
    (...args) => {
      const { sheetId } = name === 'getRange' ? sheetOfA1(args[0]) : activeSheetOf(model());
      const ref = { execution, spreadsheetId, sheetId };
      return (sheetMembers(ref, () => createSheet(ref))[name] as Call)(...args);
    },
  ]);
  function sheetOfA1(text: unknown): SheetModel {
    const { sheetName } = splitA1(String(text));
    const named = sheetName === undefined ? activeSheetOf(model()) : sheetModel(model(), sheetName);
    if (!named) throw new Error('Range not found');
    return named;
  }
  return Object.fromEntries(members);
}
