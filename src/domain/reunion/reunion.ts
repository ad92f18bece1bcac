// A meeting of the pôle and all the dates that follow from its own.
import type { Arrete } from './arrete';
import { ajouterJours, enToutesLettres, type Jour } from '../temps/jour';
import {
  anneeManquante, avancerAuJourDeClasse, pourquoiSansClasse, reculerAuJourDeClasse, type Calendrier,
} from '../temps/calendrier'; // oxfmt-ignore
import { enumerer } from '../texte/typographie';

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
  /** Where one joins from afar; '' when nobody may. */
  visio: string;
  /** False for a plénière: it receives no demande. */
  etudie: boolean;
  /** The last day for the schools' fiches, included; '' where there is no cut-off. */
  dateLimite: Jour | '';
  statut: StatutReunion;
  /** Id of the Doc, '' until it is written. */
  idOrdreDuJour: string;
  lienOrdreDuJour: string;
  /** What was frozen and told (see arrete.ts); undefined before. */
  arrete?: Arrete | undefined;
  /** Lines of the relevé that the machine could not read, quoted: French sentences. */
  aRelire: string[];
  /** The relevé de décisions, once it is written. */
  idReleve: string;
  lienReleve: string;
}

/**
 * From that day on, a line of the Suivi tells what the meeting decided: the day on which it was held, even if a person gives
 * it a later one afterwards.
 */
export function decideDepuis({ statut, date, arrete }: Pick<Reunion, 'statut' | 'date' | 'arrete'>): Jour {
  return statut === 'tenu' && arrete && arrete.date < date ? arrete.date : date;
}

/** What a meeting has not yet. */
export const SANS_DOCUMENT = { idOrdreDuJour: '', lienOrdreDuJour: '', idReleve: '', lienReleve: '' } as const;

/** Days before the meeting (or the cut-off) at which things happen. Settings, with seed values of the profile. */
export interface Delais {
  annonceAvantReunion: number;
  limiteAvantReunion: number | 'aucune';
  relancesAvantLimite: number[];
}

/** The cut-off of a meeting: so many days before, moved back to a school day; '' where there is none. */
export function dateLimiteDe(calendrier: Calendrier, date: Jour, { limiteAvantReunion }: Delais): Jour | '' {
  if (limiteAvantReunion === 'aucune') return '';
  return reculerAuJourDeClasse(calendrier, ajouterJours(date, -limiteAvantReunion));
}

/** Everything that hangs on a meeting, in order; '' for what this one does not have. */
export interface Echeances {
  /** Schools are told of a cut-off: without one, nothing is announced to them. */
  annonce: Jour | '';
  relances: { avant: number; jour: Jour }[];
  limite: Jour | '';
  /** The list is frozen on the first school day after the cut-off; without one, on the last before the meeting. */
  gel: Jour | '';
  /** A meeting without a list convokes by itself, as early as another is announced. */
  convocation: Jour | '';
  reunion: Jour;
}

export function echeancesDe(calendrier: Calendrier, reunion: Reunion, delais: Delais): Echeances {
  const { date, dateLimite } = reunion;
  const vide: Echeances = { annonce: '', relances: [], limite: '', gel: '', convocation: '', reunion: date };
  if (!reunion.etudie) return { ...vide, convocation: reculerDepuis(calendrier, date, delais.annonceAvantReunion) };
  const gel = gelTenable(calendrier, reunion);
  if (!dateLimite) return { ...vide, gel };
  return {
    ...vide,
    annonce: annonceDe(calendrier, date, dateLimite, delais),
    relances: relancesDe(calendrier, dateLimite, delais),
    limite: dateLimite,
    gel,
  };
}

function reculerDepuis(calendrier: Calendrier, date: Jour, nombre: number): Jour {
  return reculerAuJourDeClasse(calendrier, ajouterJours(date, -nombre));
}

/** When vacances move the cut-off back, the announcement moves with it: it never comes after the reminders. */
function annonceDe(calendrier: Calendrier, date: Jour, dateLimite: Jour, delais: Delais): Jour {
  const { annonceAvantReunion, limiteAvantReunion } = delais;
  const limite = limiteAvantReunion === 'aucune' ? 0 : limiteAvantReunion;
  const voulue = ajouterJours(date, -annonceAvantReunion);
  const auPlusTard = ajouterJours(dateLimite, limite - annonceAvantReunion);
  return reculerAuJourDeClasse(calendrier, voulue < auPlusTard ? voulue : auPlusTard);
}

/** Of two reminders that vacances bring back to the same day, only the nearest to the cut-off remains. */
function relancesDe(calendrier: Calendrier, dateLimite: Jour, delais: Delais): Echeances['relances'] {
  return delais.relancesAvantLimite
    .map((avant) => ({ avant, jour: reculerAuJourDeClasse(calendrier, ajouterJours(dateLimite, -avant)) }))
    .filter(({ avant, jour }, _, toutes) => !toutes.some((autre) => autre.jour === jour && autre.avant < avant));
}

function gelDe(calendrier: Calendrier, { date, dateLimite }: Reunion): Jour {
  return dateLimite
    ? avancerAuJourDeClasse(calendrier, ajouterJours(dateLimite, 1))
    : reculerDepuis(calendrier, date, 1);
}

/** On the eve at the latest: a meeting brought forward before its cut-off has a list and calls its people all the same. */
function gelTenable(calendrier: Calendrier, reunion: Reunion): Jour {
  const [gel, veille] = [gelDe(calendrier, reunion), reculerDepuis(calendrier, reunion.date, 1)];
  return gel < veille ? gel : veille;
}

/** The first day whose demandes come too late for a meeting. */
export function closDepuis(calendrier: Calendrier, reunion: Reunion): Jour {
  return reunion.dateLimite ? ajouterJours(reunion.dateLimite, 1) : gelDe(calendrier, reunion);
}

/** The first meeting still open that studies demandes and whose cut-off, if any, has not passed on that day. */
export function reunionPour(reunions: readonly Reunion[], recueLe: Jour): Reunion | undefined {
  return reunionsDEtude(reunions).find(
    ({ statut, dateLimite, date }) => statut === 'prevu' && (dateLimite ? recueLe <= dateLimite : recueLe < date),
  );
}

/** The meeting a demande of that day missed by a late arrival: its cut-off is past and it has not been held. */
export function reunionManquee(reunions: readonly Reunion[], recueLe: Jour): Reunion | undefined {
  return reunionsDEtude(reunions).find(
    ({ statut, dateLimite, date }) => statut !== 'tenu' && dateLimite && dateLimite < recueLe && recueLe <= date,
  );
}

/** Those that study demandes and are not cancelled, by date: a plénière is not one. */
export function reunionsDEtude(reunions: readonly Reunion[]): Reunion[] {
  return reunionsAVenir(reunions).filter(({ etudie }) => etudie);
}

/** Meetings that are not cancelled, by date. */
export function reunionsAVenir(reunions: readonly Reunion[]): Reunion[] {
  return reunions.filter(({ statut }) => statut !== 'annule').sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Two that study demandes on one day, or any two at one hour: each calls everybody. One sentence for each day to come. */
export function reunionsDuMemeJour(reunions: readonly Reunion[], aujourdhui: Jour): string[] {
  const aVenir = reunionsAVenir(reunions).filter(({ date, statut }) => date >= aujourdhui && statut !== 'tenu');
  return [...new Set(aVenir.map(({ date }) => date))].flatMap((jour) => {
    const siennes = aVenir.filter(({ date }) => date === jour);
    const seHeurte = (une: Reunion): boolean => siennes.some((autre) => autre !== une && ((autre.etudie && une.etudie) || autre.heure === une.heure)); // oxfmt-ignore
    const cles = siennes.filter(seHeurte).map(({ cle }) => cle);
    return cles.length ? [`Plusieurs réunions le ${enToutesLettres(jour)} (${enumerer(cles)}) : chacune convoque. S’il n’y en a qu’une, passez les autres à « Annulée » dans l’onglet « Réunions ».`] : []; // oxfmt-ignore
  });
}

/** What a person should know about the dates of a meeting: French sentences, none when all is well. */
export function avertissements(calendrier: Calendrier, reunion: Reunion): string[] {
  const dates: [string, Jour][] = [['La réunion', reunion.date]];
  if (reunion.etudie && reunion.dateLimite) dates.push(['La date limite', reunion.dateLimite]);
  const messages = dates.flatMap(([quoi, date]) => {
    const pourquoi = pourquoiSansClasse(calendrier, date);
    return pourquoi ? [`${quoi} du ${enToutesLettres(date)} tombe pendant ${pourquoi}.`] : [];
  });
  if (reunion.etudie && reunion.dateLimite > reunion.date) messages.push(`La date limite est après la réunion du ${enToutesLettres(reunion.date)}.`);
  else if (reunion.etudie && gelDe(calendrier, reunion) >= reunion.date)
    messages.push(`La liste de la réunion du ${enToutesLettres(reunion.date)} ne sera arrêtée que la veille, trop tard pour convoquer : avancez la date limite.`); // oxfmt-ignore
  const manquante = anneeManquante(calendrier, reunion.date);
  if (manquante)
    messages.push(`Le calendrier scolaire ${manquante} manque : complétez l’onglet « Calendrier ». Les vacances n’y sont pas comptées.`); // oxfmt-ignore
  return messages;
}

/** A demande written down late goes to no meeting that was held meanwhile. */
export function encoreAVenir(
  reunions: readonly Reunion[],
  reunion: Reunion | undefined,
  aujourdhui: Jour,
): Reunion | undefined {
  return reunion && reunion.date < aujourdhui ? reunionPour(reunions, aujourdhui) : reunion;
}
