// How often the pôle meets, as settings: so many times a période, or every so many school days, and its plénières.
import { ajouterJours, anneeScolaire, jourDeLaSemaine, joursEntre, type Jour } from '../temps/jour';
import {
  estJourDeClasse,
  periodeDu,
  periodes,
  reculerAuJourDeClasse,
  type Calendrier,
  type Periode,
} from '../temps/calendrier';
import { dateLimiteDe, SANS_DOCUMENT, type Delais, type Reunion } from './reunion';

export interface Cadence {
  /** Meetings of each période; the last number holds for those that follow: nobody counts on five. */
  parPeriode: number[];
  /** School days from one meeting to the next; 0: the périodes decide. */
  joursDeClasse: number;
  /** Plénières a year, spread from the first période to the last. They receive no demande. */
  plenieres: number;
  /** 0 for Sunday … 6 for Saturday. */
  jourDeLaSemaine: number;
}

/** What the settings say of the meetings to propose. */
export interface ReglesDeReunion {
  cadence: Cadence;
  delais: Delais;
  genreReunion: string;
  genrePleniere: string;
  heureReunion: string;
  lieuReunion: string;
  visioReunion: string;
}

/** A meeting-to-be: its place in its période, and its day. */
interface Place {
  periode: Periode;
  date: Jour;
}

/** Every meeting the cadence calls for in that calendar, by date. A person may move each. */
export function reunionsProposees(calendrier: Calendrier, regles: ReglesDeReunion): Reunion[] {
  const { cadence } = regles;
  const places = cadence.joursDeClasse > 0 ? tousLesJours(calendrier, cadence) : parPeriode(calendrier, cadence);
  const etudes = nommees(places, lettre).map(({ cle, date }) =>
    reunion(regles, { cle, date, genre: regles.genreReunion, etudie: true, dateLimite: dateLimiteDe(calendrier, date, regles.delais) }),
  ); // oxfmt-ignore
  const plenieres = nommees(plenieresDe(calendrier, cadence), rangDePleniere).map(
    ({ cle, date }) =>
      reunion(regles, { cle, date, genre: regles.genrePleniere, etudie: false, dateLimite: '' }),
  ); // oxfmt-ignore
  return [...etudes, ...plenieres].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** What a person left empty of a meeting she adds is as the others were proposed. */
export function completee(calendrier: Calendrier, regles: ReglesDeReunion, ajoutee: Reunion): Reunion {
  const { heureReunion, lieuReunion, visioReunion, delais } = regles;
  return {
    ...ajoutee,
    heure: ajoutee.heure || heureReunion,
    lieu: ajoutee.lieu || lieuReunion,
    visio: ajoutee.visio || visioReunion,
    dateLimite: ajoutee.dateLimite || (ajoutee.etudie ? dateLimiteDe(calendrier, ajoutee.date, delais) : ''),
  };
}

function reunion(
  { heureReunion, lieuReunion, visioReunion }: ReglesDeReunion,
  propre: Pick<Reunion, 'cle' | 'date' | 'genre' | 'etudie' | 'dateLimite'>,
): Reunion {
  return {
    ...propre,
    heure: heureReunion,
    lieu: lieuReunion,
    visio: visioReunion,
    statut: 'prevu',
    aRelire: [],
    ...SANS_DOCUMENT,
  };
}

/** A période cut in as many parts as it has meetings: each ends its part, on the usual day of the week. */
function parPeriode(calendrier: Calendrier, cadence: Cadence): Place[] {
  return periodes(calendrier).flatMap((periode) => {
    const nombre = cadence.parPeriode[periode.numero - 1] ?? cadence.parPeriode[cadence.parPeriode.length - 1] ?? 0;
    return Array.from({ length: nombre }, (_, rang) => ({
      periode,
      date: leJourHabituel(calendrier, cadence, aLaPart(periode, (rang + 1) / nombre)),
    }));
  });
}

/** The list of an équipe restreinte: every so many school days since the rentrée, whatever the périodes. */
function tousLesJours(calendrier: Calendrier, { joursDeClasse }: Cadence): Place[] {
  const places: Place[] = [];
  let annee = '';
  let compte = 0;
  for (const periode of periodes(calendrier)) {
    if (periode.annee !== annee) [annee, compte] = [periode.annee, 0];
    for (let date = periode.debut; date <= periode.fin; date = ajouterJours(date, 1))
      if (estJourDeClasse(calendrier, date) && ++compte % joursDeClasse === 0) places.push({ periode, date });
  }
  return places;
}

/** The first in the first période, the last in the last one, the others between; early enough to meet no other. */
function plenieresDe(calendrier: Calendrier, cadence: Cadence): Place[] {
  const toutes = periodes(calendrier);
  const annees = [...new Set(toutes.map(({ annee }) => annee))];
  return annees.flatMap((annee) => {
    const siennes = toutes.filter((periode) => periode.annee === annee);
    return Array.from({ length: cadence.plenieres }, (_, rang) => {
      const part = cadence.plenieres > 1 ? rang / (cadence.plenieres - 1) : 0;
      const periode = siennes[Math.round(part * (siennes.length - 1))]!;
      return { periode, date: leJourHabituel(calendrier, cadence, aLaPart(periode, 1 / 3)) };
    });
  });
}

function aLaPart({ debut, fin }: Periode, part: number): Jour {
  return ajouterJours(debut, Math.round(joursEntre(debut, fin) * part));
}

/** The usual day of the week on that day or before it, moved back to a school day. */
function leJourHabituel(calendrier: Calendrier, cadence: Cadence, auPlusTard: Jour): Jour {
  const ecart = (jourDeLaSemaine(auPlusTard) - cadence.jourDeLaSemaine + 7) % 7;
  return reculerAuJourDeClasse(calendrier, ajouterJours(auPlusTard, -ecart));
}

/** `2018-P1-A`, `2018-P5-B`: unique and stable, whatever becomes of the date. */
function nommees(places: readonly Place[], nommer: (rang: number) => string): { cle: string; date: Jour }[] {
  const rangs = new Map<string, number>();
  return places.map(({ periode: { annee, numero }, date }) => {
    const serie = `${annee.slice(0, 4)}-P${numero}`;
    const rang = rangs.get(serie) ?? 0;
    rangs.set(serie, rang + 1);
    return { cle: `${serie}-${nommer(rang)}`, date };
  });
}

/** For a meeting a person adds: the first of its période that nothing bears, nor ever did, as far as the register tells. */
export function cleLibre(
  calendrier: Calendrier,
  { date, etudie }: Pick<Reunion, 'date' | 'etudie'>,
  prises: ReadonlySet<string>,
): string {
  const periode = periodeDu(calendrier, date);
  const serie = `${(periode?.annee ?? anneeScolaire(date)).slice(0, 4)}-P${periode?.numero ?? 0}`;
  for (let rang = 0; ; rang++) {
    const cle = `${serie}-${etudie ? lettre(rang) : rangDePleniere(rang)}`;
    if (!prises.has(cle)) return cle;
  }
}

function rangDePleniere(rang: number): string {
  return `PL${rang ? rang + 1 : ''}`;
}

/** A, B… Z, then A2, B2…: nobody holds so many in a période, and the key stays unique all the same. */
function lettre(rang: number): string {
  const tour = Math.floor(rang / 26);
  return `${String.fromCharCode(65 + (rang % 26))}${tour ? tour + 1 : ''}`;
}
