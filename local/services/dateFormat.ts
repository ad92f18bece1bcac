// Dates written and read by a pattern of Java's SimpleDateFormat, with English names, in any IANA time zone.
// Source: `Utilities.formatDate` and `parseDate`, which refer to that class.
import { NotEmulated } from '../runtime/execution';

interface Fields {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const DAY_MS = 86_400_000;
/** Java's TimeZone, to which formatDate refers. */
const CUSTOM_ZONE = /^GMT([+-])(\d{1,2}):?(\d\d)?$/;

/** Letters of a pattern in a row, or literal text. */
interface Token {
  letter: string;
  length: number;
  text: string;
}

export function formatDate(at: number, timeZone: string, pattern: string): string {
  const fields = fieldsIn(at, timeZone);
  return tokens(pattern).map((token) => (token.letter ? write(token, fields, at, timeZone) : token.text)).join(''); // oxfmt-ignore
}

/** Throws when the text does not follow the pattern. */
export function parseDate(text: string, timeZone: string, pattern: string): number {
  const fields: Fields = { year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 };
  let rest = text;
  let offset: number | undefined;
  let afternoon = 0;
  for (const token of tokens(pattern)) {
    const taken = token.letter ? read(token, rest) : { length: rest.startsWith(token.text) ? token.text.length : -1 };
    if (taken.length < 0) throw new Error(`Unparseable date: "${text}"`);
    if ('offset' in taken) offset = taken.offset;
    if ('afternoon' in taken) afternoon = taken.afternoon!;
    if (taken.field) fields[taken.field] = taken.value!;
    rest = rest.slice(taken.length);
  }
  fields.hour += afternoon * 12;
  const wall = Date.UTC(fields.year, fields.month - 1, fields.day, fields.hour, fields.minute, fields.second, fields.millisecond); // oxfmt-ignore
  return offset === undefined ? fromWall(wall, timeZone) : wall - offset;
}

/** Letters form runs; text between apostrophes is literal, and two apostrophes are one. */
function tokens(pattern: string): Token[] {
  const found = pattern.match(/''|'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+|'/g) ?? [];
  return found.map((piece) => {
    if (/^[A-Za-z]/.test(piece)) return { letter: piece[0]!, length: piece.length, text: '' };
    if (piece === "'") throw new Error('Unterminated quote');
    if (piece === "''") return { letter: '', length: 0, text: "'" };
    const text = piece.startsWith("'") ? piece.slice(1, -1).replace(/''/g, "'") : piece;
    return { letter: '', length: 0, text };
  });
}

function write(token: Token, f: Fields, at: number, timeZone: string): string {
  const { letter, length } = token;
  const dayOfWeek = new Date(Date.UTC(f.year, f.month - 1, f.day)).getUTCDay();
  const number = (value: number): string => String(value).padStart(length, '0');
  switch (letter) {
    case 'G': return 'AD';
    case 'y': return length === 2 ? String(f.year % 100).padStart(2, '0') : number(f.year);
    case 'M':
    case 'L': return length >= 4 ? MONTHS[f.month - 1]! : length === 3 ? MONTHS[f.month - 1]!.slice(0, 3) : number(f.month);
    case 'd': return number(f.day);
    case 'D': return number(Math.round((Date.UTC(f.year, f.month - 1, f.day) - Date.UTC(f.year, 0, 0)) / DAY_MS));
    case 'F': return number(Math.ceil(f.day / 7));
    case 'E': return length >= 4 ? DAYS[dayOfWeek]! : DAYS[dayOfWeek]!.slice(0, 3);
    case 'u': return number(dayOfWeek || 7);
    case 'a': return f.hour < 12 ? 'AM' : 'PM';
    case 'H': return number(f.hour);
    case 'k': return number(f.hour || 24);
    case 'K': return number(f.hour % 12);
    case 'h': return number(f.hour % 12 || 12);
    case 'm': return number(f.minute);
    case 's': return number(f.second);
    case 'S': return number(f.millisecond);
    case 'z': return zoneName(at, timeZone, length >= 4 ? 'long' : 'short');
    case 'Y':
    case 'w':
    case 'W': throw new NotEmulated(`Utilities.formatDate with the letter ${letter} is not emulated`);
    case 'Z': return offsetText(offsetAt(at, timeZone), '');
    case 'X': return isoOffset(offsetAt(at, timeZone), length);
    default: throw new Error(`Illegal pattern character '${letter}'`);
  }
} // oxfmt-ignore

interface Taken {
  length: number;
  field?: keyof Fields;
  value?: number;
  offset?: number;
  afternoon?: number;
}

const FIELD: Record<string, keyof Fields> = {
  y: 'year', M: 'month', L: 'month', d: 'day', H: 'hour', h: 'hour', m: 'minute', s: 'second', S: 'millisecond',
}; // oxfmt-ignore

function read({ letter, length }: Token, rest: string): Taken {
  if (/[ML]/.test(letter) && length >= 3) return readName(rest, MONTHS, 'month');
  if (letter === 'E') return readName(rest, DAYS, undefined);
  if (letter === 'a') return /^[ap]m/i.test(rest) ? { length: 2, afternoon: /^p/i.test(rest) ? 1 : 0 } : { length: -1 };
  if (/[zZX]/.test(letter)) return readOffset(rest);
  const field = FIELD[letter];
  if (!field) throw new Error(`Illegal pattern character '${letter}'`);
  const digits = /^\d+/.exec(rest)?.[0].slice(0, Math.max(length, letter === 'y' ? 4 : 2)) ?? '';
  if (!digits) return { length: -1 };
  const value = letter === 'y' && length === 2 ? 2000 + Number(digits) : Number(digits);
  return { length: digits.length, field, value: letter === 'h' ? value % 12 : value };
}

function readName(rest: string, names: string[], field: keyof Fields | undefined): Taken {
  const lower = rest.toLowerCase();
  for (const [index, name] of names.entries())
    for (const form of [name, name.slice(0, 3)])
      if (lower.startsWith(form.toLowerCase())) return { length: form.length, field, value: index + 1 };
  return { length: -1 };
}

function readOffset(rest: string): Taken {
  const found = /^(?:GMT|UTC)?([+-])(\d\d):?(\d\d)|^(?:GMT|UTC|Z)/.exec(rest);
  if (!found) return { length: -1 };
  const size = found[1] ? (Number(found[2]) * 60 + Number(found[3])) * 60_000 : 0;
  return { length: found[0].length, offset: found[1] === '-' ? -size : size };
}

/** The wall clock of an instant. A zone that is none throws. */
function fieldsIn(at: number, timeZone: string): Fields {
  const wall = new Date(at + offsetAt(at, timeZone));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
    millisecond: wall.getUTCMilliseconds(),
  };
}

/** The instant at which a zone's wall clock shows it; in the hour that does not exist, an hour later, as Java does. */
function fromWall(wall: number, timeZone: string): number {
  const first = wall - offsetAt(wall, timeZone);
  return wall - offsetAt(first, timeZone);
}

/** Milliseconds east of Greenwich. */
function offsetAt(at: number, timeZone: string): number {
  const custom = CUSTOM_ZONE.exec(timeZone);
  if (custom) return (custom[1] === '-' ? -1 : 1) * (Number(custom[2]) * 60 + Number(custom[3] ?? 0)) * 60_000;
  const text = partsOf(at, timeZone, 'longOffset');
  const found = /GMT([+-])(\d\d):(\d\d)/.exec(text);
  if (!found) return 0;
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) * 60_000;
}

/** British names know European zones (CEST), American names their own (EDT). A custom zone is its own name. */
function zoneName(at: number, timeZone: string, style: 'short' | 'long'): string {
  if (CUSTOM_ZONE.test(timeZone)) return `GMT${offsetText(offsetAt(at, timeZone), ':')}`;
  const british = partsOf(at, timeZone, style, 'en-GB');
  return british.startsWith('GMT') ? partsOf(at, timeZone, style) : british;
}

function partsOf(
  at: number,
  timeZone: string,
  timeZoneName: 'short' | 'long' | 'longOffset',
  locale = 'en-US',
): string {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName });
  } catch {
    throw new Error('Invalid argument: timeZone. Should be of type: String');
  }
  return format.formatToParts(at).find((part) => part.type === 'timeZoneName')!.value;
}

function offsetText(offset: number, separator: string): string {
  const minutes = Math.abs(offset) / 60_000;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(minutes / 60)}${separator}${two(minutes % 60)}`;
}

function isoOffset(offset: number, length: number): string {
  if (offset === 0) return 'Z';
  const whole = offsetText(offset, length === 3 ? ':' : '');
  return length === 1 ? whole.slice(0, 3) : whole;
}
