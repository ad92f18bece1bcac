// How cells look: each distinct look is kept once in the file, and a cell only holds its number.
import type { Area, Look, Rule, SheetModel, SpreadsheetModel } from '../../model/spreadsheet';
import { writeArea } from './grid';

/** What to change in a look; a property that is undefined goes back to the default. */
export type LookPatch = { [K in keyof Look]?: Look[K] | undefined };

/** Lays a patch over every cell of an area, the same one or one a cell; undefined leaves a cell alone. */
export function paint(
  spreadsheet: SpreadsheetModel,
  sheet: SheetModel,
  area: Area,
  patch: LookPatch | ((i: number, j: number) => LookPatch | undefined),
): void {
  const numbers = new Map(spreadsheet.looks.map((look, index) => [lookKey(look), index]));
  const known = new Map<LookPatch, Map<number, number>>();
  const painted = (current: number, change: LookPatch): number => {
    let byLook = known.get(change);
    if (!byLook) known.set(change, (byLook = new Map()));
    let next = byLook.get(current);
    if (next === undefined) byLook.set(current, (next = internLook(spreadsheet, numbers, current, change)));
    return next;
  };
  writeArea(sheet.looks, area, 0, (i, j, current) => {
    const change = typeof patch === 'function' ? patch(i, j) : patch;
    return change ? painted(current, change) : current;
  });
}

function internLook(
  spreadsheet: SpreadsheetModel,
  numbers: Map<string, number>,
  current: number,
  patch: LookPatch,
): number {
  const look = { ...spreadsheet.looks[current]!, ...patch } as Look;
  const key = lookKey(look);
  let index = numbers.get(key);
  if (index === undefined) {
    index = spreadsheet.looks.push(JSON.parse(key) as Look) - 1;
    numbers.set(key, index);
  }
  return index;
}

function lookKey(look: Look): string {
  const names = Object.keys(look).sort() as (keyof Look)[];
  return JSON.stringify(Object.fromEntries(names.map((name) => [name, look[name]])));
}

/** The number of a validation in the file, which keeps each one once; 0 for none. */
export function internRule(spreadsheet: SpreadsheetModel, rule: Rule | null): number {
  if (!rule) return 0;
  const key = JSON.stringify(rule);
  const found = spreadsheet.rules.findIndex((known) => known && keyOf(known) === key);
  return found > 0 ? found : spreadsheet.rules.push(JSON.parse(key) as Rule) - 1;
}

const keys = new WeakMap<Rule, string>();

function keyOf(rule: Rule): string {
  let key = keys.get(rule);
  if (key === undefined) keys.set(rule, (key = JSON.stringify(rule)));
  return key;
}
