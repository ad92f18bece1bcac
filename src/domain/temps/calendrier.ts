// The school calendar of one zone: périodes, vacances, days without class; which day is a school day.
import { joursFeries } from './feries';
import { ajouterJours, anneeScolaire, jourDeLaSemaine, joursEntre, type Jour } from './jour';

export type GenreDePlage = 'rentree' | 'vacances' | 'sans_classe' | 'ete';

/** One row of tab Calendrier. `fin` is the last day without class, included; for `rentree` and `ete` it is `debut`. */
export interface PlageDuCalendrier {
  annee: string;
  genre: GenreDePlage;
  nom: string;
  debut: Jour;
  fin: Jour;
}

/** A stretch of work between two vacances; `numero` starts at 1 and has no fixed maximum (Mayotte may have six). */
export interface Periode {
  annee: string;
  numero: number;
  debut: Jour;
  fin: Jour;
}

export interface Calendrier {
  plages: PlageDuCalendrier[];
  /** Wednesday is a school day unless the setting says otherwise: 10 October 2018, a Wednesday, was a cut-off. */
  mercredi: boolean;
}

const DIMANCHE = 0;
const MERCREDI = 3;
const SAMEDI = 6;

/** Why there is no class that day, or undefined on a school day. */
export function pourquoiSansClasse(calendrier: Calendrier, date: Jour): string | undefined {
  let connues = RAISONS.get(calendrier);
  if (!connues) RAISONS.set(calendrier, (connues = new Map()));
  let raison = connues.get(date);
  if (raison === undefined) connues.set(date, (raison = chercherPourquoi(calendrier, date) ?? ''));
  return raison || undefined;
}

/** Each mail to plan looks for the next school day: a day is looked at once for each calendar. */
const RAISONS = new WeakMap<Calendrier, Map<Jour, string>>();

function chercherPourquoi(calendrier: Calendrier, date: Jour): string | undefined {
  const semaine = jourDeLaSemaine(date);
  if (semaine === SAMEDI || semaine === DIMANCHE) return 'un week-end';
  if (semaine === MERCREDI && !calendrier.mercredi) return 'un mercredi';
  const ferie = joursFeries(Number(date.slice(0, 4))).find((candidat) => candidat.jour === date);
  if (ferie) return `un jour férié (${ferie.nom})`;
  const plage = calendrier.plages.find(
    ({ genre, debut, fin }) => (genre === 'vacances' || genre === 'sans_classe') && debut <= date && date <= fin,
  );
  if (plage) return plage.genre === 'vacances' ? `les vacances (${plage.nom})` : 'un jour sans classe';
  if (calendrier.plages.some(({ genre, debut }) => genre === 'ete' && debut <= date && date <= finDAout(debut)))
    return 'les vacances d’été';
  // In a year that is missing we know no vacances: the pôle goes on, and the person is told (anneeManquante).
  if (anneeManquante(calendrier, date)) return undefined;
  return periodes(calendrier).some(({ debut }) => debut <= date && anneeScolaire(debut) === anneeScolaire(date))
    ? undefined
    : 'l’été, avant la rentrée';
}

function finDAout(debutDeLEte: Jour): Jour {
  return `${debutDeLEte.slice(0, 4)}-08-31` as Jour;
}

/** « 2027-2028 » when the calendar does not know the school year of that day, '' when it does. */
export function anneeManquante(calendrier: Calendrier, date: Jour): string {
  const annee = anneeScolaire(date);
  return periodes(calendrier).some((periode) => periode.annee === annee) ? '' : annee;
}

export function estJourDeClasse(calendrier: Calendrier, date: Jour): boolean {
  return pourquoiSansClasse(calendrier, date) === undefined;
}

/** A year has at most a summer without class; beyond that the calendar is missing and the day stays as it is. */
const RECHERCHE_MAX = 80;

/** The day itself if it is a school day, else the nearest one in the given direction. */
function versUnJourDeClasse(calendrier: Calendrier, date: Jour, pas: 1 | -1): Jour {
  for (let essai = 0; essai < RECHERCHE_MAX; essai++) {
    const candidat = ajouterJours(date, essai * pas);
    if (estJourDeClasse(calendrier, candidat)) return candidat;
  }
  return date;
}

export function reculerAuJourDeClasse(calendrier: Calendrier, date: Jour): Jour {
  return versUnJourDeClasse(calendrier, date, -1);
}

export function avancerAuJourDeClasse(calendrier: Calendrier, date: Jour): Jour {
  return versUnJourDeClasse(calendrier, date, 1);
}

/** The school day that comes so many school days after that one. */
export function apresJoursDeClasse(calendrier: Calendrier, depart: Jour, nombre: number): Jour {
  let date = depart;
  for (let restants = nombre; restants > 0; restants--) date = avancerAuJourDeClasse(calendrier, ajouterJours(date, 1));
  return date;
}

export function anneesConnues({ plages }: Calendrier): string[] {
  return [...new Set(plages.map(({ annee }) => annee))].sort();
}

/** Every période of every year in the calendar, in order. A year without its rentrée or summer gives none. */
export function periodes(calendrier: Calendrier): readonly Periode[] {
  const connues = PERIODES.get(calendrier.plages);
  if (connues) return connues;
  const trouvees = anneesConnues(calendrier).flatMap((annee) => periodesDeLAnnee(calendrier, annee));
  PERIODES.set(calendrier.plages, trouvees);
  return trouvees;
}

/** Every question about a day asks for the périodes: they are worked out once for each list of plages. */
const PERIODES = new WeakMap<readonly PlageDuCalendrier[], readonly Periode[]>();

function periodesDeLAnnee({ plages }: Calendrier, annee: string): Periode[] {
  const deLAnnee = plages.filter((plage) => plage.annee === annee);
  const rentree = deLAnnee.find(({ genre }) => genre === 'rentree');
  const ete = deLAnnee.find(({ genre }) => genre === 'ete');
  if (!rentree || !ete) return [];
  const vacances = deLAnnee.filter(({ genre }) => genre === 'vacances').sort((a, b) => (a.debut < b.debut ? -1 : 1));
  const debuts = [rentree.debut, ...vacances.map(({ fin }) => ajouterJours(fin, 1))];
  const fins = [...vacances.map(({ debut }) => debut), ete.debut].map((date) => ajouterJours(date, -1));
  return debuts.map((debut, rang) => ({ annee, numero: rang + 1, debut, fin: fins[rang]! }));
}

/** The période of a day; during vacances, the one that follows; undefined when the calendar does not know. */
export function periodeDu(calendrier: Calendrier, date: Jour): Periode | undefined {
  return periodes(calendrier).find(({ debut, fin }) => date <= fin && joursEntre(date, debut) < RECHERCHE_MAX);
}
