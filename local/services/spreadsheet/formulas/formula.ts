// Formulas: literals, arithmetic, `&`, comparisons, references and the usual functions are computed (functions.ts).
// A name nobody knows gives `#NAME?`, and what cannot be parsed `#ERROR!`; the text of the formula is kept all the same.
import type { Cell, SheetModel, SpreadsheetModel } from '../../../model/spreadsheet';
import { NotEmulated } from '../../../runtime/execution';
import { resolveA1 } from '../area';
import { customFunction } from './custom';
import { functionNamed, isSheetsFunction, type Argument } from './functions';
import { FormulaError, number, one, plain, text, type Grid, type Result } from './operand';

const NOT_COMPUTED = '#NON CALCULÉ';

/** What begins with a function may give several cells; a bare range in one cell is an error. */
const CALL = /^\s*[\p{L}_][\p{L}\w.]*\(/u;

interface Scope {
  spreadsheet: SpreadsheetModel;
  sheet: SheetModel;
  now: number;
  /** How many formulas led here: a loop ends as `#REF!`. */
  depth: number;
}

/** Throws NotEmulated for a function that Sheets knows and we do not compute. */
export function evaluate(
  spreadsheet: SpreadsheetModel,
  sheet: SheetModel,
  formula: string,
  now: number,
  depth = 0,
): Result {
  try {
    if (depth > 50) return '#REF!';
    const text = formula.slice(1).replace(/^\+/, '');
    const grid = new Parser(text, { spreadsheet, sheet, now, depth }).whole()();
    if (CALL.test(text) && (grid.length > 1 || grid[0]!.length > 1))
      throw new NotEmulated('A formula that fills several cells is not emulated');
    return one(grid);
  } catch (error) {
    if (error instanceof FormulaError) return error.message;
    throw error;
  }
}

const TAB = String.raw`(?:'(?:[^']|'')+'|[\p{L}\w]+)!`;
const CELLS = [
  String.raw`(?:${TAB})?\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}(?:\$?\d+)?)?(?![\w(])`,
  String.raw`(?:${TAB})?\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w(])`,
  String.raw`(?:${TAB})?\$?\d+:\$?\d+`,
].join('|');
const OTHERS = String.raw`"((?:[^"]|"")*)"|(${CELLS})|([\p{L}_][\p{L}\w.]*)|(<>|<=|>=|[-+*/^&=<>();]|,)`;
const token = (decimals: string): string =>
  String.raw`\s*(?:((?!\d+:\$?\d)\d+(?:${decimals}\d+)?(?:[eE][+-]?\d+)?%?)|${OTHERS})`;
const TOKEN = new RegExp(token(String.raw`\.`), 'uy');
const TOKEN_WITH_COMMAS = new RegExp(token('[.,]'), 'uy');
/** A comma that cannot be within a number: beside something else than a digit, or one of two in a row. */
const SEPARATING_COMMA = /,\s*[^\d\s]|[^\d\s]\s*,|,\s|\d,\d+,/;

/** In French a comma is a decimal mark, and a formula written with commas between its arguments is read all the same. */
function hasDecimalCommas(text: string, locale: string): boolean {
  if (locale.startsWith('en')) return false;
  const bare = text.replace(/"[^"]*"/g, 'x');
  return bare.includes(';') || !SEPARATING_COMMA.test(bare);
}

type Token = { kind: 'number' | 'text' | 'reference' | 'name' | 'sign'; text: string };

function tokens(text: string, locale: string): Token[] {
  const kinds = ['number', 'text', 'reference', 'name', 'sign'] as const;
  const found: Token[] = [];
  const pattern = new RegExp(hasDecimalCommas(text, locale) ? TOKEN_WITH_COMMAS : TOKEN);
  const end = text.trimEnd().length;
  while (pattern.lastIndex < end) {
    const { lastIndex } = pattern;
    const match = pattern.exec(text);
    if (!match && text[lastIndex] === '{') throw new NotEmulated('An array in a formula is not emulated');
    if (!match) throw new FormulaError('#ERROR!');
    const group = match.findIndex((part, index) => index > 0 && part !== undefined);
    found.push({ kind: kinds[group - 1]!, text: match[group]! });
  }
  return found;
}

/** Reads the text once; each part becomes a thing to compute when it is asked for. */
class Parser {
  private readonly list: Token[];
  private at = 0;

  constructor(
    formula: string,
    private readonly scope: Scope,
  ) {
    this.list = tokens(formula, scope.spreadsheet.locale);
  }

  whole(): Argument {
    const value = this.comparison();
    if (this.at < this.list.length) throw new FormulaError('#ERROR!');
    return value;
  }

  private take(kind: Token['kind'], pattern?: RegExp): string | undefined {
    const token = this.list[this.at];
    if (!token || token.kind !== kind || (pattern && !pattern.test(token.text))) return undefined;
    this.at += 1;
    return token.text;
  }

  /** Operands of one rank, from left to right. */
  private chain(next: () => Argument, signs: RegExp, join: (sign: string, a: Result, b: Result) => Result): Argument {
    let left = next();
    for (let sign = this.take('sign', signs); sign; sign = this.take('sign', signs)) {
      const [before, after, between] = [left, next(), sign];
      left = () => [[join(between, one(before()), one(after()))]];
    }
    return left;
  }

  private comparison(): Argument {
    return this.chain(
      () => this.joined(),
      /^[<>=]/,
      (sign, left, right) => {
        const [a, b] = [comparable(left), comparable(right)];
        return { '=': a === b, '<>': a !== b, '<': a < b, '>': a > b, '<=': a <= b, '>=': a >= b }[sign]!;
      },
    );
  }

  private joined(): Argument {
    return this.chain(
      () => this.sum(),
      /^&$/,
      (_, a, b) => text(a) + text(b),
    );
  }

  private sum(): Argument {
    return this.chain(
      () => this.product(),
      /^[-+]$/,
      (sign, a, b) => number(a) + (sign === '+' ? number(b) : -number(b)),
    );
  }

  private product(): Argument {
    return this.chain(
      () => this.power(),
      /^[*/]$/,
      (sign, a, b) => {
        if (sign === '/' && number(b) === 0) throw new FormulaError('#DIV/0!');
        return sign === '*' ? number(a) * number(b) : number(a) / number(b);
      },
    );
  }

  private power(): Argument {
    return this.chain(
      () => this.unary(),
      /^\^$/,
      (_, a, b) => number(a) ** number(b),
    );
  }

  private unary(): Argument {
    if (this.take('sign', /^-$/)) {
      const value = this.unary();
      return () => [[-number(one(value()))]];
    }
    return this.take('sign', /^\+$/) ? this.unary() : this.atom();
  }

  private atom(): Argument {
    const digits = this.take('number');
    if (digits !== undefined) {
      const value = Number(digits.replace('%', '').replace(',', '.'));
      return () => [[digits.endsWith('%') ? value / 100 : value]];
    }
    const quoted = this.take('text');
    if (quoted !== undefined) return () => [[quoted.replace(/""/g, '"')]];
    const reference = this.take('reference');
    if (reference !== undefined) return () => cells(this.scope, reference);
    const name = this.take('name');
    if (name !== undefined) return this.named(name.toUpperCase());
    if (!this.take('sign', /^\($/)) throw new FormulaError('#ERROR!');
    const value = this.comparison();
    if (!this.take('sign', /^\)$/)) throw new FormulaError('#ERROR!');
    return value;
  }

  private named(name: string): Argument {
    if (!this.take('sign', /^\($/)) {
      if (name === 'TRUE' || name === 'VRAI') return () => [[true]];
      if (name === 'FALSE' || name === 'FAUX') return () => [[false]];
      // Two words in a row are no formula at all; an unknown name alone is only unknown.
      const next = this.list[this.at];
      throw new FormulaError(next && next.kind !== 'sign' ? '#ERROR!' : '#NAME?');
    }
    const args: Argument[] = [];
    while (!this.take('sign', /^\)$/)) {
      if (this.at >= this.list.length) throw new FormulaError('#ERROR!');
      args.push(this.comparison());
      if (!this.take('sign', /^[;,]$/) && this.list[this.at]?.text !== ')') throw new FormulaError('#ERROR!');
    }
    const { spreadsheet, now } = this.scope;
    return () => {
      const custom = isSheetsFunction(name) ? undefined : customFunction(spreadsheet, name);
      if (custom) return custom(args.map((arg) => arg()));
      return functionNamed(name)(args, { now, timeZone: spreadsheet.timeZone, locale: spreadsheet.locale });
    };
  }
}

function cells({ spreadsheet, sheet, now, depth }: Scope, reference: string): Grid {
  const target = resolveA1(spreadsheet, reference.replace(/\$/g, ''), sheet);
  if (!target) throw new FormulaError('#REF!');
  const { row, column, numRows, numColumns } = target.area;
  return Array.from({ length: numRows }, (_, i) => {
    const line = target.sheet.cells[row - 1 + i] ?? [];
    return Array.from({ length: numColumns }, (_, j): Result => {
      const cell: Cell = line[column - 1 + j] ?? '';
      const isFormula = typeof cell === 'object' && 'formula' in cell;
      return isFormula ? evaluate(spreadsheet, target.sheet, cell.formula, now, depth + 1) : (cell as Result);
    });
  });
}

/** Sheets compares texts without regard to case. */
function comparable(value: Result): string | number | boolean {
  const bare = plain(value);
  return typeof bare === 'string' ? bare.toLowerCase() : bare;
}

/** What a person looks at never stops: a formula we do not compute shows as such. */
export function shown(...args: Parameters<typeof evaluate>): Result {
  try {
    return evaluate(...args);
  } catch (error) {
    if (error instanceof NotEmulated) return NOT_COMPUTED;
    throw error;
  }
}
