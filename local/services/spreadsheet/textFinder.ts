// Finding and replacing text. Source: reference of TextFinder: it compares displayed texts, row by row.
import type { Area } from '../../model/spreadsheet';
import { NotEmulated, type Execution } from '../../runtime/execution';
import { guestObject } from '../../runtime/guest';
import { find, findToEdit, type SheetRef } from './context';
import { displayArea } from './display';
import { readArea } from './grid';
import { createRange } from './range';
import { scriptWrite } from './rangeValues';
import { isFormula, writeValues } from './values';

interface Place {
  ref: SheetRef;
  area: Area;
}

interface Wanted {
  text: string;
  matchCase: boolean;
  entireCell: boolean;
  regularExpression: boolean;
}

/** `places` is asked again at every search: the tabs may have grown. */
export function createTextFinder({ execution }: { execution: Execution }, text: string, places: () => Place[]): object {
  const wanted: Wanted = { text, matchCase: false, entireCell: false, regularExpression: false };
  const option = (name: 'matchCase' | 'entireCell' | 'regularExpression') => (on: boolean) => {
    wanted[name] = on;
    return guest;
  };
  let current: Place | null = null;
  const move = (step: 1 | -1) => {
    const found = search(execution, wanted, places());
    const at = found.findIndex((place) => current && samePlace(place, current));
    const next = found[at < 0 ? (step > 0 ? 0 : found.length - 1) : at + step];
    current = next ?? null;
    return next ? createRange({ ...next.ref, area: next.area }) : null;
  };
  const guest: object = guestObject(execution, 'Spreadsheet.TextFinder', {
    matchCase: option('matchCase'),
    matchEntireCell: option('entireCell'),
    useRegularExpression: option('regularExpression'),
    findAll: () => search(execution, wanted, places()).map(({ ref, area }) => createRange({ ...ref, area })),
    findNext: () => move(1),
    findPrevious: () => move(-1),
    getCurrentMatch: () => current && createRange({ ...current.ref, area: current.area }),
    replaceAllWith: (replacement: string) => {
      const found = search(execution, wanted, places());
      return found.reduce((count, place) => count + replaceIn(place, wanted, replacement), 0);
    },
    replaceWith: (replacement: string) => (current ? replaceIn(current, wanted, replacement) : 0),
  });
  return guest;
}

function samePlace(a: Place, b: Place): boolean {
  return a.ref.sheetId === b.ref.sheetId && a.area.row === b.area.row && a.area.column === b.area.column;
}

function pattern({ text, matchCase, entireCell, regularExpression }: Wanted): RegExp {
  const source = regularExpression ? text : text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(entireCell ? `^(?:${source})$` : source, matchCase ? 'g' : 'gi');
}

function search(execution: Execution, wanted: Wanted, places: Place[]): Place[] {
  const matches = pattern(wanted);
  return places.flatMap(({ ref, area }) => {
    const { spreadsheet, sheet } = find(ref);
    const { sheetId, spreadsheetId } = ref;
    return displayArea(spreadsheet, sheet, area, execution.now()).flatMap((line, i) =>
      line.flatMap((text, j) => {
        matches.lastIndex = 0;
        if (text === '' || !matches.test(text)) return [];
        const cell = { row: area.row + i, column: area.column + j, numRows: 1, numColumns: 1 };
        return [{ ref: { execution, spreadsheetId, sheetId }, area: cell }];
      }),
    );
  });
}

/** Replaces in one cell and tells how many times. */
function replaceIn({ ref, area }: Place, wanted: Wanted, replacement: string): number {
  const { spreadsheet, sheet } = findToEdit(ref, area);
  if (isFormula(readArea(sheet.cells, area, '')[0]![0]!)) {
    throw new NotEmulated('TextFinder.replaceAllWith in a formula is not emulated');
  }
  const shown = displayArea(spreadsheet, sheet, area, ref.execution.now())[0]![0]!;
  let count = 0;
  const text = shown.replace(pattern(wanted), () => {
    count += 1;
    return replacement;
  });
  writeValues(spreadsheet, sheet, area, [[text]], scriptWrite({ ...ref, area }));
  return count;
}
