// How Google turns a script's value into text: its services are written in Java. `{ key: 'value' }` is `{key=value}`
// (reference of Logger.log), a list `[a, b]`, a number a double (`23.0`), a date a java.util.Date. Source for the last
// three: logs of live scripts, as people publish them.
import { isDate, isShared } from '../runtime/realm';
import { formatDate } from './dateFormat';

const DATE = 'EEE MMM dd HH:mm:ss z yyyy';

export function javaText(value: unknown, timeZone: string): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number') return javaDouble(value);
  if (typeof value !== 'object' || isShared(value)) return String(value);
  if (isDate(value)) return Number.isNaN(value.getTime()) ? 'null' : javaDate(value, timeZone);
  if (Array.isArray(value)) return `[${Array.from(value, (item) => javaText(item, timeZone)).join(', ')}]`;
  if (Object.prototype.toString.call(value) !== '[object Object]') return String(value);
  const entries = Object.entries(value).map(([key, item]) => `${key}=${javaText(item, timeZone)}`);
  return `{${entries.join(', ')}}`;
}

/** Java names the zone of a date by its distance from Greenwich. */
function javaDate(date: Date, timeZone: string): string {
  const offset = formatDate(date.getTime(), timeZone, 'XXX');
  return formatDate(date.getTime(), timeZone, DATE.replace('z', `'GMT${offset === 'Z' ? '' : offset}'`));
}

/** Double.toString of Java: always a decimal, an exponent from 10⁷ and under 10⁻³. */
export function javaDouble(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  if (size >= 1e-3 && size < 1e7) return Number.isInteger(value) ? `${value}.0` : String(value);
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${Number(exponent)}`;
}
