// The Courrier: every mail is first a row, then a mail. Its key makes it unique for ever.
import { peutRevenir } from './abandon';
import { avancerAuJourDeClasse, estJourDeClasse, type Calendrier } from '../temps/calendrier';
import { heureDe, instant, jourDe, type Instant } from '../temps/instant';
import { ajouterJours, type Jour } from '../temps/jour';

export const STATUTS_COURRIER = {
  prevu: 'Prévu',
  en_cours: 'En cours',
  envoye: 'Envoyé',
  echec: 'Échec',
  annule: 'Annulé',
  incertain: 'Incertain',
  retenu: 'Retenu',
  /** A person alone says these two: it came back, it is wanted again. */
  revenu: 'Revenu',
  a_renvoyer: 'À renvoyer',
} as const;
export type StatutCourrier = keyof typeof STATUTS_COURRIER;

/** What stands for a day that cannot be read. */
export const SANS_DATE = '1970-01-01T00:00' as Instant;

export interface Courrier {
  /** `genre|sujet|pour|occurrence`. */
  cle: string;
  genre: string;
  /** What it is about: the number of a demande or the key of a meeting. */
  sujet: string;
  /** Who it is for, as a stable name that survives a change of address: a school, a member, « circonscription ». */
  pour: string;
  prevuLe: Instant;
  statut: StatutCourrier;
  /** The statut the machine last gave it or took note of; '' on an older row. It tells what a person has just changed. */
  statutNote: StatutCourrier | '';
  /** What the cell Statut shows when it is none of ours: it then never leaves. */
  statutTape?: string | undefined;
  /** When it left; '' before. */
  partiLe: Instant | '';
  /** Addresses it went to, or will; filled when it leaves. */
  destinataires: string;
  /** Why it did not leave, or what is doubtful about it. */
  pourquoi: string;
}

/** What to do when a run died between asking Google to send and noting that it was sent. */
export type Politique = 'au_plus_une_fois' | 'au_moins_une_fois';

export interface Identite {
  genre: string;
  sujet: string;
  pour: string;
  /** Tells apart two mails of the same kind about the same thing; '1' when there is only one. */
  occurrence: string;
}

export function cleCourrier({ genre, sujet, pour, occurrence }: Identite): string {
  return `${sansBarre(genre)}|${sansBarre(sujet)}|${sansBarre(pour)}|${sansBarre(occurrence)}`;
}

function sansBarre(part: string): string {
  return part.includes('|') ? part.replace(/\|/g, '/') : part;
}

export function nouveauCourrier(identite: Identite, prevuLe: Instant): Courrier {
  const { genre, sujet, pour } = identite;
  return {
    cle: cleCourrier(identite), genre, sujet, pour, prevuLe, statut: 'prevu', statutNote: 'prevu', statutTape: undefined,
    partiLe: '', destinataires: '', pourquoi: '',
  }; // oxfmt-ignore
}

/** The occurrence part of a key; that of the first when it was sent again. */
export function occurrenceDe({ cle }: Courrier): string {
  return (cle.split('|')[3] ?? '').replace(/#\d+$/, '');
}

/** The row a person had made by « À renvoyer ». */
export function estRedemande({ cle }: Courrier): boolean {
  return /#\d+$/.test(cle);
}

/** What is written takes note of its own statut; what a person changed and nobody judged yet is left for the judge. */
export function noterStatut(avant: Courrier | undefined, apres: Courrier): Courrier {
  const change = !avant || avant.statut !== apres.statut;
  return change ? { ...apres, statutNote: apres.statut, statutTape: undefined } : apres;
}

/** It left, or nobody can tell that it did not. */
export function peutEtreParti({ statut, partiLe }: Courrier): boolean {
  return partiLe !== '' || statut === 'incertain' || statut === 'en_cours';
}

/** Those of `voulus` that no row holds, or that were dropped for what is no longer so: planning twice changes nothing. */
export function sansDoublons(voulus: readonly Courrier[], existants: readonly Courrier[]): Courrier[] {
  const connues = new Set<string>();
  const ligne = parCle(existants);
  return voulus.filter(({ cle }) => estAPlanifier(ligne(cle)) && !connues.has(cle) && connues.add(cle));
}

function estAPlanifier(ligne: Courrier | undefined): boolean {
  if (!ligne) return true;
  return ligne.statut === 'annule' && peutRevenir(ligne.pourquoi);
}

/** The row of a key, in a list that only grows; kept from one question to the next: a ronde asks once for each demande. */
export function parCle(courriers: readonly Courrier[]): (cle: string) => Courrier | undefined {
  const rangs = rangsDe(courriers);
  return (cle) => courriers[rangs.get(cle) ?? -1];
}

/** Where each key stands, as far as the list goes now. */
export function rangsDe(courriers: readonly Courrier[]): ReadonlyMap<string, number> {
  return reperesDe(courriers).cles;
}

/** The rows about a demande or a meeting, in their order. */
export function auSujetDe(courriers: readonly Courrier[], sujet: string): Courrier[] {
  return (reperesDe(courriers).sujets.get(sujet) ?? []).map((rang) => courriers[rang]!);
}

interface Reperes {
  cles: Map<string, number>;
  sujets: Map<string, number[]>;
  /** How many rows were looked at: neither the key nor the subject of one ever changes. */
  vus: number;
}

function reperesDe(courriers: readonly Courrier[]): Reperes {
  let reperes = REPERES.get(courriers);
  if (!reperes) REPERES.set(courriers, (reperes = { cles: new Map(), sujets: new Map(), vus: 0 }));
  const { cles, sujets } = reperes;
  for (; reperes.vus < courriers.length; reperes.vus++) {
    const { cle, sujet } = courriers[reperes.vus]!;
    if (!cles.has(cle)) cles.set(cle, reperes.vus);
    const rangs = sujets.get(sujet);
    if (rangs) rangs.push(reperes.vus);
    else sujets.set(sujet, [reperes.vus]);
  }
  return reperes;
}

const REPERES = new WeakMap<readonly Courrier[], Reperes>();

export interface HeuresDeCourrier {
  calendrier: Calendrier;
  /** `07:00`, `19:00`. */
  debut: string;
  fin: string;
}

/** Each ronde comes in the hour that begins then, when Google pleases. */
export const HEURES_DES_RONDES = [7, 11, 15] as const;

/** Mails leave by the rondes: some moment between these two hours may see one. */
export function uneRondePasse(debut: string, fin: string): boolean {
  const enTexte = (heure: number): string => `${String(heure).padStart(2, '0')}:00`;
  return HEURES_DES_RONDES.some((heure) => debut < enTexte(heure + 1) && enTexte(heure) < fin);
}

/** The first moment, from this one on, at which an ordinary mail may leave: school days, between the two hours. */
export function prochaineHeureOuvree(moment: Instant, { calendrier, debut, fin }: HeuresDeCourrier): Instant {
  const date = jourDe(moment);
  if (estJourDeClasse(calendrier, date) && heureDe(moment) < fin)
    return heureDe(moment) < debut ? instant(date, debut) : moment;
  return instant(avancerAuJourDeClasse(calendrier, ajouterJours(date, 1)), debut);
}

export function estHeureOuvree(moment: Instant, heures: HeuresDeCourrier): boolean {
  return prochaineHeureOuvree(moment, heures) === moment;
}

/** A mail that waits for what it carries leaves at the latest at the ronde that follows this hour. */
const FIN_DE_MATINEE = '10:00';

/** The end of the morning after it was planned; of the same one, for a mail planned for the morning. */
export function finDAttente({ prevuLe }: Courrier, { calendrier, debut }: HeuresDeCourrier): Instant {
  const date = jourDe(prevuLe);
  const matin = heureDe(prevuLe) <= debut ? date : ajouterJours(date, 1);
  return instant(avancerAuJourDeClasse(calendrier, matin), FIN_DE_MATINEE);
}

const ATTEND = 'Attend ';

/** The row of a mail that waits says for what; one that waits no more forgets it. */
export function enAttente(courrier: Courrier, quoi: string): Courrier {
  const libre = courrier.pourquoi === '' || courrier.pourquoi.startsWith(ATTEND);
  return libre ? { ...courrier, pourquoi: quoi ? `${ATTEND}${quoi}.` : '' } : courrier;
}

const QUOTA = 'que Google laisse repartir des courriels (quota du jour atteint)';

/** It stays planned: the quota comes back after a day. */
export function enAttenteDuQuota(courrier: Courrier): Courrier {
  return enAttente({ ...courrier, statut: 'prevu' }, QUOTA);
}

export function attendLeQuota({ statut, pourquoi }: Courrier): boolean {
  return statut === 'prevu' && pourquoi === `${ATTEND}${QUOTA}.`;
}

/** Kept each day for what cannot wait: ordinary mails to many people never use the last of the quota. */
const RESERVE = 10;

/**
 * Those that may leave with so many recipients left, and those that wait: in order of priority, the ones to many
 * people (`deMasse`) leave a reserve to the urgent ones and the acknowledgements of the day.
 */
export function selonLeQuota<T>(
  prets: readonly T[],
  { reste, deMasse, destinataires }: { reste: number; deMasse: (pret: T) => boolean; destinataires: (pret: T) => number },
): { partent: T[]; attendent: T[] } {
  const partent: T[] = [];
  const attendent: T[] = [];
  let libre = reste;
  for (const pret of prets) {
    const attend = deMasse(pret) && libre - destinataires(pret) < RESERVE;
    if (!attend) libre -= destinataires(pret);
    (attend ? attendent : partent).push(pret);
  }
  return { partent, attendent };
} // oxfmt-ignore

/** A row still « en cours » when a run starts was left by a run that died. Returns what it becomes. */
export function reprendre(courrier: Courrier, politique: Politique): Courrier {
  if (politique === 'au_plus_une_fois')
    return {
      ...courrier,
      statut: 'incertain',
      pourquoi: 'L’exécution s’est arrêtée pendant l’envoi : peut-être parti.',
    };
  return { ...courrier, statut: 'prevu', pourquoi: RENVOI };
}

const RENVOI = 'Renvoyé par sûreté : le premier envoi est peut-être parti.';

/** True for an urgent mail sent again after a doubt: its text must say so. */
export function estRenvoi({ pourquoi }: Courrier): boolean {
  return pourquoi.endsWith(RENVOI);
}

/** What holds a mail, or '' once nothing does; its text must still say that it may be the second. */
export function gardantLeRenvoi(courrier: Courrier, pourquoi: string): string {
  return [pourquoi, estRenvoi(courrier) ? RENVOI : ''].filter(Boolean).join(' ');
}

/** Planned, and known as such: what a person has just put back to « Prévu » waits for its choice to be judged. */
function peutPartir({ statut, statutNote, partiLe }: Courrier): boolean {
  return statut === 'prevu' && (statutNote === 'prevu' || (statutNote === '' && partiLe === ''));
}

/** What is due now, most urgent kind first, then the oldest. */
export function aEnvoyer(
  courriers: readonly Courrier[],
  maintenant: Instant,
  priorite: (genre: string) => number,
): Courrier[] {
  return courriers
    .filter((courrier) => courrier.prevuLe <= maintenant && peutPartir(courrier))
    .sort(
      (a, b) => priorite(a.genre) - priorite(b.genre) || (a.prevuLe < b.prevuLe ? -1 : a.prevuLe > b.prevuLe ? 1 : 0),
    );
}

/** The planned moment of a reminder: the morning of that day. */
export function leMatinDu(date: Jour, { debut }: HeuresDeCourrier): Instant {
  return instant(date, debut);
}
