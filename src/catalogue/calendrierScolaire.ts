// School calendars of zones A, B and C, checked: each year names its sources and the day it was checked.
// A missing year is said to be missing, never extrapolated: 2027-2028 is published but was not checked.
import { jour, ajouterJours } from '../domain/temps/jour';
import type { PlageDuCalendrier } from '../domain/temps/calendrier';

interface AnneeScolaire {
  annee: string;
  sources: string;
  verifieLe: string;
  zones: Record<string, ZoneScolaire>;
}

/** `du`: first day without class; `reprise`: classes resume that morning; `ete`: first day of the summer holidays. */
interface ZoneScolaire {
  rentree: string;
  vacances: { nom: string; du: string; reprise: string }[];
  sansClasse: string[];
  ete: string;
}

// oxfmt-ignore
export const ANNEES_SCOLAIRES: readonly AnneeScolaire[] = [
  {
    annee: '2018-2019',
    sources: 'AntoineAugusti/vacances-scolaires (data.csv)',
    verifieLe: '2026-11-22',
    zones: {
      A: {
        rentree: '2018-09-03',
        vacances: [
          { nom: 'Toussaint', du: '2018-10-20', reprise: '2018-11-05' },
          { nom: 'Noël', du: '2018-12-22', reprise: '2019-01-07' },
          { nom: 'Hiver', du: '2019-02-16', reprise: '2019-03-04' },
          { nom: 'Printemps', du: '2019-04-13', reprise: '2019-04-29' },
        ],
        sansClasse: ['2019-05-31', '2019-06-01'],
        ete: '2019-07-06',
      },
      B: {
        rentree: '2018-09-03',
        vacances: [
          { nom: 'Toussaint', du: '2018-10-20', reprise: '2018-11-05' },
          { nom: 'Noël', du: '2018-12-22', reprise: '2019-01-07' },
          { nom: 'Hiver', du: '2019-02-09', reprise: '2019-02-25' },
          { nom: 'Printemps', du: '2019-04-06', reprise: '2019-04-23' },
        ],
        sansClasse: ['2019-05-31', '2019-06-01'],
        ete: '2019-07-06',
      },
      C: {
        rentree: '2018-09-03',
        vacances: [
          { nom: 'Toussaint', du: '2018-10-20', reprise: '2018-11-05' },
          { nom: 'Noël', du: '2018-12-22', reprise: '2019-01-07' },
          { nom: 'Hiver', du: '2019-02-23', reprise: '2019-03-11' },
          { nom: 'Printemps', du: '2019-04-20', reprise: '2019-05-06' },
        ],
        sansClasse: ['2019-05-31', '2019-06-01'],
        ete: '2019-07-06',
      },
    },
  },
  {
    annee: '2025-2026',
    sources: 'données ouvertes du ministère (fr-en-calendrier-scolaire) et AntoineAugusti/vacances-scolaires',
    verifieLe: '2026-11-22',
    zones: {
      A: {
        rentree: '2025-09-01',
        vacances: [
          { nom: 'Toussaint', du: '2025-10-18', reprise: '2025-11-03' },
          { nom: 'Noël', du: '2025-12-20', reprise: '2026-01-05' },
          { nom: 'Hiver', du: '2026-02-07', reprise: '2026-02-23' },
          { nom: 'Printemps', du: '2026-04-04', reprise: '2026-04-20' },
        ],
        sansClasse: ['2026-05-15', '2026-05-16'],
        ete: '2026-07-04',
      },
      B: {
        rentree: '2025-09-01',
        vacances: [
          { nom: 'Toussaint', du: '2025-10-18', reprise: '2025-11-03' },
          { nom: 'Noël', du: '2025-12-20', reprise: '2026-01-05' },
          { nom: 'Hiver', du: '2026-02-14', reprise: '2026-03-02' },
          { nom: 'Printemps', du: '2026-04-11', reprise: '2026-04-27' },
        ],
        sansClasse: ['2026-05-15', '2026-05-16'],
        ete: '2026-07-04',
      },
      C: {
        rentree: '2025-09-01',
        vacances: [
          { nom: 'Toussaint', du: '2025-10-18', reprise: '2025-11-03' },
          { nom: 'Noël', du: '2025-12-20', reprise: '2026-01-05' },
          { nom: 'Hiver', du: '2026-02-21', reprise: '2026-03-09' },
          { nom: 'Printemps', du: '2026-04-18', reprise: '2026-05-04' },
        ],
        sansClasse: ['2026-05-15', '2026-05-16'],
        ete: '2026-07-04',
      },
    },
  },
  {
    annee: '2026-2027',
    sources: 'données ouvertes du ministère (fr-en-calendrier-scolaire) et openpotato/openholidaysapi.data',
    verifieLe: '2026-11-22',
    zones: {
      A: {
        rentree: '2026-09-01',
        vacances: [
          { nom: 'Toussaint', du: '2026-10-17', reprise: '2026-11-02' },
          { nom: 'Noël', du: '2026-12-19', reprise: '2027-01-04' },
          { nom: 'Hiver', du: '2027-02-13', reprise: '2027-03-01' },
          { nom: 'Printemps', du: '2027-04-10', reprise: '2027-04-26' },
        ],
        sansClasse: ['2027-05-07', '2027-05-08'],
        ete: '2027-07-03',
      },
      B: {
        rentree: '2026-09-01',
        vacances: [
          { nom: 'Toussaint', du: '2026-10-17', reprise: '2026-11-02' },
          { nom: 'Noël', du: '2026-12-19', reprise: '2027-01-04' },
          { nom: 'Hiver', du: '2027-02-20', reprise: '2027-03-08' },
          { nom: 'Printemps', du: '2027-04-17', reprise: '2027-05-03' },
        ],
        sansClasse: ['2027-05-07', '2027-05-08'],
        ete: '2027-07-03',
      },
      C: {
        rentree: '2026-09-01',
        vacances: [
          { nom: 'Toussaint', du: '2026-10-17', reprise: '2026-11-02' },
          { nom: 'Noël', du: '2026-12-19', reprise: '2027-01-04' },
          { nom: 'Hiver', du: '2027-02-06', reprise: '2027-02-22' },
          { nom: 'Printemps', du: '2027-04-03', reprise: '2027-04-19' },
        ],
        sansClasse: ['2027-05-07', '2027-05-08'],
        ete: '2027-07-03',
      },
    },
  },
];

export interface PlageSourcee extends PlageDuCalendrier {
  source: string;
  verifieLe: string;
}

/** The rows of tab Calendrier for a zone, all years shipped; empty for a zone we do not know. */
export function plagesDeLaZone(zone: string): PlageSourcee[] {
  return ANNEES_SCOLAIRES.flatMap(({ annee, sources: source, verifieLe, zones }) => {
    const laZone = zones[zone];
    if (!laZone) return [];
    const plage = (genre: PlageDuCalendrier['genre'], nom: string, debut: string, fin: string): PlageSourcee => ({
      annee, genre, nom, debut: jour(debut), fin: jour(fin), source, verifieLe,
    }); // oxfmt-ignore
    return [
      plage('rentree', 'Rentrée des élèves', laZone.rentree, laZone.rentree),
      ...laZone.vacances.map(({ nom, du, reprise }) => plage('vacances', nom, du, ajouterJours(jour(reprise), -1))),
      ...laZone.sansClasse.map((date) => plage('sans_classe', 'Pont de l’Ascension', date, date)),
      plage('ete', 'Début des vacances d’été', laZone.ete, laZone.ete),
    ];
  });
}
