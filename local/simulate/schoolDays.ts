// Which days schools are open, worked out apart from the product: week-ends, bank holidays, and the official spans.
import type { SimTabs } from './tabs';

const DAY_MS = 86_400_000;

export class SchoolDays {
  private readonly closed: [string, string][];

  constructor(tabs: SimTabs) {
    const calendar = tabs.open('Calendrier');
    this.closed = calendar.rows('cle').flatMap((row): [string, string][] => {
      const [genre, first, last] = ['genre', 'debut', 'fin'].map((mark) => calendar.text(row, mark).slice(0, 10));
      if (genre === 'Été') return [[first!, `${first!.slice(0, 4)}-08-31`]];
      return /Vacances|Sans clas/.test(genre!) ? [[first!, last!]] : [];
    });
  }

  /** `2018-10-09`. */
  isOpen(day: string): boolean {
    const week = new Date(`${day}T12:00Z`).getUTCDay();
    return (
      week > 0 && week < 6 && !isBankHoliday(day) && !this.closed.some(([first, last]) => first <= day && day <= last)
    );
  }

  /** Some settings count Wednesday out; the mails of the simulated pôles follow the usual one, which counts it in. */
  areMailHours(at: number): boolean {
    const [day, hour] = wallClock(at).split('T') as [string, string];
    return this.isOpen(day) && hour >= '07:00' && hour < '19:00';
  }
}

/** `2018-10-09T08:00`, in the zone of the process. */
export function wallClock(at: number): string {
  const date = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
/** Easter Monday, Ascension, Whit Monday: days after Easter. */
const MOVING = [1, 39, 50];

function isBankHoliday(day: string): boolean {
  if (FIXED.includes(day.slice(5))) return true;
  const easter = easterOf(Number(day.slice(0, 4)));
  return MOVING.some((after) => new Date(easter + after * DAY_MS).toISOString().slice(0, 10) === day);
}

/** Oudin's form of the Gregorian computus. */
function easterOf(year: number): number {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const solar = Math.floor((century - 17) / 25);
  let moon = (century - Math.floor(century / 4) - Math.floor((century - solar) / 3) + 19 * golden + 15) % 30;
  moon -= Math.floor(moon / 28) * (1 - Math.floor(29 / (moon + 1)) * Math.floor((21 - golden) / 11));
  const week = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7;
  return Date.UTC(year, 2, 28 + moon - week);
}
