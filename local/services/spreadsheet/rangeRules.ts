// Data validations and checkboxes of a range. Source: reference of Range.
import { copyJson } from '../../model/copy';
import type { Cell, Rule } from '../../model/spreadsheet';
import type { MethodTable } from '../../runtime/guest';
import { find, findToEdit } from './context';
import { readArea, writeArea } from './grid';
import { internRule } from './looks';
import type { RangeContext } from './range';
import { assertShape } from './values';
import { createValidation, ruleOf } from './validation';

export const RANGE_RULES: MethodTable<RangeContext> = {
  getDataValidations: read,
  getDataValidation: (context) => read(context)[0]![0],
  setDataValidation: (context, rule) => {
    const model = ruleOf(rule);
    return write(context, () => model);
  },
  setDataValidations: (context, given) => {
    assertShape(given, context.area, 'setDataValidations');
    const rules = given.map((line) => line.map(ruleOf));
    return write(context, (i, j) => rules[i]![j]!);
  },
  clearDataValidations: (context) => write(context, () => null),
};

function write(context: RangeContext, next: (i: number, j: number) => Rule | null): object {
  const { spreadsheet, sheet } = findToEdit(context, context.area);
  const numbers = new Map<Rule | null, number>();
  writeArea(sheet.rules, context.area, 0, (i, j) => {
    const rule = next(i, j);
    if (!numbers.has(rule)) numbers.set(rule, internRule(spreadsheet, rule));
    return numbers.get(rule)!;
  });
  return context.self();
}

function read(context: RangeContext): (object | null)[][] {
  const { spreadsheet, sheet } = find(context);
  const guests = new Map<number, object | null>([[0, null]]);
  const guest = (index: number) => {
    if (!guests.has(index)) {
      guests.set(index, createValidation(context.execution, spreadsheet.id, copyJson(spreadsheet.rules[index]!)));
    }
    return guests.get(index)!;
  };
  return readArea(sheet.rules, context.area, 0).map((line) => line.map(guest));
}

export function rangeCheckboxes(context: RangeContext) {
  const { area, self } = context;
  const boxRules = () => {
    const { spreadsheet, sheet } = find(context);
    return readArea(sheet.rules, area, 0).map((line) =>
      line.map((index) => {
        const rule = spreadsheet.rules[index];
        return rule?.criteria === 'CHECKBOX' ? rule : undefined;
      }),
    );
  };
  const setAll = (checked: boolean) => {
    const { spreadsheet, sheet } = findToEdit(context, area);
    const rules = readArea(sheet.rules, area, 0);
    writeArea<Cell>(sheet.cells, area, '', (i, j, cell) => {
      const rule = spreadsheet.rules[rules[i]![j]!];
      return rule?.criteria === 'CHECKBOX' ? boxValue(rule, checked) : cell;
    });
    return self();
  };
  return {
    insertCheckboxes: (...values: unknown[]) => {
      const [checked = true, unchecked = values.length === 1 ? '' : false] = values as Cell[];
      const custom = [checked, unchecked].slice(0, values.length) as Rule['values'];
      const rule = { criteria: 'CHECKBOX', values: custom, allowInvalid: true, helpText: '' };
      write(context, () => rule);
      writeArea<Cell>(find(context).sheet.cells, area, '', () => unchecked);
      return self();
    },
    /** What is neither the checked nor the unchecked value stays in its cell. */
    removeCheckboxes: () => {
      const boxes = boxRules();
      const { sheet } = findToEdit(context, area);
      writeArea<Cell>(sheet.cells, area, '', (i, j, cell) => {
        const rule = boxes[i]![j];
        return rule && [boxValue(rule, true), boxValue(rule, false)].includes(cell) ? '' : cell;
      });
      writeArea(sheet.rules, area, 0, (i, j, rule) => (boxes[i]![j] ? 0 : rule));
      return self();
    },
    check: () => setAll(true),
    uncheck: () => setAll(false),
    isChecked: () => checkedState(boxRules().flat(), readArea<Cell>(find(context).sheet.cells, area, '').flat()),
  };
}

/** null where a cell is no checkbox or holds something else, or where some are checked and others not. */
function checkedState(rules: readonly (Rule | undefined)[], cells: readonly Cell[]): boolean | null {
  const states = rules.map((rule, n) => {
    if (!rule || ![boxValue(rule, true), boxValue(rule, false)].includes(cells[n]!)) return null;
    return cells[n] === boxValue(rule, true);
  });
  return states.every((state) => state === states[0]) ? states[0]! : null;
}

/** What a checkbox holds: its own two values if it has some. */
function boxValue({ values }: Rule, checked: boolean): Cell {
  if (values.length === 0) return checked;
  return (checked ? values[0] : (values[1] ?? '')) as Cell;
}
