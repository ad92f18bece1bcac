// What giving a demande to a member costs: an integer, the sum of a few counts each times its weight. docs/repartir.md
// says it in full; another program that counts the same must find the same.
import { memeNom, type Membre } from '../membre/membre';
import type { AConfier } from './aConfier';
import { distanceEntreSecteurs, rangDeFonction, type Disponible } from './regles';

export interface Poids {
  /** For each fonction of the motif that comes before hers. */
  rang: number;
  /** For each hundredth of her quota that is taken already. */
  charge: number;
  /** For each sector nearer to her than that of the school. */
  secteur: number;
  /** When she followed no other demande of that school this year. */
  continuite: number;
  /** When it was proposed to somebody else, or to somebody and is now left with nobody. */
  changement: number;
  /** For a demande that is not urgent: where places are short, the urgent ones have them. */
  urgence: number;
}

export const POIDS: Poids = { rang: 1000, charge: 5, secteur: 80, continuite: 60, changement: 40, urgence: 100_000 };

export type Detail = Record<keyof Poids, number>;

/** Everything but the load, which depends on how many others she gets. */
export function detailHorsCharge(qui: Disponible, demande: AConfier, connaitLEcole: boolean, poids: Poids): Detail {
  const { membre } = qui;
  const rang = rangDeFonction(qui, demande.fonctions)?.rang ?? demande.fonctions.length;
  return {
    rang: poids.rang * rang,
    charge: 0,
    secteur: poids.secteur * (distanceEntreSecteurs(membre, demande.ecole.secteur) ?? 0),
    continuite: connaitLEcole ? 0 : poids.continuite,
    changement: demande.actuel && !memeNom(demande.actuel, membre.nom) ? poids.changement : 0,
    urgence: demande.urgente ? 0 : poids.urgence,
  };
}

/** What leaving it with nobody costs: a proposal taken back is a change too, or it could come back the next time. */
export function coutSansPersonne({ actuel }: AConfier, poids: Poids): number {
  return actuel ? poids.changement : 0;
}

/** What one demande more costs to whoever follows `nombre` of them: it grows with each. */
export function coutDeCharge(nombre: number, { quota }: Pick<Membre, 'quota'>, poids: Poids): number {
  return quota > 0 ? poids.charge * Math.floor((100 * nombre) / quota) : 0;
}

export function total(detail: Detail): number {
  return Object.values(detail).reduce((somme, part) => somme + part, 0);
}
