// Data validations: does a value satisfy one, and what Sheets says when it refuses.
import type { Cell, CriterionValue, Rule, SheetModel, SpreadsheetModel } from '../../model/spreadsheet';
import { sheetModel } from '../../model/spreadsheet';
import { NotEmulated } from '../../runtime/execution';
import { cellName } from './area';
import { displayCell } from './display';
import { evaluate } from './formulas/formula';
import { cellAt, readArea } from './grid';
import { isDateCell, isFormula } from './values';

/**
 * Throws when a validation that rejects refuses the value. An empty value always passes. That a script's write fails
 * whole is reported by operators, not documented.
 */
export function assertValid(
  spreadsheet: SpreadsheetModel,
  sheet: SheetModel,
  cell: Cell,
  row: number,
  column: number,
  now: number,
): void {
  const rule = spreadsheet.rules[cellAt(sheet.rules, row, column, 0)];
  if (!rule || rule.allowInvalid || cell === '') return;
  const value = isFormula(cell) ? evaluate(spreadsheet, sheet, cell.formula, now) : cell;
  if (satisfies(spreadsheet, rule, value)) return;
  const sentence = `The data you entered in cell ${cellName(row, column)} violates the data validation rules set on this cell.`;
  const allowed = allowedTexts(spreadsheet, rule);
  throw new Error(allowed ? `${sentence} Please enter one of the following values: ${allowed.join(', ')}.` : sentence);
}

export function ruleAt(spreadsheet: SpreadsheetModel, sheet: SheetModel, row: number, column: number): Rule | null {
  return spreadsheet.rules[cellAt(sheet.rules, row, column, 0)] ?? null;
}

/** The texts a list offers; undefined for a validation that is no list. */
export function allowedTexts(spreadsheet: SpreadsheetModel, rule: Rule): string[] | undefined {
  const [first] = rule.values;
  if (rule.criteria === 'VALUE_IN_LIST') return first as string[];
  if (rule.criteria !== 'VALUE_IN_RANGE') return undefined;
  const { range } = first as {
    range: { sheetId: number; row: number; column: number; numRows: number; numColumns: number };
  };
  const source = sheetModel(spreadsheet, range.sheetId);
  if (!source) return [];
  const cells = readArea<Cell>(source.cells, range, '').flat();
  return cells.filter((cell) => cell !== '').map((cell) => displayCell(spreadsheet, source, cell, undefined, 0));
}

function satisfies(spreadsheet: SpreadsheetModel, rule: Rule, value: Exclude<Cell, { formula: string }>): boolean {
  const { criteria, values } = rule;
  if (/^(NUMBER|DATE)_/.test(criteria) && values.some((limit) => typeof limit === 'string'))
    throw new NotEmulated(`A data validation with ${criteria} by a formula is not emulated`);
  if (criteria.startsWith('NUMBER_')) return typeof value === 'number' && compare(criteria, value, values.map(Number));
  if (criteria.startsWith('DATE_')) return isDateCell(value) && matchesDate(criteria, value.date, values);
  if (criteria === 'CHECKBOX') {
    if (values.length === 0) return typeof value === 'boolean';
    return values.some((allowed) => allowed === value);
  }
  const shown = isDateCell(value) || typeof value !== 'string' ? displayOf(spreadsheet, value) : value;
  const allowed = allowedTexts(spreadsheet, rule);
  if (allowed) return allowed.includes(shown) || allowed.includes(String(value));
  return matchesText(criteria, shown, String(values[0] ?? ''));
}

function displayOf(spreadsheet: SpreadsheetModel, value: Cell): string {
  return displayCell(spreadsheet, spreadsheet.sheets[0]!, value, undefined, 0);
}

function matchesDate(criteria: string, date: number, values: CriterionValue[]): boolean {
  if (criteria === 'DATE_IS_VALID_DATE') return true;
  const limits = values.map((value) => (value as { date: number }).date);
  const whole = limits.every(Number.isInteger) ? Math.floor(date) : date;
  return compare(criteria, whole, limits);
}

function compare(criteria: string, value: number, [a = NaN, b = NaN]: number[]): boolean {
  switch (criteria.replace(/^(NUMBER|DATE)_/, '')) {
    case 'BETWEEN':
      return value >= a && value <= b;
    case 'NOT_BETWEEN':
      return value < a || value > b;
    case 'EQUAL_TO':
      return value === a;
    case 'NOT_EQUAL_TO':
      return value !== a;
    case 'GREATER_THAN':
    case 'AFTER':
      return value > a;
    case 'GREATER_THAN_OR_EQUAL_TO':
    case 'ON_OR_AFTER':
      return value >= a;
    case 'LESS_THAN':
    case 'BEFORE':
      return value < a;
    case 'LESS_THAN_OR_EQUAL_TO':
    case 'ON_OR_BEFORE':
      return value <= a;
    default:
      throw new NotEmulated(`A data validation with ${criteria} is not emulated`);
  }
}

function matchesText(criteria: string, text: string, wanted: string): boolean {
  const [a, b] = [text.toLowerCase(), wanted.toLowerCase()];
  switch (criteria) {
    case 'TEXT_CONTAINS':
      return a.includes(b);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !a.includes(b);
    case 'TEXT_EQUAL_TO':
      return text === wanted;
    case 'TEXT_IS_VALID_EMAIL':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
    case 'TEXT_IS_VALID_URL':
      return /^(https?:\/\/)?[^\s/]+\.[^\s/]+/.test(text);
    default:
      throw new NotEmulated(`A data validation with ${criteria} is not emulated`);
  }
}
