// A person of the pôle, as tab Membres holds them: what they do, where, how much, and when they are away.
import type { Jour } from './jour';
import { reduire } from './typographie';

export interface Absence {
  debut: Jour;
  fin: Jour;
}

export interface Membre {
  nom: string;
  courriel: string;
  fonction: string;
  /** '' means the whole circonscription. */
  secteur: string;
  /** Keys of motifs this person takes; empty means all those of the fonction. */
  motifs: string[];
  /** The most open demandes she can be référent of; part time is a smaller quota. */
  quota: number;
  absences: Absence[];
  suppleant: string;
  genre: 'interne' | 'partenaire';
  /** Names of the schools where she works or which she directs: she is in conflict for their demandes. */
  ecoles: string[];
  actif: boolean;
}

export function estAbsent(membre: Membre, date: Jour): boolean {
  return membre.absences.some(({ debut, fin }) => debut <= date && date <= fin);
}

/** A person types a name in any case and with or without accents: it is the same person. */
export function memeNom(a: string, b: string): boolean {
  return a === b || (a.length > 0 && b.length > 0 && reduire(a) === reduire(b));
}

export function trouverMembre(membres: readonly Membre[], nom: string): Membre | undefined {
  const cherche = reduire(nom);
  return cherche ? membres.find((membre) => reduire(membre.nom) === cherche) : undefined;
}

/** Her own school: a member never handles a demande of the school she works in or directs. */
export function estEnConflit(membre: Membre, nomEcole: string): boolean {
  const ecole = reduire(nomEcole);
  return ecole !== '' && membre.ecoles.some((nom) => reduire(nom) === ecole);
}

export function aLaFonction(membre: Membre, fonction: string): boolean {
  return reduire(membre.fonction) === reduire(fonction);
}
