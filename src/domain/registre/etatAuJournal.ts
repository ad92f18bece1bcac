// What the Journal remembers of each demande, so that a lost row comes back as it was: who follows it, at which meeting,
// in which statut. Ids, statuts and names of the pôle's people, never what a school wrote.
import { STATUT_REFUSE } from '../demande/changementDeStatut';
import { CANAUX, type Canal, type Demande, type NumeroDemande } from '../demande/demande';
import { numerosEffaces } from '../protection/effacement';
import { jourDe, type Instant } from '../temps/instant';
import type { Evenement, LigneDeJournal } from './journal';
import type { Jour } from '../temps/jour';
import { lireStatut, type Statut } from '../demande/statut';
import { reduire } from '../texte/typographie';

/** The words of the Journal: written at the reception, and by the morning ronde for what changed since. */
export const DEMANDE_RECUE = 'demande_recue';
export const DEMANDE_NOTEE = 'demande_notee';
/** The menu « Répartir » proposes it to somebody else: noted before it is written. */
export const REFERENT_PROPOSE = 'referent_propose';
/** Given to another by the machine: who had it, who has it. */
export const DEMANDE_CONFIEE = 'demande_confiee';
/** A person wrote another name. */
export const REFERENT_CHANGE = 'referent_change';
/** It passes to another meeting; with an arrow, because the one it leaves was cancelled. */
export const DEMANDE_REPORTEE = 'demande_reportee';
/** Its row, deleted by hand, was written again as it was. */
export const DEMANDE_RECONSTRUITE = 'demande_reconstruite';
const NOTEES: readonly string[] = [DEMANDE_RECUE, DEMANDE_NOTEE, REFERENT_PROPOSE];
export const FICHE_CREEE = 'fiche_creee';

const SEPARATEUR = ' · ';
const FLECHE = ' → ';

export interface EtatAuJournal {
  numero: NumeroDemande;
  /** '' for a demande that came by another door. */
  idReponse: string;
  canal: Canal;
  recuLe: Instant;
  /** Undefined where a former version of the program noted the id alone. */
  reunion?: string;
  referent?: string;
  associes?: string[];
  idFiche: string;
  /** '' when the Journal never gave it one. */
  statut: Statut | '';
  statutLe: Jour | '';
}

type EtatNote = Pick<EtatAuJournal, 'idReponse' | 'canal' | 'reunion' | 'referent' | 'associes'>;

/** `reponse-1 · 2018-P1-A · Dominique Aubrac · Camille Sorel, Sacha Vernet`; by another door, its name is the first part. */
export function detailsDeLaDemande({ idReponse, canal, reunion = '', referent = '', associes = [] }: EtatNote): string {
  const parts = [idReponse || CANAUX[canal], reunion, referent, associes.join(', ')];
  return parts.map((part) => part.replace(/ · /g, ' ')).join(SEPARATEUR).trimEnd();
} // oxfmt-ignore

const NOMS_DE_CANAUX = Object.keys(CANAUX) as Canal[];

/** Former registers noted the id alone, or nothing. */
function lireDetails(details: string): Partial<EtatNote> & Pick<EtatNote, 'idReponse'> {
  const [qui = '', ...suite] = `${details} `.split(SEPARATEUR).map((part) => part.trim());
  const canal = NOMS_DE_CANAUX.find((cle) => CANAUX[cle] === qui);
  const origine = canal ? { idReponse: '', canal } : { idReponse: qui };
  if (suite.length === 0) return origine;
  const [reunion = '', referent = '', associes = ''] = suite;
  return { ...origine, reunion, referent, associes: associes ? associes.split(', ') : [] };
}

/** The number the Journal gave to each answer of the Form. */
export function numerosParReponse(journal: readonly Evenement[]): Map<string, NumeroDemande> {
  const donnes = new Map<string, NumeroDemande>();
  for (const { quoi, sur, details } of journal) {
    if (!NOTEES.includes(quoi)) continue;
    const { idReponse } = lireDetails(details);
    if (idReponse) donnes.set(idReponse, sur as NumeroDemande);
  }
  return donnes;
}

/** By number, in the order they came; those that were erased are not remembered. */
export function etatsAuJournal(journal: readonly LigneDeJournal[]): Map<NumeroDemande, EtatAuJournal> {
  const etats = new Map<NumeroDemande, EtatAuJournal>();
  for (const evenement of journal) {
    const { quoi, quand } = evenement;
    const sur = evenement.sur as NumeroDemande;
    const commence = NOTEES.includes(quoi) || quoi.startsWith('statut_');
    if (sur && commence && !etats.has(sur)) etats.set(sur, inconnu(quand));
    const etat = etats.get(sur);
    if (etat) noter(etat, evenement);
  }
  const effaces = new Set(numerosEffaces(journal));
  // A statut is noted just before the reception: alone, it tells nothing that could come back.
  for (const [numero, { statut, numero: recu }] of etats)
    if (!recu || statut === 'efface' || effaces.has(numero)) etats.delete(numero);
  return etats;
}

/** Who was last given a demande, who had it before, when, and whether a person chose her. */
export interface DernierChoix {
  referent: string;
  avant: string;
  quand: Instant;
  le: Jour;
  parUnePersonne: boolean;
}

/** « Camille Sorel → Sacha Vernet ». What a person types may hold the arrow: the last name must read back as she wrote it. */
export function detailsDuChoix(avant: string, apres: string): string {
  return [avant, apres].map(auJournal).join(FLECHE);
}

/** A name as the Journal can hold it. */
export function auJournal(nom: string): string {
  return nom.replace(/ [→·] /g, ' ');
}

/** By number. A change that only a morning found was made by a person: the machine tells its own before it makes them. */
export function derniersChoix(journal: readonly Evenement[]): Map<string, DernierChoix> {
  const choix = new Map<string, DernierChoix>();
  for (const { quoi, quand, sur, details } of journal) {
    const connu = choix.get(sur);
    const noter = (referent: string, parUnePersonne: boolean, avant = connu?.referent ?? ''): unknown => choix.set(sur, { referent, avant, quand, le: jourDe(quand), parUnePersonne });
    if (quoi === REFERENT_CHANGE || quoi === DEMANDE_CONFIEE) {
      // The line says it, even when a run that began again wrote it twice; of a pasted range Google says no former name.
      const noms = details.split(FLECHE);
      noter(noms[noms.length - 1] ?? '', quoi === REFERENT_CHANGE, noms[0] || undefined);
    }
    if (!NOTEES.includes(quoi)) continue;
    const { referent } = lireDetails(details);
    if (referent !== undefined && (!connu || reduire(connu.referent) !== reduire(referent))) noter(referent, connu !== undefined && quoi !== REFERENT_PROPOSE);
  }
  return choix;
} // oxfmt-ignore

/** It leaves a cancelled meeting, and for which. */
export function detailDuReport(de: string, vers: string): string {
  return `${de}${FLECHE}${vers}`;
}

/**
 * By number, the meetings that were cancelled under it, then the one it was put on, which ends the list. Forgotten once
 * it was put elsewhere for any other reason.
 */
export function quitteesParAnnulation(journal: readonly Evenement[]): Map<string, string[]> {
  const quittees = new Map<string, string[]>();
  for (const { quoi, sur, details } of journal) {
    const connues = quittees.get(sur) ?? [];
    const derniere = connues[connues.length - 1];
    if (NOTEES.includes(quoi) && derniere !== undefined && lireDetails(details).reunion !== derniere) quittees.delete(sur);
    if (quoi !== DEMANDE_REPORTEE) continue;
    const [de = '', vers] = details.split(FLECHE);
    if (vers === undefined) quittees.delete(sur);
    // Noted twice by a run that began again.
    else if (vers !== derniere) quittees.set(sur, [...(de === derniere ? connues : [de]), vers]);
  }
  return quittees;
} // oxfmt-ignore

function inconnu(recuLe: Instant): EtatAuJournal {
  return {
    numero: '' as NumeroDemande,
    idReponse: '',
    canal: 'formulaire',
    recuLe,
    idFiche: '',
    statut: '',
    statutLe: '',
  };
}

function noter(etat: EtatAuJournal, { quoi, quand, sur, details }: Evenement): void {
  if (NOTEES.includes(quoi)) Object.assign(etat, { numero: sur }, lireDetails(details));
  if (quoi === REFERENT_CHANGE || quoi === DEMANDE_CONFIEE) etat.referent = details.split(FLECHE).pop() ?? '';
  if (quoi === DEMANDE_REPORTEE) etat.reunion = details.split(FLECHE).pop() ?? '';
  if (quoi === FICHE_CREEE) etat.idFiche = details;
  const statut = quoi.startsWith('statut_') && quoi !== STATUT_REFUSE && lireStatut(details.split(FLECHE).pop() ?? '');
  if (statut) Object.assign(etat, { statut, statutLe: jourDe(quand) });
}

/** What changed in the rows since the Journal last spoke of them, one line each. */
export function aNoter(demandes: readonly Demande[], journal: readonly LigneDeJournal[]): Omit<Evenement, 'quand'>[] {
  const etats = etatsAuJournal(journal);
  const vues = new Set<string>();
  return demandes.flatMap((demande) => {
    const { numero } = demande;
    // Pasted a second time, a row is not followed: what the two say would be noted in turn, each morning.
    if (!numero || vues.has(numero) || !vues.add(numero) || demande.statut === 'efface') return [];
    const details = detailsDeLaDemande(demande);
    const connu = etats.get(numero);
    if (connu && detailsDeLaDemande(connu) === details) return [];
    return [{ qui: 'le pôle', quoi: DEMANDE_NOTEE, sur: numero, details }];
  });
}
