// Conditional formats: built, kept and given back, and written to the xlsx; the cells themselves do not change.
// Source: reference of ConditionalFormatRuleBuilder. Gradients are not emulated.
import { copyJson } from '../../model/copy';
import type { ConditionalFormat, CriterionValue, Look } from '../../model/spreadsheet';
import type { Execution } from '../../runtime/execution';
import { enumValue, guestObject } from '../../runtime/guest';
import { find, rangeRefOf, type SheetRef } from './context';
import { createRange } from './range';
import { colour } from './colours';
import { keepValue, showValue } from './validation';

const models = new WeakMap<object, ConditionalFormat>();

export function conditionalFormatOf(given: unknown): ConditionalFormat {
  const model = models.get(given as object);
  if (!model) throw new Error('The conditional format rule is not valid.');
  return copyJson(model);
}

/** Method of the builder → criteria; its arguments become the criteria's values. */
const WHEN: Record<string, string> = {
  whenCellEmpty: 'CELL_EMPTY',
  whenCellNotEmpty: 'CELL_NOT_EMPTY',
  whenDateAfter: 'DATE_AFTER',
  whenDateBefore: 'DATE_BEFORE',
  whenDateEqualTo: 'DATE_EQUAL_TO',
  whenFormulaSatisfied: 'CUSTOM_FORMULA',
  whenNumberBetween: 'NUMBER_BETWEEN',
  whenNumberEqualTo: 'NUMBER_EQUAL_TO',
  whenNumberGreaterThan: 'NUMBER_GREATER_THAN',
  whenNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  whenNumberLessThan: 'NUMBER_LESS_THAN',
  whenNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  whenNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  whenNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  whenTextContains: 'TEXT_CONTAINS',
  whenTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  whenTextEndsWith: 'TEXT_ENDS_WITH',
  whenTextEqualTo: 'TEXT_EQUAL_TO',
  whenTextStartsWith: 'TEXT_STARTS_WITH',
};

export function createConditionalFormatBuilder(
  execution: Execution,
  model: ConditionalFormat = { areas: [], criteria: '', values: [], look: {} },
  home?: SheetRef,
): object {
  let sheet = home;
  const look = <K extends keyof Look>(key: K, value: Look[K] | undefined) => {
    if (value === undefined) delete model.look[key];
    else model.look[key] = value;
    return builder;
  };
  const when = (criteria: string, values: readonly unknown[]) => {
    Object.assign(model, { criteria, values: values.map((value) => keepValue(execution, value)) });
    return builder;
  };
  const conditions = Object.entries(WHEN).map(([method, criteria]) => [
    method,
    (...values: unknown[]) => when(criteria, values),
  ]);
  const builder: object = guestObject(execution, 'Spreadsheet.ConditionalFormatRuleBuilder', {
    ...(Object.fromEntries(conditions) as Record<string, (...values: unknown[]) => object>),
    withCriteria: (criteria: unknown, values: unknown[]) => when(String(criteria), values),
    setRanges: (ranges: readonly unknown[]) => {
      const refs = Array.from(ranges, (range) => rangeRefOf(range)!);
      sheet = refs[0];
      model.areas = refs.map(({ area }) => area);
      return builder;
    },
    setBackground: (color: unknown) => look('background', colour(color)),
    setFontColor: (color: unknown) => look('fontColor', colour(color)),
    setBold: (bold: unknown) => look('fontWeight', bold ? 'bold' : undefined),
    setItalic: (italic: unknown) => look('fontStyle', italic ? 'italic' : undefined),
    setStrikethrough: (through: unknown) => look('fontLine', through ? 'line-through' : undefined),
    setUnderline: (under: unknown) => look('fontLine', under ? 'underline' : undefined),
    build: () => {
      if (model.areas.length === 0) throw new Error('The conditional format rule must have at least one range.');
      if (model.criteria === '') throw new Error('The conditional format rule must have a condition.');
      return createConditionalFormat(execution, sheet!, copyJson(model));
    },
  });
  return builder;
}

export function createConditionalFormat(execution: Execution, home: SheetRef, model: ConditionalFormat): object {
  const { spreadsheetId, sheetId } = home;
  const show = (value: CriterionValue) => showValue(execution, spreadsheetId, value);
  const guest = guestObject(execution, 'Spreadsheet.ConditionalFormatRule', {
    getRanges: () => model.areas.map((area) => createRange({ execution, spreadsheetId, sheetId, area })),
    getBooleanCondition: () =>
      guestObject(execution, 'Spreadsheet.BooleanCondition', {
        getCriteriaType: () => enumValue(model.criteria),
        getCriteriaValues: () => model.values.map(show),
        getBackground: () => model.look.background ?? null,
        getFontColor: () => model.look.fontColor ?? null,
        getBold: () => (model.look.fontWeight === 'bold' ? true : null),
        getItalic: () => (model.look.fontStyle === 'italic' ? true : null),
      }),
    getGradientCondition: () => null,
    copy: () => createConditionalFormatBuilder(execution, copyJson(model), home),
  });
  models.set(guest, model);
  return guest;
}

export function conditionalFormatMembers(ref: SheetRef) {
  return {
    getConditionalFormatRules: () =>
      find(ref).sheet.conditionalFormats.map((model) => createConditionalFormat(ref.execution, ref, copyJson(model))),
    setConditionalFormatRules: (rules: readonly unknown[]) => {
      find(ref).sheet.conditionalFormats = Array.from(rules, conditionalFormatOf);
    },
    clearConditionalFormatRules: () => {
      find(ref).sheet.conditionalFormats = [];
    },
  };
}
