// Number formats: which kind of value one shows, and the text it gives in a locale.
// Covers what « Date & number formats » of the Sheets API describes, except fractions and conditions in brackets.
import { serialToWall } from './serial';

/** Which kind of value a format shows: it decides whether a number comes back as a Date. */
export type FormatKind = 'general' | 'date' | 'number' | 'text';

export function formatKind(format: string | undefined): FormatKind {
  if (format === undefined) return 'general';
  if (format === '@') return 'text';
  const bare = format.replace(/"[^"]*"|\\.|\[\$[^\]]*\]/g, '');
  if (/[dyhs]|m(?!il)/i.test(bare) && !/general/i.test(bare)) return 'date';
  return 'number';
}

/** Sheets in French groups thousands by narrow no-break spaces. */
function separators(locale: string): { decimal: string; group: string } {
  return locale.startsWith('en') ? { decimal: '.', group: ',' } : { decimal: ',', group: '\u202f' };
}

export function formatNumber(value: number, format: string | undefined, locale: string): string {
  if (format === undefined || format === '@') return generalNumber(value, locale);
  const sections = format.split(';');
  const negative = value < 0 && sections.length > 1;
  const section = value === 0 && sections.length > 2 ? sections[2]! : negative ? sections[1]! : sections[0]!;
  return applySection(negative ? -value : value, section, locale);
}

function generalNumber(value: number, locale: string): string {
  const { decimal } = separators(locale);
  const magnitude = Math.abs(value);
  if (magnitude >= 1e15 || (magnitude > 0 && magnitude < 1e-5)) {
    const [mantissa, exponent] = value.toExponential().split('e') as [string, string];
    const sign = exponent[0] === '-' ? '-' : '+';
    return `${mantissa.replace('.', decimal)}E${sign}${exponent.slice(1).padStart(2, '0')}`;
  }
  if (Number.isInteger(value)) return String(value);
  return String(Number(value.toPrecision(10))).replace('.', decimal);
}

/** The digits of a section, its literal parts left where they are. */
function applySection(value: number, section: string, locale: string): string {
  const { decimal, group } = separators(locale);
  const parts =
    section.match(/"[^"]*"|\\.|\[\$[^\]]*\]|\[[^\]]*\]|[#0?][#0?,]*(?:\.[#0?]+)?(?:E[+-]0+)?|\.0+|./g) ?? [];
  const scaled = section.includes('%') ? value * 100 : value;
  let done = false;
  let text = '';
  for (const part of parts) {
    if (/^["\\]/.test(part)) text += part.replace(/^\\|"/g, '');
    else if (part.startsWith('[$')) text += part.slice(2, -1).replace(/-.*$/, '');
    else if (part.startsWith('[')) continue;
    else if (/^[#0?.]/.test(part) && !done) {
      text += digits(scaled, part, decimal, group);
      done = true;
    } else if (/general/i.test(part)) text += generalNumber(value, locale);
    else text += part;
  }
  return text;
}

function digits(value: number, pattern: string, decimal: string, group: string): string {
  const [head, exponent] = pattern.split(/E[+-]/) as [string, string?];
  const [whole, fraction = ''] = head.split('.') as [string, string?];
  if (exponent !== undefined) {
    const [mantissa, power] = value.toExponential(fraction.length).split('e') as [string, string];
    return `${mantissa.replace('.', decimal)}E${power[0]}${power.slice(1).padStart(exponent.length, '0')}`;
  }
  const rounded = Math.abs(value).toFixed(fraction.length);
  let [integer, rest = ''] = rounded.split('.') as [string, string?];
  integer = integer.padStart(whole.replace(/[^0]/g, '').length, '0');
  if (!whole.includes('0') && integer === '0') integer = '';
  if (whole.includes(',')) integer = integer.replace(/\B(?=(\d{3})+$)/g, group);
  const required = fraction.replace(/[^0]/g, '').length;
  while (rest.length > required && rest.endsWith('0')) rest = rest.slice(0, -1);
  const sign = value < 0 && Number(rounded) !== 0 ? '-' : '';
  return sign + integer + (rest ? decimal + rest : '');
}

const TOKENS = /"[^"]*"|\\.|am\/pm|a\/p|\[h+\]|\[m+\]|\[s+\]|y+|m+|d+|h+|s+(?:\.0+)?|./gi;

/** `m` means minutes next to hours or seconds, months elsewhere. */
export function formatDate(serial: number, format: string, locale: string): string {
  const tokens = format.match(TOKENS) ?? [];
  const wall = new Date(serialToWall(serial));
  const halfDay = tokens.some((token) => /^a(m\/p)?/i.test(token) && token.includes('/'));
  return tokens
    .map((token, index) => {
      if (/^"/.test(token)) return token.slice(1, -1);
      if (/^\\/.test(token)) return token.slice(1);
      if (/^m+$/i.test(token) && isMinutes(tokens, index)) return pad(wall.getUTCMinutes(), token.length);
      return dateToken(token, wall, serial, halfDay, locale.replace('_', '-'));
    })
    .join('');
}

function isMinutes(tokens: string[], index: number): boolean {
  const isUnit = (token: string) => /^(\[?[hs]|[md]|y)/i.test(token);
  const before = tokens.slice(0, index).reverse().find(isUnit);
  const after = tokens.slice(index + 1).find(isUnit);
  return /^\[?h/i.test(before ?? '') || /^\[?s/i.test(after ?? '');
}

function dateToken(token: string, wall: Date, serial: number, halfDay: boolean, locale: string): string {
  const lower = token.toLowerCase();
  const named = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(wall);
  const hours = wall.getUTCHours();
  if (lower === 'am/pm' || lower === 'a/p') return (hours < 12 ? 'AM' : 'PM').slice(0, lower === 'a/p' ? 1 : 2);
  if (/^\[h+\]$/.test(lower)) return pad(Math.floor(serial * 24 + 1e-9), lower.length - 2);
  switch (lower.replace(/\..*/, '')) {
    case 'd':
    case 'dd':
      return pad(wall.getUTCDate(), lower.length);
    case 'ddd':
      return named({ weekday: 'short' });
    case 'dddd':
      return named({ weekday: 'long' });
    case 'm':
    case 'mm':
      return pad(wall.getUTCMonth() + 1, lower.length);
    case 'mmm':
      return named({ month: 'short' });
    case 'mmmm':
      return named({ month: 'long' });
    case 'yy':
      return pad(wall.getUTCFullYear() % 100, 2);
    case 'yyyy':
      return pad(wall.getUTCFullYear(), 4);
    case 'h':
    case 'hh':
      return pad(halfDay ? hours % 12 || 12 : hours, lower.length);
    case 's':
    case 'ss':
      return (
        pad(wall.getUTCSeconds(), lower.indexOf('.') < 0 ? lower.length : lower.indexOf('.')) + fraction(lower, wall)
      );
    default:
      return token;
  }
}

function fraction(token: string, wall: Date): string {
  const dot = token.indexOf('.');
  return dot < 0 ? '' : `.${pad(wall.getUTCMilliseconds(), 3).slice(0, token.length - dot - 1)}`;
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
