// Runs every portable contract in the spreadsheet at hand and writes what was found in a tab of its own.
import { cellContracts } from './cells';
import { UNSETTLED, type Comparison, type Contract } from './contract';
import { documentContracts } from './documents';
import { formContracts } from './forms';
import { serviceContracts } from './services';
import { tabContracts } from './tabs';

const REPORT = 'Contrats';
const SCRATCH = 'Contrats, essai';
const HEADINGS = ['Contrat', 'Attendu', 'Obtenu', 'Conforme', 'Source'];
const LONGEST = 1000;

const contracts: Contract[] = [
  ...cellContracts,
  ...tabContracts,
  ...serviceContracts,
  ...formContracts,
  ...documentContracts,
];

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The one function to run. Gives, and logs, how many contracts hold. */
export function runContracts(): string {
  const file = SpreadsheetApp.getActive();
  const before = { locale: file.getSpreadsheetLocale(), timeZone: file.getSpreadsheetTimeZone() };
  file.setSpreadsheetLocale('fr_FR');
  file.setSpreadsheetTimeZone('Europe/Paris');
  SpreadsheetApp.flush();
  const lines = contracts.map((contract) => lineOf(contract, run(file, contract)));
  file.setSpreadsheetLocale(before.locale);
  file.setSpreadsheetTimeZone(before.timeZone);
  write(file, lines);
  const held = lines.filter((line) => line[3] === 'oui').length;
  const summary = `${held} contrats conformes sur ${lines.length}`;
  Logger.log(summary);
  return summary;
}

/** In a tab that is new, and gone afterwards. A contract that throws is one that does not hold. */
function run(file: Spreadsheet, { run: look }: Contract): Comparison {
  const left = file.getSheetByName(SCRATCH);
  if (left) file.deleteSheet(left);
  const sheet = file.insertSheet(SCRATCH);
  try {
    return look(sheet);
  } catch (error) {
    return { expected: '', got: `Erreur\u00a0: ${(error as Error).message}`, ok: false };
  } finally {
    file.deleteSheet(sheet);
  }
}

function lineOf({ name, source }: Contract, { expected, got, ok }: Comparison): string[] {
  const shown = source === UNSETTLED ? 'Aucune\u00a0: c’est ce passage qui tranche' : source;
  return [name, expected.slice(0, LONGEST), got.slice(0, LONGEST), ok ? 'oui' : 'non', shown];
}

function write(file: Spreadsheet, lines: string[][]): void {
  const old = file.getSheetByName(REPORT);
  if (old) file.deleteSheet(old);
  const sheet = file.insertSheet(REPORT, 0);
  const rows = [HEADINGS, ...lines];
  // As text: an expectation that begins with = is no formula.
  sheet.getRange(1, 1, rows.length, HEADINGS.length).setNumberFormat('@').setValues(rows);
  sheet.setFrozenRows(1);
  sheet.getRange(1, 1, 1, HEADINGS.length).setFontWeight('bold');
}
