// The cost model: what one service call costs in round trips and in milliseconds on the real platform.
// Sources, where one exists: K. Tanaike's measurements of 2018-2022 (300 ms a read, 200 ms a write, 8.5 µs a cell
// read), ziritione.org on properties and cache (32, 63, 4, 92 ms). Mail, documents, forms and locks have no published
// measurement: those figures are our assumption. Count round trips; the milliseconds only order magnitudes.

/** read: forces bundled writes out, then fetches · write: bundled until a read or a flush · service: its own trip. */
export type CostKind = 'read' | 'write' | 'flush' | 'service' | 'local';
export interface Cost {
  kind: CostKind;
  ms: number;
}

const READ_MS = 300;
/** What sending bundled writes costs, whether a flush, a read or the end sends them. */
export const WRITE_MS = 200;
const CELL_READ_MS = 0.0085;
const CELL_WRITE_MS = 0.02;

/** Adding or changing a form or an item is a call to the server each time; no measurement was found. */
const FORM_CHANGE_MS = 100;
const FORM_CHANGE = /^Forms\.(Form|\w+Item)\.(add|set|show|delete|move|remove|duplicate|clear)/;

const SERVICE_MS: Record<string, number> = {
  'Properties.Properties.getProperty': 32,
  'Properties.Properties.getProperties': 34,
  'Properties.Properties.getKeys': 34,
  'Properties.Properties.setProperty': 63,
  'Properties.Properties.setProperties': 63,
  'Properties.Properties.deleteProperty': 63,
  'Properties.Properties.deleteAllProperties': 63,
  'Cache.Cache.get': 4,
  'Cache.Cache.getAll': 4,
  'Cache.Cache.put': 92,
  'Cache.Cache.putAll': 92,
  'Cache.Cache.remove': 92,
  'Cache.Cache.removeAll': 92,
  'Lock.Lock.tryLock': 50,
  'Lock.Lock.waitLock': 50,
  'Mail.MailApp.sendEmail': 800,
  'Gmail.GmailApp.sendEmail': 800,
  'Mail.MailApp.getRemainingDailyQuota': 50,
  'Forms.FormApp.create': 2000,
  'Forms.FormApp.openById': 800,
  'Forms.FormApp.openByUrl': 800,
  'Forms.Form.getResponses': 800,
  'Forms.Form.getResponse': 400,
  'Forms.FormResponse.getItemResponses': 300,
  'Forms.FormResponse.submit': 800,
  'Document.DocumentApp.create': 2000,
  'Document.DocumentApp.openById': 800,
  'Document.DocumentApp.openByUrl': 800,
  'Document.Document.saveAndClose': 1000,
  'Document.Document.getAs': 2500,
  'Document.Document.addViewer': 700,
  'Document.Document.addEditor': 700,
  'Document.Document.addEditors': 700,
  'Document.Document.addViewers': 700,
  'Base.Blob.getAs': 2500,
  'Drive.File.getAs': 2500,
  'Drive.File.makeCopy': 2000,
  'Drive.DriveApp.createFile': 1000,
  'Drive.Folder.createFile': 1000,
  'Script.ScriptApp.getProjectTriggers': 300,
  'Script.ScriptApp.deleteTrigger': 300,
  'Script.ClockTriggerBuilder.create': 300,
  'Script.FormTriggerBuilder.create': 300,
  'Script.SpreadsheetTriggerBuilder.create': 300,
  'Base.Ui.alert': 500,
  'Base.Ui.prompt': 500,
  'Base.Ui.showModalDialog': 500,
  'Base.Ui.showSidebar': 500,
};

/** Methods of Sheet, Range and their like that answer from what is already on the script's side. */
const LOCAL_SPREADSHEET = new Set(
  (
    'getRange getDataRange getRow getColumn getNumRows getNumColumns getA1Notation getSheet getId getUrl getSheetId ' +
    'getName getActive getActiveSpreadsheet getUi getParent offset getRowIndex getLastRowIndex getCell getNumberOfCells'
  ).split(' '),
);
const READ_NAMES = /^(get|is|can|find|list)/;

/** The cost of one call. `member` is `Namespace.Class.method`. */
export function costOf(member: string, args: readonly unknown[], result: unknown): Cost {
  const cost = tariffOf(member);
  if (cost.kind === 'read') return { kind: 'read', ms: READ_MS + CELL_READ_MS * cellsIn(result) };
  if (cost.kind === 'write') return { kind: 'write', ms: CELL_WRITE_MS * cellsIn(args[0]) };
  return member === 'Utilities.Utilities.sleep' ? { kind: 'local', ms: Number(args[0]) || 0 } : cost;
}

/** Told before the call, so that a fault can keep what the sheets held. */
export function isBundledWrite(member: string): boolean {
  return tariffOf(member).kind === 'write';
}

const tariffs = new Map<string, Cost>();
/** What a member costs apart from the cells it carries: worked out once for each member. */
function tariffOf(member: string): Cost {
  let tariff = tariffs.get(member);
  if (!tariff) tariffs.set(member, (tariff = workOutTariff(member)));
  return tariff;
}

function workOutTariff(member: string): Cost {
  const service = SERVICE_MS[member];
  if (service !== undefined) return { kind: 'service', ms: service };
  const [namespace, className, method] = member.split('.') as [string, string, string];
  if (member === 'Spreadsheet.SpreadsheetApp.flush') return { kind: 'flush', ms: 0 };
  if (FORM_CHANGE.test(member)) return { kind: 'service', ms: FORM_CHANGE_MS };
  // Every other call of Drive asks Google: 300 ms, our assumption.
  if (namespace === 'Drive') return { kind: 'service', ms: 300 };
  if (namespace === 'Document' || namespace === 'Forms') return { kind: 'local', ms: 5 };
  if (namespace !== 'Spreadsheet' || LOCAL_SPREADSHEET.has(method)) return { kind: 'local', ms: 0.2 };
  if (/Builder$/.test(className) || className === 'SpreadsheetApp') return { kind: 'local', ms: 0.2 };
  return READ_NAMES.test(method) ? { kind: 'read', ms: READ_MS } : { kind: 'write', ms: 0 };
}

function cellsIn(value: unknown): number {
  if (!Array.isArray(value)) return 1;
  return value.length * (Array.isArray(value[0]) ? value[0].length : 1);
}
