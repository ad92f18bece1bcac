// How the cells of a range look: number formats, colours, fonts, alignment, wrapping, borders.
// Sources: reference of Range; gas-fakes « oddities » for the defaults that are read back.
import type { Area, Border, Cell, Look, Side } from '../../model/spreadsheet';
import { enumValue, type MethodTable } from '../../runtime/guest';
import { colour, isNoColour } from './colours';
import { find, findToEdit } from './context';
import { readArea, writeArea } from './grid';
import { paint, type LookPatch } from './looks';
import type { RangeContext } from './range';
import { assertShape, isDateCell } from './values';

/** A property of the look with its getters and setters: `getBackground`, `getBackgrounds`, `setBackground`… */
interface Property {
  one: string;
  many: string;
  key: keyof Look;
  fallback: unknown;
  /** What a script gave, as it is kept; undefined for the default. */
  keep: (given: unknown) => unknown;
  /** What is kept, as a script reads it. */
  show?: (kept: unknown) => unknown;
}

const orDefault = (given: unknown) => (given === null || given === undefined ? undefined : given);
/** What each setter takes. The rest is accepted in silence and has no effect (gas-fakes, issue 56). */
const ALLOWED: Partial<Record<keyof Look, readonly string[]>> = {
  fontWeight: ['normal', 'bold'],
  fontStyle: ['normal', 'italic'],
  fontLine: ['none', 'underline', 'line-through'],
  horizontalAlignment: ['left', 'center', 'right', 'normal'],
  verticalAlignment: ['top', 'middle', 'bottom'],
};
const lowerCase = (given: unknown) => (orDefault(given) === undefined ? undefined : String(given).toLowerCase());

const PROPERTIES: Property[] = [
  { one: 'NumberFormat', many: 'NumberFormats', key: 'numberFormat', fallback: '0.###############', keep: keepFormat },
  { one: 'Background', many: 'Backgrounds', key: 'background', fallback: '#ffffff', keep: colour },
  { one: 'FontColor', many: 'FontColors', key: 'fontColor', fallback: '#000000', keep: colour },
  { one: 'FontFamily', many: 'FontFamilies', key: 'fontFamily', fallback: 'Arial', keep: orDefault },
  { one: 'FontSize', many: 'FontSizes', key: 'fontSize', fallback: 10, keep: orDefault },
  { one: 'FontWeight', many: 'FontWeights', key: 'fontWeight', fallback: 'normal', keep: lowerCase },
  { one: 'FontStyle', many: 'FontStyles', key: 'fontStyle', fallback: 'normal', keep: lowerCase },
  { one: 'FontLine', many: 'FontLines', key: 'fontLine', fallback: 'none', keep: lowerCase },
  {
    one: 'HorizontalAlignment',
    many: 'HorizontalAlignments',
    key: 'horizontalAlignment',
    fallback: 'general',
    keep: (given) => (given === 'normal' ? 'general-left' : lowerCase(given)),
  },
  {
    one: 'VerticalAlignment',
    many: 'VerticalAlignments',
    key: 'verticalAlignment',
    fallback: 'bottom',
    keep: lowerCase,
  },
  {
    one: 'WrapStrategy',
    many: 'WrapStrategies',
    key: 'wrap',
    fallback: 'OVERFLOW',
    keep: (given) => orDefault(given) && String(given),
    show: (kept) => enumValue(String(kept)),
  },
  {
    one: 'Wrap',
    many: 'Wraps',
    key: 'wrap',
    fallback: '',
    keep: (given) => (given ? 'WRAP' : 'OVERFLOW'),
    // Wrapping reads as on until a strategy was set.
    show: (kept) => kept === '' || kept === 'WRAP',
  },
];

function keepFormat(given: unknown): string | undefined {
  if (typeof given !== 'string') throw new Error('Invalid argument: numberFormat');
  return given.toLowerCase() === 'general' || given === '' ? undefined : given;
}

function accessors(property: Property): MethodTable<RangeContext> {
  const { one, many, key, fallback, keep, show = (kept: unknown) => kept } = property;
  const read = (context: RangeContext, part: Area) => {
    const { spreadsheet, sheet } = find(context);
    const shown = spreadsheet.looks.map((look) => show(look[key] ?? fallback));
    return readArea(sheet.looks, part, 0).map((line) => line.map((look) => shown[look]));
  };
  const isNothing = (given: unknown) =>
    keep === colour
      ? isNoColour(given)
      : typeof given === 'string' && ALLOWED[key]?.includes(given.toLowerCase()) === false;
  const patchOf = (given: unknown): LookPatch => (isNothing(given) ? {} : { [key]: keep(given) });
  const set = (context: RangeContext, patch: LookPatch | ((i: number, j: number) => LookPatch)) => {
    const { spreadsheet, sheet } = findToEdit(context, context.area);
    paint(spreadsheet, sheet, context.area, patch);
    if (key === 'numberFormat') forgetDates(context, patch);
    return context.self();
  };
  return {
    [`get${many}`]: (context) => read(context, context.area),
    [`get${one}`]: (context) => read(context, { ...context.area, numRows: 1, numColumns: 1 })[0]![0],
    [`set${one}`]: (context, given) => set(context, patchOf(given)),
    [`set${many}`]: (context, given) => {
      assertShape(given, context.area, `set${many}`);
      const patches = new Map<unknown, LookPatch>();
      for (const value of given.flat()) if (!patches.has(value)) patches.set(value, patchOf(value));
      return set(context, (i, j) => patches.get(given[i]![j])!);
    },
  };
}

/** A date under the general format is the number it always was. */
function forgetDates(context: RangeContext, patch: LookPatch | ((i: number, j: number) => LookPatch)): void {
  const general = (i: number, j: number) =>
    (typeof patch === 'function' ? patch(i, j) : patch).numberFormat === undefined;
  const { sheet } = find(context);
  const { area } = context;
  const numRows = Math.min(area.numRows, sheet.cells.length - area.row + 1);
  if (numRows < 1 || (typeof patch !== 'function' && patch.numberFormat !== undefined)) return;
  writeArea<Cell>(sheet.cells, { ...area, numRows }, '', (i, j, cell) =>
    isDateCell(cell) && general(i, j) ? cell.date : cell,
  );
}

type Wish = boolean | null;

/** For each side: true draws it, false removes it, null leaves it. */
function setBorder(
  context: RangeContext,
  ...[top, left, bottom, right, vertical, horizontal, color, style]: unknown[]
) {
  const { area } = context;
  const { spreadsheet, sheet } = findToEdit(context, area);
  const border: Border = { color: colour(color ?? null) ?? '#000000', style: style ? String(style) : 'SOLID' };
  const looks = readArea(sheet.looks, area, 0);
  const known = new Map<string, LookPatch>();
  paint(spreadsheet, sheet, area, (i, j) => {
    const wishes = [
      ['top', i === 0 ? top : horizontal],
      ['left', j === 0 ? left : vertical],
      ['bottom', i === area.numRows - 1 ? bottom : horizontal],
      ['right', j === area.numColumns - 1 ? right : vertical],
    ] as [Side, Wish][];
    const key = `${looks[i]![j]}/${wishes.map(([, wish]) => wish).join()}`;
    let patch = known.get(key);
    if (!patch) known.set(key, (patch = borderPatch(spreadsheet.looks[looks[i]![j]!]!, wishes, border)));
    return patch;
  });
  return context.self();
}

const LOOKS: MethodTable<RangeContext> = Object.assign({ setBorder }, ...PROPERTIES.map(accessors));

export const RANGE_LOOKS: MethodTable<RangeContext> = {
  ...LOOKS,
  // Older names, no longer in the reference: Google's sample « Create a tournament bracket » runs on the first.
  getBackgroundColor: LOOKS['getBackground']!,
  setBackgroundColor: LOOKS['setBackground']!,
  getBackgroundColors: LOOKS['getBackgrounds']!,
  setBackgroundColors: LOOKS['setBackgrounds']!,
};

function borderPatch(look: Look, wishes: [Side, boolean | null][], border: Border): LookPatch {
  const sides = { ...look.borders };
  for (const [side, wish] of wishes) {
    if (wish === true) sides[side] = border;
    if (wish === false) delete sides[side];
  }
  return { borders: Object.keys(sides).length > 0 ? sides : undefined };
}
