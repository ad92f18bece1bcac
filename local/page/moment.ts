// Instants as the page writes them: a wall-clock text for the machine, words for people.
import type { Moment } from './contract';

export function momentOf(instant: number): Moment {
  const date = new Date(instant);
  const hour = `${date.getHours()}\u00a0h\u00a0${two(date.getMinutes())}`;
  return {
    at: wallClock(date),
    text: `${ordinal(words(date, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }))}, ${hour}`,
  };
}

/** « 10 octobre » of a day `2018-10-10`. */
export function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return ordinal(words(new Date(year, month - 1, date), { day: 'numeric', month: 'long' })).replace(' ', '\u00a0');
}

function wallClock(date: Date): string {
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The first of a month is « 1er ». */
function ordinal(text: string): string {
  return text.replace(/(^|\D)1 (?=[a-zéû])/, '$11er ');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** In the time zone of the process at that moment: it is set at start. */
function words(date: Date, options: Intl.DateTimeFormatOptions): string {
  return date.toLocaleDateString('fr-FR', options);
}
