// A meeting of the pôle and all the dates that follow from its own.
import { ajouterJours, enToutesLettres, jourDeLaSemaine, type Jour } from './jour';
import {
  anneeManquante, avancerAuJourDeClasse, periodes, pourquoiSansClasse, reculerAuJourDeClasse, type Calendrier,
} from './calendrier'; // prettier-ignore

export const STATUTS_REUNION = { prevu: 'Prévue', fige: 'Liste arrêtée', tenu: 'Tenue', annule: 'Annulée' } as const;
export type StatutReunion = keyof typeof STATUTS_REUNION;

export interface Reunion {
  /** Unique and stable: `2018-P1-A`. */
  cle: string;
  genre: string;
  date: Jour;
  /** `09:00`; '' when not set. */
  heure: string;
  lieu: string;
  /** The last day for the schools' fiches, included. */
  dateLimite: Jour;
  statut: StatutReunion;
  /** Id of the Doc, '' until it is written. */
  idOrdreDuJour: string;
  lienOrdreDuJour: string;
}

/** Days before the meeting (or the cut-off) at which things happen. Settings, with seed values of the profile. */
export interface Delais {
  annonceAvantReunion: number;
  limiteAvantReunion: number;
  relancesAvantLimite: number[];
}

/** The cut-off of a meeting: so many days before, moved back to a school day. */
export function dateLimiteDe(calendrier: Calendrier, date: Jour, delais: Delais): Jour {
  return reculerAuJourDeClasse(calendrier, ajouterJours(date, -delais.limiteAvantReunion));
}

/** Everything that hangs on a meeting, in order. */
export interface Echeances {
  annonce: Jour;
  relances: { avant: number; jour: Jour }[];
  limite: Jour;
  /** The list is frozen on the first school day after the cut-off. */
  gel: Jour;
  reunion: Jour;
}

export function echeancesDe(calendrier: Calendrier, reunion: Reunion, delais: Delais): Echeances {
  const { date, dateLimite } = reunion;
  return {
    annonce: annonceDe(calendrier, reunion, delais),
    relances: relancesDe(calendrier, dateLimite, delais),
    limite: dateLimite,
    gel: gelDe(calendrier, reunion),
    reunion: date,
  };
}

/** When vacances move the cut-off back, the announcement moves with it: it never comes after the reminders. */
function annonceDe(calendrier: Calendrier, { date, dateLimite }: Reunion, delais: Delais): Jour {
  const voulue = ajouterJours(date, -delais.annonceAvantReunion);
  const auPlusTard = ajouterJours(dateLimite, delais.limiteAvantReunion - delais.annonceAvantReunion);
  return reculerAuJourDeClasse(calendrier, voulue < auPlusTard ? voulue : auPlusTard);
}

/** Of two reminders that vacances bring back to the same day, only the nearest to the cut-off remains. */
function relancesDe(calendrier: Calendrier, dateLimite: Jour, delais: Delais): Echeances['relances'] {
  return delais.relancesAvantLimite
    .map((avant) => ({ avant, jour: reculerAuJourDeClasse(calendrier, ajouterJours(dateLimite, -avant)) }))
    .filter(({ avant, jour }, _, toutes) => !toutes.some((autre) => autre.jour === jour && autre.avant < avant));
}

function gelDe(calendrier: Calendrier, { dateLimite }: Reunion): Jour {
  return avancerAuJourDeClasse(calendrier, ajouterJours(dateLimite, 1));
}

/** The first meeting still open whose cut-off has not passed on the day of reception. */
export function reunionPour(reunions: readonly Reunion[], recueLe: Jour): Reunion | undefined {
  return reunionsAVenir(reunions).find(({ statut, dateLimite }) => statut === 'prevu' && recueLe <= dateLimite);
}

/** The meeting a demande of that day missed by a late arrival: its cut-off is past and it has not been held. */
export function reunionManquee(reunions: readonly Reunion[], recueLe: Jour): Reunion | undefined {
  return reunionsAVenir(reunions).find(
    ({ statut, dateLimite, date }) => statut !== 'tenu' && dateLimite < recueLe && recueLe <= date,
  );
}

/** Meetings that are not cancelled, by date. */
export function reunionsAVenir(reunions: readonly Reunion[]): Reunion[] {
  return reunions.filter(({ statut }) => statut !== 'annule').sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** One meeting per période: its last Tuesday, as in the note of Grenoble 4 (16 October 2018). A person may move it. */
export function reunionsProposees(calendrier: Calendrier, genre: string, delais: Delais): Reunion[] {
  const MARDI = 2;
  return periodes(calendrier).map(({ annee, numero, fin }) => {
    const ecart = (jourDeLaSemaine(fin) - MARDI + 7) % 7;
    const date = reculerAuJourDeClasse(calendrier, ajouterJours(fin, -ecart));
    return {
      cle: `${annee.slice(0, 4)}-P${numero}-A`,
      genre,
      date,
      heure: '',
      lieu: '',
      dateLimite: dateLimiteDe(calendrier, date, delais),
      statut: 'prevu',
      idOrdreDuJour: '',
      lienOrdreDuJour: '',
    };
  });
}

/** What a person should know about the dates of a meeting: French sentences, none when all is well. */
export function avertissements(calendrier: Calendrier, reunion: Reunion): string[] {
  const dates: [string, Jour][] = [
    ['La réunion', reunion.date],
    ['La date limite', reunion.dateLimite],
  ];
  const messages = dates.flatMap(([quoi, date]) => {
    const pourquoi = pourquoiSansClasse(calendrier, date);
    return pourquoi ? [`${quoi} du ${enToutesLettres(date)} tombe pendant ${pourquoi}.`] : [];
  });
  if (reunion.dateLimite > reunion.date) messages.push('La date limite est après la réunion.');
  else if (gelDe(calendrier, reunion) >= reunion.date)
    messages.push('La liste serait arrêtée trop tard pour convoquer : avancez la date limite.');
  const manquante = anneeManquante(calendrier, reunion.date);
  if (manquante)
    messages.push(`Le calendrier scolaire ${manquante} manque : complétez l’onglet « Calendrier ». Les vacances n’y sont pas comptées.`); // prettier-ignore
  return messages;
}
