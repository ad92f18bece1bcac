// The eleven jours fériés of a year. Source: « Jours fériés », Code du travail, article L3133-1.

/** Day `2018-11-01` and name. */
export function holidaysOf(year: number): [string, string][] {
  return [
    [`${year}-01-01`, 'Jour de l’An'],
    [easterPlus(year, 1), 'Lundi de Pâques'],
    [`${year}-05-01`, 'Fête du Travail'],
    [`${year}-05-08`, 'Victoire de 1945'],
    [easterPlus(year, 39), 'Ascension'],
    [easterPlus(year, 50), 'Lundi de Pentecôte'],
    [`${year}-07-14`, 'Fête nationale'],
    [`${year}-08-15`, 'Assomption'],
    [`${year}-11-01`, 'Toussaint'],
    [`${year}-11-11`, 'Armistice de 1918'],
    [`${year}-12-25`, 'Noël'],
  ];
}

/** Easter by the anonymous Gregorian method (Meeus, « Astronomical Algorithms », chapter 8). */
function easterPlus(year: number, days: number): string {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const total = h + l - 7 * m + 114;
  const date = new Date(Date.UTC(year, Math.floor(total / 31) - 1, (total % 31) + 1 + days));
  return date.toISOString().slice(0, 10);
}
