// The public holidays of metropolitan France. Source: code du travail, article L. 3133-1.
import { ajouterJours, jour, type Jour } from './jour';

const FIXES: [string, string][] = [
  ['01-01', 'Jour de l’An'],
  ['05-01', 'Fête du Travail'],
  ['05-08', 'Victoire de 1945'],
  ['07-14', 'Fête nationale'],
  ['08-15', 'Assomption'],
  ['11-01', 'Toussaint'],
  ['11-11', 'Armistice de 1918'],
  ['12-25', 'Noël'],
];

/** Easter Sunday of a Gregorian year, by the anonymous algorithm (Nature, 20 April 1876). */
export function dimancheDePaques(annee: number): Jour {
  const a = annee % 19;
  const b = Math.floor(annee / 100);
  const c = annee % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const mois = Math.floor((h + l - 7 * m + 114) / 31);
  const date = ((h + l - 7 * m + 114) % 31) + 1;
  return jour(`${annee}-0${mois}-${String(date).padStart(2, '0')}`);
}

export interface JourFerie {
  jour: Jour;
  nom: string;
}

/** The eleven public holidays of a year, in order, with their names. */
export function joursFeries(annee: number): readonly JourFerie[] {
  const connus = FERIES.get(annee) ?? calculerFeries(annee);
  FERIES.set(annee, connus);
  return connus;
}

/** Asked about every day of a search: worked out once a year. */
const FERIES = new Map<number, readonly JourFerie[]>();

function calculerFeries(annee: number): JourFerie[] {
  const paques = dimancheDePaques(annee);
  return [
    ...FIXES.map(([date, nom]) => ({ jour: jour(`${annee}-${date}`), nom })),
    { jour: ajouterJours(paques, 1), nom: 'Lundi de Pâques' },
    { jour: ajouterJours(paques, 39), nom: 'Ascension' },
    { jour: ajouterJours(paques, 50), nom: 'Lundi de Pentecôte' },
  ].sort((a, b) => (a.jour < b.jour ? -1 : 1));
}
