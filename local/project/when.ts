// Moments as a person writes them: a date, a date and an hour, or a distance such as `+1d`, `+2h`, `+30m`, `+1w`.
import { instant } from '../clock';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** `now` and the result in milliseconds since 1970; days keep the wall-clock hour. */
export function momentFrom(text: string, now: number): number {
  const [, count, unit] = /^\+(\d+)([mhdw])$/.exec(text) ?? [];
  if (count && unit) return laterBy(Number(count), unit, now);
  const at = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2})?$/.test(text) ? instant(text.replace(' ', 'T')) : NaN;
  if (Number.isNaN(at))
    throw new Error(
      `«\u00a0${text}\u00a0» n’est pas un moment\u00a0: écrivez 2018-10-09, 2018-10-09T08:00, +30m, +2h, +1d ou +1w.`,
    );
  return at;
}

function laterBy(count: number, unit: string, now: number): number {
  if (unit === 'm' || unit === 'h') return now + count * (unit === 'm' ? MINUTE : HOUR);
  const date = new Date(now);
  date.setDate(date.getDate() + count * (unit === 'w' ? 7 : 1));
  return date.getTime();
}

/** `2018-10-09T08:00`, on the wall clock of the process. */
export function wallClock(at: number): string {
  const date = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
