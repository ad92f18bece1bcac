// What a range does to its tab: sort, filter, protection, search. Source: reference of Range.
import type { SortSpec } from './structure';
import { sortArea } from './structure';
import { find, findToEdit } from './context';
import { createFilter } from './filter';
import { protect } from './protection';
import type { RangeContext } from './range';
import { createTextFinder } from './textFinder';

export function rangeActs(context: RangeContext) {
  const { area, execution, self } = context;
  return {
    /** A column number of the tab, `{ column, ascending }`, or an array of those. */
    sort: (given: unknown) => {
      const { spreadsheet, sheet } = findToEdit(context, area);
      const specs = (Array.isArray(given) ? given : [given]).map(sortSpec);
      const outside = specs.some(({ column }) => column < area.column || column >= area.column + area.numColumns);
      if (outside) throw new Error('The sort column must be inside the range.');
      sortArea(spreadsheet, sheet, area, specs, execution.now());
      return self();
    },
    createFilter: () => {
      const { sheet } = findToEdit(context, area);
      if (sheet.filter) throw new Error("You can't create a filter in a sheet that already has a filter.");
      sheet.filter = area;
      return createFilter(context);
    },
    getFilter: () => (find(context).sheet.filter ? createFilter(context) : null),
    protect: () => protect(context, area),
    createTextFinder: (text: unknown) => createTextFinder(context, String(text), () => [{ ref: context, area }]),
  };
}

export function sortSpec(given: unknown): SortSpec {
  if (typeof given === 'number') return { column: given, ascending: true };
  const { column, ascending = true } = given as { column: number; ascending?: boolean };
  return { column, ascending };
}
