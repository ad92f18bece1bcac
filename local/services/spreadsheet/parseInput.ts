// What Sheets makes of a typed text: `USER_ENTERED`, which is also how setValue and setValues take theirs (gas-fakes,
// « oddities », Values). Reads the locales fr (day first, decimal comma) and en_US (month first, decimal point); any
// other is read as fr.
import type { Cell } from '../../model/spreadsheet';
import { wallToSerial } from './serial';

export interface Typed {
  cell: Cell;
  /** The number format the cell takes if it has none. */
  numberFormat?: string;
}

const MONTHS = [
  /^janv(ier|\.)?$/, /^f[ée]v(rier|r\.?|\.)?$/, /^mars$/, /^avr(il|\.)?$/, /^mai$/, /^juin$/, /^juil(let|\.)?$/,
  /^ao[uû]t$/, /^sept(embre|\.)?$/, /^oct(obre|\.)?$/, /^nov(embre|\.)?$/, /^d[ée]c(embre|\.)?$/,
]; // oxfmt-ignore

/**
 * `now` gives the year of a date typed without one. With `signsStartFormulas`, - and @ begin a formula as + does: reports
 * on injected formulas say so, no reference does.
 */
export function parseInput(text: string, locale: string, now: number, signsStartFormulas = false): Typed {
  const first = text[0];
  if (first === undefined) return { cell: '' };
  if (first === "'") return { cell: text.slice(1) };
  if (first === '=' && text.length > 1) return { cell: { formula: text } };
  const trimmed = text.trim();
  const code = trimmed.charCodeAt(0);
  const mayBeNumber = trimmed.length <= 40 && (code < 58 || code === 0x20ac || code === 0x2212);
  const typed =
    mayBeNumber && trimmed ? (parseNumber(trimmed, locale) ?? parseMoment(trimmed, locale, now)) : undefined;
  if (typed) return typed;
  const startsFormula = first === '+' || (signsStartFormulas && /[-@]/.test(first));
  if (startsFormula && text.length > 1) return { cell: { formula: `=${text}` } };
  return { cell: parseBoolean(trimmed) ?? text };
}

function parseBoolean(text: string): boolean | undefined {
  if (text.length < 4 || text.length > 5) return undefined;
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'VRAI') return true;
  if (upper === 'FALSE' || upper === 'FAUX') return false;
  return undefined;
}

/** Signs, spaces between digits, decimals, exponent, percent, euros. `22 34` is 2234. */
function parseNumber(text: string, locale: string): Typed | undefined {
  const english = locale.startsWith('en');
  const pattern = english
    ? /^([+-]?)\s*(€?)\s*(\d[\d\s,\u00a0\u202f]*)?(\.\d*)?(?:[eE]([+-]?\d{1,3}))?\s*(%|€)?$/
    : /^([+-]?)\s*(€?)\s*(\d[\d\s\u00a0\u202f]*)?(,\d*)?(?:[eE]([+-]?\d{1,3}))?\s*(%|€)?$/;
  const match = pattern.exec(text);
  if (!match || (!match[3] && !/\d/.test(match[4] ?? ''))) return undefined;
  const [, sign, prefix, whole = '0', decimals = '', exponent = '0', suffix] = match;
  const digits = whole.replace(/[\s,\u00a0\u202f]/g, '');
  let number = Number(`${sign}${digits}.${decimals.slice(1)}e${exponent}`);
  if (!Number.isFinite(number)) return undefined;
  if (suffix === '%') number = Number((number / 100).toPrecision(15));
  const places = decimals.length > 1 ? '.00' : '';
  if (suffix === '%') return { cell: number, numberFormat: `0${places}%` };
  if (suffix === '€' || prefix) return { cell: number, numberFormat: `#,##0${places} [$€]` };
  if (match[5] !== undefined) return { cell: number, numberFormat: '0.00E+00' };
  return { cell: number };
}

const DATE = /^(\d{1,4})([-/.])(\d{1,2})(?:\2(\d{1,4}))?(?:\s+(.+))?$/;
const NAMED_DATE = /^(\d{1,2})(?:er)?[\s-]+([a-zéûA-ZÉÛ]+\.?)(?:[\s-]+(\d{2}|\d{4}))?(?:\s+(\d{1,2}:.+))?$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?$/;

function parseMoment(text: string, locale: string, now: number): Typed | undefined {
  const alone = parseTime(text);
  if (alone !== undefined) return { cell: { date: alone }, numberFormat: 'HH:mm:ss' };
  const parsed = numericDate(text, locale, now) ?? namedDate(text, now);
  if (!parsed) return undefined;
  const time = parsed.time === undefined ? 0 : parseTime(parsed.time);
  if (time === undefined) return undefined;
  const dayFormat = parsed.iso ? 'yyyy-MM-dd' : dateFormat(locale);
  return {
    cell: { date: parsed.serial + time },
    numberFormat: parsed.time === undefined ? dayFormat : `${dayFormat} ${hourFormat(locale)}`,
  };
}

/** The same with its hour: `6/7/2015 9:54:13` in English, `07/06/2015 09:54:13` in French. */
export function dateTimeFormat(locale: string): string {
  return `${dateFormat(locale)} ${hourFormat(locale)}`;
}

function hourFormat(locale: string): string {
  return locale.startsWith('en') ? 'H:mm:ss' : 'HH:mm:ss';
}

/** The pattern a date takes in a cell that has no format. */
export function dateFormat(locale: string): string {
  return locale === 'en_US' ? 'M/d/yyyy' : 'dd/MM/yyyy';
}

interface ParsedDay {
  serial: number;
  iso: boolean;
  time: string | undefined;
}

function numericDate(text: string, locale: string, now: number): ParsedDay | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [, a, separator, b, c, time] = match as unknown as [string, string, string, string, string?, string?];
  const iso = a.length > 2;
  if (iso && (a.length !== 4 || c === undefined || separator === '.')) return undefined;
  const monthFirst = locale === 'en_US' && separator !== '.';
  const year = iso ? Number(a) : fullYear(c, now);
  const month = Number(iso ? b : monthFirst ? a : b);
  const day = Number(iso ? c : monthFirst ? b : a);
  const serial = year === undefined ? undefined : daySerial(year, month, day);
  return serial === undefined ? undefined : { serial, iso: iso && separator === '-', time };
}

function namedDate(text: string, now: number): ParsedDay | undefined {
  const match = NAMED_DATE.exec(text);
  if (!match) return undefined;
  const month = MONTHS.findIndex((name) => name.test(match[2]!.toLowerCase())) + 1;
  const year = fullYear(match[3], now);
  const serial = month === 0 || year === undefined ? undefined : daySerial(year, month, Number(match[1]));
  return serial === undefined ? undefined : { serial, iso: false, time: match[4] };
}

function fullYear(text: string | undefined, now: number): number | undefined {
  if (text === undefined) return new Date(now).getFullYear();
  if (text.length === 4) return Number(text);
  if (text.length > 2) return undefined;
  return Number(text) + (Number(text) < 50 ? 2000 : 1900);
}

function daySerial(year: number, month: number, day: number): number | undefined {
  const wall = Date.UTC(year, month - 1, day);
  const date = new Date(wall);
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? wallToSerial(wall) : undefined;
}

/** A fraction of a day; hours over 23 are kept, as a duration. */
function parseTime(text: string): number | undefined {
  const match = TIME.exec(text);
  if (!match || Number(match[2]) > 59 || Number(match[3] ?? 0) > 59) return undefined;
  const [, hours, minutes, seconds = '0', thousandths = ''] = match;
  const ms = Number(thousandths.padEnd(3, '0'));
  return (Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1000 + ms) / 86_400_000;
}
