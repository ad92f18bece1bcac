// The functions of Sheets that are computed: those of a register, a mark book or a time sheet. The library formulajs
// computes them; here are their names, in English and French, and what Sheets does otherwise.
import * as formulajs from '@formulajs/formulajs';
import type { DateCell } from '../../../model/spreadsheet';
import { NotEmulated } from '../../../runtime/execution';
import { formatDate, formatKind, formatNumber } from '../numberFormat';
import { dateToSerial, serialToWall, wallToSerial } from '../serial';
import { OTHER_NAMES } from './names';
import { FormulaError, number, one, plain, text, type Grid, type Result } from './operand';

export interface Moment {
  now: number;
  timeZone: string;
  /** The words and signs of what TEXT writes. */
  locale: string;
}

/** An argument, computed when it is asked for: a branch that is not taken may hold an error. */
export type Argument = () => Grid;
type Compute = (args: readonly Argument[], moment: Moment) => Grid;

const TYPICAL =
  'ABS AND AVERAGE AVERAGEIF AVERAGEIFS CEILING CHAR CHOOSE CODE CONCAT COUNT COUNTBLANK COUNTIF COUNTIFS ' +
  'DATE DATEDIF DATEVALUE DAY DAYS EVEN EXACT FIND FLOOR HLOOKUP HOUR INT ISBLANK ISEVEN ISNUMBER ' +
  'ISODD ISTEXT LARGE LEFT LEN LOWER MATCH MAX MEDIAN MID MIN MINUTE MOD MONTH NETWORKDAYS NOT ODD OR POWER PRODUCT ' +
  'PROPER REPLACE REPT RIGHT ROUND ROUNDDOWN ROUNDUP SEARCH SECOND SIGN SMALL SQRT SUBSTITUTE SUM SUMIF SUMIFS ' +
  'SUMPRODUCT TIME TRANSPOSE TRIM TRUNC UPPER VLOOKUP WEEKDAY XOR YEAR';
const FROM_LIBRARY = new Set(TYPICAL.split(' '));
/** Their results are days, which the library gives as a `Date`. */
const OF_DATES = new Set('DATE DATEVALUE'.split(' '));
/** These read a calendar: they want the library's own dates, and serial numbers mean the wrong epoch there. */
const WANT_DATES = new Set('DATEDIF DAY DAYS HOUR MINUTE MONTH NETWORKDAYS SECOND WEEKDAY YEAR'.split(' ')); // oxfmt-ignore

const FRENCH: Record<string, string> = {
  ALEA: 'RAND', ARRONDI: 'ROUND', AUJOURDHUI: 'TODAY', CNUM: 'VALUE', CONCATENER: 'CONCATENATE', DROITE: 'RIGHT', ENT: 'INT',
  ET: 'AND', EQUIV: 'MATCH', ESTVIDE: 'ISBLANK', GAUCHE: 'LEFT', JOUR: 'DAY', JOURSEM: 'WEEKDAY', ANNEE: 'YEAR', MOIS: 'MONTH',
  HEURE: 'HOUR', LIEN_HYPERTEXTE: 'HYPERLINK', MAINTENANT: 'NOW', MAJUSCULE: 'UPPER', MINUSCULE: 'LOWER', MOYENNE: 'AVERAGE',
  NB: 'COUNT', 'NB.SI': 'COUNTIF', 'NB.SI.ENS': 'COUNTIFS', NBCAR: 'LEN', NBVAL: 'COUNTA', NON: 'NOT', OU: 'OR',
  RECHERCHEV: 'VLOOKUP', SI: 'IF', SIERREUR: 'IFERROR', SOMME: 'SUM', 'SOMME.SI': 'SUMIF', 'SOMME.SI.ENS': 'SUMIFS',
  STXT: 'MID', SUPPRESPACE: 'TRIM', TEXTE: 'TEXT',
}; // oxfmt-ignore

/** A name of Sheets, computed here or not; a script's function of that name is never called. */
export function isSheetsFunction(name: string): boolean {
  const english = inEnglish(name);
  return Object.hasOwn(OWN, english) || FROM_LIBRARY.has(english) || OTHER_NAMES.has(english);
}

function inEnglish(name: string): string {
  const bare = name.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return FRENCH[bare] ?? bare;
}

/** Throws what the cell shows for a name Sheets does not know, and NotEmulated for one it knows and we do not compute. */
export function functionNamed(name: string): Compute {
  const english = inEnglish(name);
  const own = OWN[english];
  if (own) return own;
  if (FROM_LIBRARY.has(english)) return (args) => fromLibrary(english, args);
  if (OTHER_NAMES.has(english)) throw new NotEmulated(`The function ${english} of Sheets is not emulated`);
  throw new FormulaError('#NAME?');
}

function fromLibrary(name: string, args: readonly Argument[]): Grid {
  const wantsDates = WANT_DATES.has(name);
  const given = args.map((arg) => toLibrary(arg(), wantsDates));
  const compute = formulajs[name as 'SUM'] as (...given: unknown[]) => unknown;
  return fromValue(compute(...given), OF_DATES.has(name));
}

/** One value stands by itself, several stay a grid. A day is a number, as in Sheets, but where a calendar is read. */
function toLibrary(grid: Grid, wantsDates: boolean): unknown {
  const bare = grid.map((row) => row.map((value) => toPlain(value, wantsDates)));
  return bare.length === 1 && bare[0]!.length === 1 ? bare[0]![0] : bare;
}

function toPlain(value: Result, wantsDates: boolean): unknown {
  if (wantsDates && (typeof value === 'object' || typeof value === 'number')) return libraryDate(Number(plain(value)));
  if (value === '') return null;
  return plain(value);
}

/** The library reads the wall clock of the process. */
function libraryDate(serial: number): Date {
  const wall = new Date(serialToWall(serial));
  return new Date(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate(), wall.getUTCHours(), wall.getUTCMinutes(), wall.getUTCSeconds()); // oxfmt-ignore
}

function fromValue(value: unknown, isDay: boolean): Grid {
  if (value instanceof Error) throw new FormulaError(value.message);
  if (Array.isArray(value)) {
    const rows = value.map((row) => (Array.isArray(row) ? row : [row]) as unknown[]);
    return rows.map((row) => row.map((item) => (item ?? '') as Result));
  }
  if (value instanceof Date) return [[{ date: wallToSerial(wallOf(value)) }]];
  if (isDay && typeof value === 'number') return [[{ date: value }]];
  return [[(value ?? '') as Result]];
}

function wallOf(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes(), date.getSeconds()); // oxfmt-ignore
}

const scalar = (value: Result): Grid => [[value]];
const isTrue = (grid: Grid): boolean => {
  const value = plain(one(grid));
  return typeof value === 'string' ? value.toUpperCase() === 'TRUE' || value.toUpperCase() === 'VRAI' : Boolean(value);
};

/** Undefined where nothing went wrong. */
function failureOf(arg: Argument): FormulaError | undefined {
  try {
    const grid = arg();
    if (grid.length === 1 && grid[0]!.length === 1) one(grid);
    return undefined;
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
}

function spill(grid: Grid): Grid {
  if (grid.length === 1 && grid[0]!.length === 1) return grid;
  throw new NotEmulated('A formula that spills over several cells is not emulated');
}

/** Those that do not compute all they are given, that tell the time, or that the library has otherwise. */
const OWN: Record<string, Compute | undefined> = {
  IF: ([test, yes, no]) => (isTrue(test!()) ? (yes?.() ?? scalar('')) : (no?.() ?? scalar(false))),
  IFS: (args) => {
    for (let at = 0; at + 1 < args.length; at += 2) if (isTrue(args[at]!())) return args[at + 1]!();
    throw new FormulaError('#N/A');
  },
  SWITCH: ([value, ...cases]) => {
    const wanted = plain(one(value!()));
    for (let at = 0; at + 1 < cases.length; at += 2) if (plain(one(cases[at]!())) === wanted) return cases[at + 1]!();
    if (cases.length % 2 === 1) return cases[cases.length - 1]!();
    throw new FormulaError('#N/A');
  },
  IFERROR: ([value, other]) => (failureOf(value!) ? (other?.() ?? scalar('')) : value!()),
  IFNA: ([value, other]) => (failureOf(value!)?.message === '#N/A' ? (other?.() ?? scalar('')) : value!()),
  ISERROR: ([value]) => scalar(failureOf(value!) !== undefined),
  ISNA: ([value]) => scalar(failureOf(value!)?.message === '#N/A'),
  NA: () => {
    throw new FormulaError('#N/A');
  },
  TRUE: () => scalar(true),
  FALSE: () => scalar(false),
  HYPERLINK: ([url, label]) => scalar(one((label ?? url)!())),
  COUNTA: (args) => scalar(args.flatMap((arg) => arg().flat()).filter((value) => value !== '').length),
  SUM: (args) => scalar(args.flatMap((arg) => arg().flat()).reduce<number>((sum, value) => sum + countable(value), 0)),
  CONCATENATE: (args) =>
    scalar(
      args
        .flatMap((arg) => arg().flat())
        .map(text)
        .join(''),
    ),
  JOIN: ([sign, ...parts]) =>
    scalar(
      parts
        .flatMap((part) => part().flat())
        .map(text)
        .join(text(one(sign!()))),
    ),
  TEXTJOIN: ([sign, skip, ...parts]) => {
    const texts = parts.flatMap((part) => part().flat()).map(text);
    return scalar(texts.filter((part) => part !== '' || !isTrue(skip!())).join(text(one(sign!()))));
  },
  TEXT: ([value, format], { locale }) => scalar(formatted(one(value!()), text(one(format!())), locale)),
  VALUE: ([value]) => scalar(number(one(value!()))),
  ROW: () => {
    throw new NotEmulated('The function ROW of Sheets is not emulated');
  },
  INDEX: ([range, row, column]) => {
    const grid = range!();
    const [at, across] = [row ? number(one(row())) : 1, column ? number(one(column())) : 1];
    const found = grid.length === 1 && !column ? grid[0]![at - 1] : grid[at - 1]?.[across - 1];
    if (found === undefined) throw new FormulaError('#REF!');
    return scalar(found);
  },
  UNIQUE: ([range]) => spill([...new Map(range!().map((row) => [JSON.stringify(row), row])).values()]),
  RANK: ([value, range, ascending]) => {
    const [wanted, up] = [number(one(value!())), ascending ? isTrue(ascending()) : false];
    const values = range!()
      .flat()
      .filter((item) => typeof item === 'number');
    if (!values.includes(wanted)) throw new FormulaError('#N/A');
    return scalar(1 + values.filter((item) => (up ? item < wanted : item > wanted)).length);
  },
  WORKDAY: ([from, days, holidays]) => {
    const closed = new Set((holidays?.() ?? []).flat().map(plain));
    const [wanted, step] = [number(one(days!())), Math.sign(number(one(days!()))) || 1];
    let date = Math.floor(number(one(from!())));
    for (let passed = 0; passed < Math.abs(wanted);) {
      date += step;
      const isOpen = ![0, 6].includes(new Date(serialToWall(date)).getUTCDay()) && !closed.has(date);
      passed += isOpen ? 1 : 0;
    }
    return scalar({ date });
  },
  EDATE: ([from, months]) => scalar(monthsAfter(from!, months!, false)),
  EOMONTH: ([from, months]) => scalar(monthsAfter(from!, months!, true)),
  TODAY: (_, { now, timeZone }) => scalar({ date: Math.floor(dateToSerial(new Date(now), timeZone)) }),
  NOW: (_, { now, timeZone }) => scalar({ date: dateToSerial(new Date(now), timeZone) }),
};

/** A text stays as it is; a number is written as a cell of that format would show it. */
function formatted(value: Result, format: string, locale: string): string {
  const bare = plain(value);
  if (typeof bare !== 'number') return text(value);
  return formatKind(format) === 'date' ? formatDate(bare, format, locale) : formatNumber(bare, format, locale);
}

/** The same day so many months later, or the last of that month where it is shorter or where the end is asked for. */
function monthsAfter(from: Argument, months: Argument, end: boolean): DateCell {
  const day = new Date(serialToWall(number(one(from()))));
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + Math.trunc(number(one(months())))];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return { date: wallToSerial(Date.UTC(year, month, end ? last : Math.min(day.getUTCDate(), last))) };
}

/** What a sum counts: numbers and days, never texts nor boxes; an error goes through. */
function countable(value: Result): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'object') return value.date;
  if (typeof value === 'string' && value.startsWith('#')) one([[value]]);
  return 0;
}
