// Data validations as a script builds and reads them. Source: reference of DataValidationBuilder.
import { copyJson } from '../../model/copy';
import type { CriterionValue, Rule } from '../../model/spreadsheet';
import { NotEmulated, type Execution } from '../../runtime/execution';
import { enumValue, guestOf, type MethodTable } from '../../runtime/guest';
import { isDate } from '../../runtime/realm';
import { signatureError } from '../signature';
import { rangeRefOf, spreadsheetOf } from './context';
import { createRange } from './range';
import { dateToSerial, serialToInstant } from './serial';

const rules = new WeakMap<object, Rule>();

/** The validation a script hands back; null takes one away. */
export function ruleOf(given: unknown): Rule | null {
  if (given === null || given === undefined) return null;
  const rule = rules.get(given as object);
  if (!rule)
    throw new Error("The parameters don't match the method signature for SpreadsheetApp.Range.setDataValidation.");
  return rule;
}

/** Dates are kept on the wall clock of the bound spreadsheet. */
function zoneOf(execution: Execution): string {
  const { state, boundTo } = execution.workspace;
  return state.spreadsheets[boundTo]?.timeZone ?? execution.workspace.script.manifest.timeZone;
}

export function keepValue(execution: Execution, given: unknown): CriterionValue {
  if (isDate(given)) return { date: dateToSerial(given, zoneOf(execution)) };
  if (Array.isArray(given)) return Array.from(given, String);
  const range = rangeRefOf(given);
  if (range) return { range: { sheetId: range.sheetId, ...range.area } };
  return typeof given === 'number' || typeof given === 'boolean' ? given : String(given);
}

export function showValue(execution: Execution, spreadsheetId: string, kept: CriterionValue): unknown {
  if (typeof kept !== 'object' || Array.isArray(kept)) return kept;
  if ('date' in kept) return new Date(serialToInstant(kept.date, zoneOf(execution)));
  const { sheetId, ...area } = kept.range;
  return createRange({ execution, spreadsheetId: spreadsheetOf(execution, spreadsheetId).id, sheetId, area });
}

interface Validation {
  execution: Execution;
  spreadsheetId: string;
  rule: Rule;
}

interface Builder extends Validation {
  guest: object;
}

const READERS: MethodTable<Validation> = {
  getAllowInvalid: ({ rule }) => rule.allowInvalid,
  getHelpText: ({ rule }) => rule.helpText || null,
  getCriteriaType: ({ rule }) => enumValue(rule.criteria),
  getCriteriaValues: ({ execution, spreadsheetId, rule }) =>
    rule.values.map((value) => showValue(execution, spreadsheetId, value)),
  copy: ({ execution, rule }) => createValidationBuilder(execution, copyJson(rule)),
};

export function createValidation(execution: Execution, spreadsheetId: string, rule: Rule): object {
  const guest = guestOf(execution, 'Spreadsheet.DataValidation', READERS, { execution, spreadsheetId, rule });
  rules.set(guest, rule);
  return guest;
}

/** Method of the builder → criteria; its arguments become the criteria's values. */
const REQUIRE: Record<string, string> = {
  requireDate: 'DATE_IS_VALID_DATE',
  requireDateAfter: 'DATE_AFTER',
  requireDateBefore: 'DATE_BEFORE',
  requireDateBetween: 'DATE_BETWEEN',
  requireDateEqualTo: 'DATE_EQUAL_TO',
  requireDateNotBetween: 'DATE_NOT_BETWEEN',
  requireDateOnOrAfter: 'DATE_ON_OR_AFTER',
  requireDateOnOrBefore: 'DATE_ON_OR_BEFORE',
  requireNumberBetween: 'NUMBER_BETWEEN',
  requireNumberEqualTo: 'NUMBER_EQUAL_TO',
  requireNumberGreaterThan: 'NUMBER_GREATER_THAN',
  requireNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  requireNumberLessThan: 'NUMBER_LESS_THAN',
  requireNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  requireNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  requireNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  requireTextContains: 'TEXT_CONTAINS',
  requireTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  requireTextEqualTo: 'TEXT_EQUAL_TO',
  requireTextIsEmail: 'TEXT_IS_VALID_EMAIL',
  requireTextIsUrl: 'TEXT_IS_VALID_URL',
  requireFormulaSatisfied: 'CUSTOM_FORMULA',
  requireCheckbox: 'CHECKBOX',
};

/** A list on the page has at most this many items (reference of requireValueInList). */
const MAX_LIST = 500;

/** A ronde builds a list for each statut. */
const BUILDER: MethodTable<Builder> = {
  ...READERS,
  ...Object.fromEntries(
    Object.entries(REQUIRE).map(([method, criteria]) => [
      method,
      (builder: Builder, ...values: unknown[]) => {
        assertTypes(method, criteria, values);
        return requireThat(builder, criteria, values);
      },
    ]),
  ),
  requireValueInList: (builder, list, showDropdown = true) => {
    if ((list as unknown[]).length > MAX_LIST)
      throw new Error('The list of values in the data validation rule exceeds 500 items.');
    return requireThat(builder, 'VALUE_IN_LIST', [list, showDropdown]);
  },
  requireValueInRange: (builder, range, showDropdown = true) =>
    requireThat(builder, 'VALUE_IN_RANGE', [range, showDropdown]),
  withCriteria: (builder, criteria, values) => {
    // There it builds, stores nothing, and a later read throws (gas-fakes, issue 418495831).
    if (/_RELATIVE$/.test(String(criteria)))
      throw new NotEmulated(`A data validation with ${String(criteria)} is not emulated`);
    return requireThat(builder, String(criteria), values as unknown[]);
  },
  setAllowInvalid: ({ rule, guest }, allow) => {
    rule.allowInvalid = allow as boolean;
    return guest;
  },
  setHelpText: ({ rule, guest }, text) => {
    rule.helpText = text as string;
    return guest;
  },
  build: ({ execution, spreadsheetId, rule }) => createValidation(execution, spreadsheetId, copyJson(rule)),
};

function requireThat({ execution, rule, guest }: Builder, criteria: string, values: readonly unknown[]): object {
  rule.criteria = criteria;
  rule.values = values.map((value) => keepValue(execution, value));
  return guest;
}

export function createValidationBuilder(execution: Execution, rule: Rule = emptyRule()): object {
  const builder: Builder = { execution, spreadsheetId: execution.workspace.boundTo, rule, guest: execution };
  return (builder.guest = guestOf(execution, 'Spreadsheet.DataValidationBuilder', BUILDER, builder));
}

/** Formulas pass `withCriteria` alone: `requireDate…` takes dates, `requireNumber…` numbers (gas-fakes « oddities »). */
function assertTypes(method: string, criteria: string, values: readonly unknown[]): void {
  const isDates = criteria.startsWith('DATE_');
  if (!isDates && !criteria.startsWith('NUMBER_')) return;
  if (values.every((value) => (isDates ? isDate(value) : typeof value === 'number'))) return;
  throw signatureError(`SpreadsheetApp.DataValidationBuilder.${method}`, values);
}

function emptyRule(): Rule {
  return { criteria: '', values: [], allowInvalid: true, helpText: '' };
}
