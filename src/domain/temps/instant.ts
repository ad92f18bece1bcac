// A moment as the rules see it: a day and a wall-clock hour in Paris. It is read once, at the door.
import { estJour, type Jour } from './jour';

/** `2018-10-10T18:42`; sorts and compares as text. */
export type Instant = string & { readonly __instant: true };

export function instant(date: Jour, heure: string): Instant {
  return `${date}T${heure}` as Instant;
}

/** Undefined for a text that is no moment. */
export function lireInstant(texte: string): Instant | undefined {
  const [date, heure] = texte.trim().split(/[T ]/);
  return date && heure && estJour(date) && /^([01]\d|2[0-3]):[0-5]\d$/.test(heure) ? instant(date, heure) : undefined;
}

export function jourDe(moment: Instant): Jour {
  return moment.slice(0, 10) as Jour;
}

/** `18:42`. */
export function heureDe(moment: Instant): string {
  return moment.slice(11, 16);
}

/** « 9 h », « 9 h 30 ». Its spaces become no-break ones where it is shown (see typographier). */
export function enHeure(heure: string): string {
  const [heures, minutes] = heure.split(':') as [string, string];
  return minutes === '00' ? `${Number(heures)} h` : `${Number(heures)} h ${minutes}`;
}

/** From `09:00` to `10:20`: 80. */
export function minutesEntre(de: string, a: string): number {
  const enMinutes = (heure: string): number => Number(heure.slice(0, 2)) * 60 + Number(heure.slice(3, 5));
  return enMinutes(a) - enMinutes(de);
}
