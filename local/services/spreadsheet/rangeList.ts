// Several ranges of one tab, changed together. Source: reference of RangeList, whose methods are those of Range.
import type { Area } from '../../model/spreadsheet';
import { guestObject } from '../../runtime/guest';
import type { OpenSides } from './area';
import { find, type SheetRef } from './context';
import { createRange, rangeMembers } from './range';

type Method = (...args: unknown[]) => unknown;

const OF_RANGES =
  'activate breakApart check clear clearContent clearDataValidations clearFormat clearNote insertCheckboxes ' +
  'removeCheckboxes setBackground setBackgroundRGB setBorder setFontColor setFontFamily setFontLine setFontSize ' +
  'setFontStyle setFontWeight setFormula setFormulaR1C1 setHorizontalAlignment setNote setNumberFormat ' +
  'setShowHyperlink setTextDirection setTextRotation setValue setVerticalAlignment setVerticalText setWrap ' +
  'setWrapStrategy trimWhitespace uncheck';

export function createRangeList(ref: SheetRef, places: readonly { area: Area; open?: OpenSides }[]): object {
  if (places.length === 0) throw new Error('The list of ranges cannot be empty.');
  const { execution } = ref;
  const refs = places.map((place) => ({ ...ref, ...place }));
  const members = refs.map((one) => rangeMembers(one, () => guest));
  const shared = OF_RANGES.split(' ').filter((name) => typeof members[0]![name] === 'function');
  const guest: object = guestObject(execution, 'Spreadsheet.RangeList', {
    getRanges: () => refs.map(createRange),
    ...Object.fromEntries(
      shared.map((name) => [
        name,
        (...args: unknown[]) => {
          find(ref);
          for (const each of members) (each[name] as Method)(...args);
          return guest;
        },
      ]),
    ),
  });
  return guest;
}
