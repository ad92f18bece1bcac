// Formulas in R1C1 notation: `R[-3]C[0]` is three rows above, `R2C1` is A2. Cells keep them in A1. Source: reference of
// Range.setFormulaR1C1 and getFormulaR1C1.
import { NotEmulated } from '../../../runtime/execution';
import { columnLetters, columnNumber } from '../area';

/** A text or the name of a tab in quotes is left alone; so is a name that only begins like a reference. */
const RELATIVE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.\]])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\w(.[])/g;
const ABSOLUTE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(.])/g;

/** What the formula of one cell says, in A1; a reference outside any tab is lost. */
export function r1c1ToA1(formula: string, row: number, column: number): string {
  return formula.replace(RELATIVE, (part, ofRow?: string, ofColumn?: string) => {
    if (!part.startsWith('R')) return part;
    const [atRow, atColumn] = [place(ofRow, row), place(ofColumn, column)];
    if (atRow.at < 1 || atColumn.at < 1) return '#REF!';
    return atColumn.pin + columnLetters(atColumn.at) + atRow.pin + String(atRow.at);
  });
}

function place(text: string | undefined, own: number): { at: number; pin: string } {
  if (text === undefined) return { at: own, pin: '' };
  return text.startsWith('[') ? { at: own + Number(text.slice(1, -1)), pin: '' } : { at: Number(text), pin: '$' };
}

/** Whole columns or rows have a notation of their own, which nobody asked for yet. */
const WHOLE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\d:\$?[A-Z]+|\$?\d+:\$?\d+)(?![\w(.])/g;

export function a1ToR1c1(formula: string, row: number, column: number): string {
  for (const [, whole] of formula.matchAll(WHOLE))
    if (whole) throw new NotEmulated('Range.getFormulaR1C1 of whole columns or rows is not emulated');
  return formula.replace(ABSOLUTE, (part: string, pinColumn?: string, letters?: string, pinRow?: string, digits?: string) => {
    if (letters === undefined) return part;
    const [atRow, atColumn] = [Number(digits), columnNumber(letters)];
    return `R${pinRow ? atRow : `[${atRow - row}]`}C${pinColumn ? atColumn : `[${atColumn - column}]`}`;
  });
} // oxfmt-ignore
