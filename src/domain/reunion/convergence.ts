// Several schools ask for the same thing in one période: a common formation ciblée may answer them all. Shown inside
// the pôle only, in Accueil and the ordre du jour, with its motif and its schools. It never leaves the pôle, however
// many schools share it: in a circonscription of ten schools, a motif told to all of them points at those who asked, and
// to offer a formation is for the meeting to decide. A school learns of it by its own answer, « Formation ciblée » in
// tab Suivi, which carries no motif.
import { periodes, type Calendrier } from '../temps/calendrier';
import { lireNumero, serie, type Demande } from '../demande/demande';
import type { Jour } from '../temps/jour';
import type { Motif } from '../demande/motif';
import { enumerer, reduire } from '../texte/typographie';

export interface Convergence {
  motif: Motif;
  /** Each once, in the order of the alphabet. */
  ecoles: string[];
}

/** `laSerie`: the période, as numbers begin (`2018-P1`); `seuil`: how many schools make a theme, 0 for never. */
export function convergences(
  demandes: readonly Demande[],
  motifs: readonly Motif[],
  laSerie: string,
  seuil: number,
): Convergence[] {
  if (seuil < 2) return [];
  const siennes = demandes.filter(({ numero, statut }) => statut !== 'retire' && lireNumero(numero)?.serie === laSerie);
  return motifs
    // Where a person decides of everything, what schools share is unknown.
    .filter(({ fonctions }) => fonctions.length > 0)
    .map((motif) => ({ motif, ecoles: ecolesDe(siennes.filter(({ cleMotif }) => cleMotif === motif.cle)) }))
    .filter(({ ecoles }) => ecoles.length >= seuil); // oxfmt-ignore
}

/** The période of a day; in the holidays, the one that has just ended. */
export function serieDu(calendrier: Calendrier, date: Jour): string {
  const commencees = periodes(calendrier).filter(({ debut }) => debut <= date);
  const derniere = commencees[commencees.length - 1];
  return derniere ? serie(derniere.annee, derniere.numero) : '';
}

function ecolesDe(demandes: readonly Demande[]): string[] {
  const noms = new Map(demandes.filter(({ ecole }) => ecole.trim()).map(({ ecole }) => [reduire(ecole), ecole]));
  return [...noms.values()].sort((a, b) => a.localeCompare(b, 'fr'));
}

export function phraseDeConvergence({ motif, ecoles }: Convergence): string {
  return `${ecoles.length} écoles pour « ${motif.libelle} » (${enumerer(ecoles)}) : proposer une formation ciblée commune ?`;
}
