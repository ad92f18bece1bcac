// An erasure: what a person ordered, what was erased, and what no script can reach. Its row is written first, and is
// what a run that was killed starts from again.
import { lireNumero, numeroDemande, type Demande, type NumeroDemande } from '../demande/demande';
import { estAnnee } from './conservation';
import { anneeScolaire } from '../temps/jour';
import { jourDe, type Instant } from '../temps/instant';
import type { LigneDeJournal } from '../registre/journal';

export interface Effacement {
  /** Unique: the subject and a rank. */
  cle: string;
  /** A school year, or the number of one demande. */
  sujet: string;
  numeros: NumeroDemande[];
  /** Who ordered it. */
  qui: string;
  commenceLe: Instant;
  /** '' while it goes on. */
  termineLe: Instant | '';
  /** « 12 demandes », « 30 courriers »: counted before anything was erased. */
  comptes: string[];
  /** What remains, in French sentences. */
  nonAtteint: string[];
  lienReleve: string;
}

/** An order whose row is not written yet, where no hand comes. Its numbers are in stretches: there may be hundreds. */
export type Ordre = Omit<Effacement, 'numeros'> & { plages: readonly string[] };

export function ordreDe({ numeros, ...reste }: Effacement): Ordre {
  return { ...reste, plages: enPlages(numeros) };
}

export function effacementDe({ plages, ...reste }: Ordre): Effacement {
  return { ...reste, numeros: lirePlages(plages.join(', ')) };
}

/** What a step of it says: what it could not reach, and whether it had no time to end. */
export interface FinDEtape {
  nonAtteint: string[];
  aSuivre?: true;
}

export function viseesParmi(demandes: readonly Demande[], { numeros }: Effacement): Demande[] {
  const visees = new Set<string>(numeros);
  return demandes.filter(({ numero }) => visees.has(numero));
}

/**
 * Its row says no more than its number and a day. It may be said erased and not be: who deletes the row of an order takes it
 * back, were it half done.
 */
export function estVidee({ statut, ecole, motif, description, codeEleve, idFiche }: Demande): boolean {
  return statut === 'efface' && ![ecole, motif, description, codeEleve, idFiche].some(Boolean);
}

/** A whole year leaves no row; one demande leaves its number and the day it was erased. */
export function estDUneAnnee({ sujet }: Pick<Effacement, 'sujet'>): boolean {
  return estAnnee(sujet);
}

/** « 2025-P1-001 à 2025-P1-012 », one line per stretch. */
export function enPlages(numeros: readonly string[]): string[] {
  const lus = numeros.flatMap((numero) => lireNumero(numero) ?? []);
  const tries = lus.sort((a, b) => (a.serie === b.serie ? a.rang - b.rang : a.serie < b.serie ? -1 : 1));
  const plages: { serie: string; du: number; au: number }[] = [];
  for (const { serie, rang } of tries) {
    const derniere = plages[plages.length - 1];
    if (derniere?.serie === serie && rang <= derniere.au + 1) derniere.au = rang;
    else plages.push({ serie, du: rang, au: rang });
  }
  return plages.map(({ serie, du, au }) =>
    du === au ? numeroDemande(serie, du) : `${numeroDemande(serie, du)} à ${numeroDemande(serie, au)}`,
  );
}

/** Every number of the stretches written in a text. */
export function lirePlages(texte: string): NumeroDemande[] {
  const plages = texte.matchAll(/(\d{4}-P\d+-\d+)(?: à (\d{4}-P\d+-\d+))?/g);
  return [...plages].flatMap(([, premier, dernier]) => {
    const [du, au] = [lireNumero(premier!)!, lireNumero(dernier ?? premier!)!];
    const nombre = du.serie === au.serie ? Math.max(au.rang - du.rang + 1, 1) : 1;
    return Array.from({ length: nombre }, (_, rang) => numeroDemande(du.serie, du.rang + rang));
  });
}

/** The word of the Journal for an erasure: the numbers it names are missing from the register, and rightly so. */
export const EFFACEMENT = 'effacement';
/** The word for a document that gathers all that is known of a demande: it must be erased with it. */
export const ACCES_DONNEES = 'acces_donnees';

/** Numbers whose rows are gone because somebody ordered it. */
export function numerosEffaces(journal: readonly LigneDeJournal[]): NumeroDemande[] {
  return journal.filter(({ quoi }) => quoi === EFFACEMENT).flatMap(({ details }) => lirePlages(details));
}

/** Names nobody. */
const ANONYMES: ReadonlySet<string> = new Set(['le pôle', 'l’école', 'une personne', '']);

/**
 * A line of the Journal once the demandes are erased: when and what stay. Of a line about one of them, whom and the
 * details go; the number too when a whole year goes. Of the other lines of that year, the name of the person goes.
 */
export function sansDetails(
  ligne: LigneDeJournal,
  effacement: Effacement,
  numeros: ReadonlySet<string>,
): LigneDeJournal {
  if (ligne.quoi === EFFACEMENT) return ligne;
  const annee = estDUneAnnee(effacement);
  const qui = ANONYMES.has(ligne.qui) ? ligne.qui : '';
  const cites = [ligne.sur, ...lirePlages(ligne.details)];
  if (cites.some((numero) => numeros.has(numero)))
    return siChangee(ligne, { ...ligne, qui, sur: annee ? '' : ligne.sur, details: '' });
  const ancienne = annee && !lireNumero(ligne.sur) && anneeScolaire(jourDe(ligne.quand)) <= effacement.sujet;
  return ancienne ? siChangee(ligne, { ...ligne, qui }) : ligne;
}

function siChangee(avant: LigneDeJournal, apres: LigneDeJournal): LigneDeJournal {
  return avant.qui === apres.qui && avant.sur === apres.sur && avant.details === apres.details ? avant : apres;
}
