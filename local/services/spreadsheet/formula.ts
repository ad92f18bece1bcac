// The few formulas that are computed: literals, arithmetic, `&`, references, HYPERLINK, TODAY, NOW, SUM, COUNTA.
// Any other function gives `#NAME?`, and what cannot be parsed `#ERROR!`; the text of the formula is kept all the same.
import type { Cell, DateCell, SheetModel, SpreadsheetModel } from '../../model/spreadsheet';
import { resolveA1 } from './area';
import { dateToSerial } from './serial';

/** What a formula gives: the value of a cell that is no formula. */
export type Result = string | number | boolean | DateCell;

class FormulaError extends Error {}

interface Scope {
  spreadsheet: SpreadsheetModel;
  sheet: SheetModel;
  now: number;
  /** How many formulas led here: a loop ends as `#REF!`. */
  depth: number;
}

export function evaluate(
  spreadsheet: SpreadsheetModel,
  sheet: SheetModel,
  formula: string,
  now: number,
  depth = 0,
): Result {
  try {
    if (depth > 50) return '#REF!';
    return new Parser(formula.slice(1).replace(/^\+/, ''), { spreadsheet, sheet, now, depth }).whole();
  } catch (error) {
    if (error instanceof FormulaError) return error.message;
    throw error;
  }
}

const TOKEN =
  /\s*(?:(\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?%?)|"((?:[^"]|"")*)"|((?:'(?:[^']|'')+'!|[\p{L}\w]+!)?\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?(?![\w(])|(?:'(?:[^']|'')+'|[\p{L}\w]+)!\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})|([\p{L}_][\p{L}\w.]*)|(<>|<=|>=|[-+*/&=<>();]|,))/uy;

type Token = { kind: 'number' | 'text' | 'reference' | 'name' | 'sign'; text: string };

function tokens(text: string): Token[] {
  const kinds = ['number', 'text', 'reference', 'name', 'sign'] as const;
  const found: Token[] = [];
  const pattern = new RegExp(TOKEN);
  const end = text.trimEnd().length;
  while (pattern.lastIndex < end) {
    const match = pattern.exec(text);
    if (!match) throw new FormulaError('#ERROR!');
    const group = match.findIndex((part, index) => index > 0 && part !== undefined);
    found.push({ kind: kinds[group - 1]!, text: match[group]! });
  }
  return found;
}

class Parser {
  private readonly list: Token[];
  private at = 0;

  constructor(
    text: string,
    private readonly scope: Scope,
  ) {
    this.list = tokens(text);
  }

  whole(): Result {
    const value = one(this.comparison());
    if (this.at < this.list.length) throw new FormulaError('#ERROR!');
    return value;
  }

  private take(kind: Token['kind'], pattern?: RegExp): string | undefined {
    const token = this.list[this.at];
    if (!token || token.kind !== kind || (pattern && !pattern.test(token.text))) return undefined;
    this.at += 1;
    return token.text;
  }

  private comparison(): Result[] {
    let left = this.joined();
    for (let sign = this.take('sign', /^[<>=]/); sign; sign = this.take('sign', /^[<>=]/)) {
      const [a, b] = [plain(one(left)), plain(one(this.joined()))];
      const outcome = { '=': a === b, '<>': a !== b, '<': a < b, '>': a > b, '<=': a <= b, '>=': a >= b }[sign];
      left = [outcome!];
    }
    return left;
  }

  private joined(): Result[] {
    let left = this.sum();
    while (this.take('sign', /^&$/)) left = [text(one(left)) + text(one(this.sum()))];
    return left;
  }

  private sum(): Result[] {
    let left = this.product();
    for (let sign = this.take('sign', /^[-+]$/); sign; sign = this.take('sign', /^[-+]$/)) {
      const right = number(one(this.product()));
      left = [sign === '+' ? number(one(left)) + right : number(one(left)) - right];
    }
    return left;
  }

  private product(): Result[] {
    let left = this.unary();
    for (let sign = this.take('sign', /^[*/]$/); sign; sign = this.take('sign', /^[*/]$/)) {
      const right = number(one(this.unary()));
      if (sign === '/' && right === 0) throw new FormulaError('#DIV/0!');
      left = [sign === '*' ? number(one(left)) * right : number(one(left)) / right];
    }
    return left;
  }

  private unary(): Result[] {
    if (this.take('sign', /^-$/)) return [-number(one(this.unary()))];
    if (this.take('sign', /^\+$/)) return this.unary();
    return this.atom();
  }

  private atom(): Result[] {
    const digits = this.take('number');
    if (digits !== undefined) {
      const value = Number(digits.replace('%', '').replace(',', '.'));
      return [digits.endsWith('%') ? value / 100 : value];
    }
    const quoted = this.take('text');
    if (quoted !== undefined) return [quoted.replace(/""/g, '"')];
    const reference = this.take('reference');
    if (reference !== undefined) return cells(this.scope, reference);
    const name = this.take('name');
    if (name !== undefined) return this.named(name.toUpperCase());
    if (!this.take('sign', /^\($/)) throw new FormulaError('#ERROR!');
    const value = this.comparison();
    if (!this.take('sign', /^\)$/)) throw new FormulaError('#ERROR!');
    return value;
  }

  private named(name: string): Result[] {
    if (!this.take('sign', /^\($/)) {
      if (name === 'TRUE' || name === 'VRAI') return [true];
      if (name === 'FALSE' || name === 'FAUX') return [false];
      // Two words in a row are no formula at all; an unknown name alone is only unknown.
      const next = this.list[this.at];
      throw new FormulaError(next && next.kind !== 'sign' ? '#ERROR!' : '#NAME?');
    }
    const known = FUNCTIONS[name];
    if (!known) throw new FormulaError(this.closes() ? '#NAME?' : '#ERROR!');
    const args: Result[][] = [];
    while (!this.take('sign', /^\)$/)) {
      if (this.at >= this.list.length) throw new FormulaError('#ERROR!');
      args.push(this.comparison());
      if (!this.take('sign', /^[;,]$/) && this.list[this.at]?.text !== ')') throw new FormulaError('#ERROR!');
    }
    return [known(args, this.scope)];
  }

  /** Do the brackets of the rest match, one being open already? */
  private closes(): boolean {
    let open = 1;
    for (const { kind, text: sign } of this.list.slice(this.at)) {
      if (kind === 'sign' && sign === '(') open += 1;
      if (kind === 'sign' && sign === ')') open -= 1;
    }
    return open === 0;
  }
}

type Compute = (args: Result[][], scope: Scope) => Result;

const hyperlink: Compute = ([url, label]) => one(label ?? url ?? ['#N/A']);
const sumOf: Compute = (args) =>
  args.flat().reduce<number>((total, item) => total + (isNumeric(item) ? number(item) : 0), 0);
const countOf: Compute = (args) => args.flat().filter((item) => item !== '').length;
const today: Compute = (_, { now, spreadsheet }) => ({
  date: Math.floor(dateToSerial(new Date(now), spreadsheet.timeZone)),
});
const instantNow: Compute = (_, { now, spreadsheet }) => ({ date: dateToSerial(new Date(now), spreadsheet.timeZone) });

/** Under their English and French names. */
const FUNCTIONS: Record<string, Compute | undefined> = {
  HYPERLINK: hyperlink,
  LIEN_HYPERTEXTE: hyperlink,
  SUM: sumOf,
  SOMME: sumOf,
  COUNTA: countOf,
  NBVAL: countOf,
  TODAY: today,
  AUJOURDHUI: today,
  NOW: instantNow,
  MAINTENANT: instantNow,
};

function cells({ spreadsheet, sheet, now, depth }: Scope, reference: string): Result[] {
  const target = resolveA1(spreadsheet, reference.replace(/\$/g, ''), sheet);
  if (!target) throw new FormulaError('#REF!');
  const { row, column, numRows, numColumns } = target.area;
  const results: Result[] = [];
  for (const line of target.sheet.cells.slice(row - 1, row - 1 + numRows)) {
    for (let j = column - 1; j < column - 1 + numColumns; j++) {
      const cell: Cell = line[j] ?? '';
      const formula = typeof cell === 'object' && 'formula' in cell;
      results.push(formula ? evaluate(spreadsheet, target.sheet, cell.formula, now, depth + 1) : (cell as Result));
    }
  }
  return results.length > 0 ? results : [''];
}

function one(values: Result[]): Result {
  if (values.length !== 1) throw new FormulaError('#VALUE!');
  return values[0]!;
}

function isNumeric(value: Result): boolean {
  return typeof value === 'number' || (typeof value === 'object' && 'date' in value);
}

function plain(value: Result): string | number | boolean {
  return typeof value === 'object' ? value.date : value;
}

function number(value: Result): number {
  const bare = plain(value);
  if (bare === '') return 0;
  if (typeof bare === 'string') throw new FormulaError(bare.startsWith('#') ? bare : '#VALUE!');
  return Number(bare);
}

function text(value: Result): string {
  return String(plain(value));
}
