// A person of the pôle, as tab Membres holds them: what they do, where, how much, and when they are away.
import { memeAdresse } from '../courrier/adresse';
import type { Ecole } from '../demande/ecole';
import type { Jour } from '../temps/jour';
import { reduire } from '../texte/typographie';

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
  /** Schools or demandes she must not be given, for a reason of her own. */
  conflits: string[];
  actif: boolean;
  /** Set by the new school year, until a person says that this one is still there. */
  aConfirmer: boolean;
}

export function estAbsent(membre: Membre, date: Jour): boolean {
  return membre.absences.some(({ debut, fin }) => debut <= date && date <= fin);
}

/** A person types a name in any case and with or without accents: it is the same person. */
export function memeNom(a: string, b: string): boolean {
  return a === b || (a.length > 0 && b.length > 0 && reduire(a) === reduire(b));
}

/** Of two rows with one name, the active one: somebody who left and came back has both. */
export function trouverMembre(membres: readonly Membre[], nom: string): Membre | undefined {
  const cherche = reduire(nom);
  if (!cherche) return undefined;
  const trouve = membres.find((membre) => reduire(membre.nom) === cherche);
  if (!trouve || trouve.actif) return trouve;
  return membres.find((membre) => membre.actif && reduire(membre.nom) === cherche) ?? trouve;
}

/** One mailbox for several people may be what they want, or what somebody pasted on the wrong row. */
export function adressesPartagees(membres: readonly Membre[]): Membre[][] {
  const actifs = membres.filter(({ actif, courriel }) => actif && courriel);
  const groupes = actifs.map(({ courriel }) => actifs.filter((autre) => memeAdresse(autre.courriel, courriel)));
  return groupes.filter(([premier, second], rang) => second && premier === actifs[rang]);
}

/** Her own school: a member never handles a demande of the school she works in or directs. */
export function estEnConflit(membre: Membre, ecole: Pick<Ecole, 'nom'> & Partial<Ecole>): boolean {
  const noms = [ecole.nom, ecole.uai ?? ''].map(reduire).filter(Boolean);
  return membre.ecoles.some((nom) => noms.includes(reduire(nom))) || dirige(membre, ecole);
}

/** Tab Écoles says who directs: « Mme MARCHAIS Solène » and « Solène Marchais » are one person. */
export function dirige({ nom }: Pick<Membre, 'nom'>, { directeur = '' }: Partial<Ecole>): boolean {
  return motsDuNom(nom) !== '' && motsDuNom(nom) === motsDuNom(directeur);
}

/** A name whatever the order of its words and its title; '' when nothing is left. */
export function motsDuNom(nom: string): string {
  const mots = reduire(nom).split(' ').filter((mot) => mot && !['m', 'm.', 'mme', 'mlle', 'monsieur', 'madame', 'dr'].includes(mot)); // oxfmt-ignore
  return mots.sort().join(' ');
}

export function aLaFonction(membre: Membre, fonction: string): boolean {
  return reduire(membre.fonction) === reduire(fonction);
}
