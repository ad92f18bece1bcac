// A motif: the reason a school gives for its demande. Tab Motifs holds them; routing reads them.
import { reduire } from '../texte/typographie';

export interface Motif {
  /** ASCII, never changes: rows of former years keep it. */
  cle: string;
  /** As the Form and the register show it. */
  libelle: string;
  /** Who answers, the most suited fonction first. Empty: a person of the pôle decides. */
  fonctions: string[];
  delaiJours: number;
  /** Where else to turn at once (119, 3018…), shown to the school; '' for none. */
  pointeVers: string;
  actif: boolean;
}

/** Finds a motif by its key or its label. */
export function trouverMotif(motifs: readonly Motif[], texte: string): Motif | undefined {
  const cherche = reduire(texte);
  if (!cherche) return undefined;
  return motifs.find(({ cle, libelle }) => cle === texte.trim() || reduire(libelle) === cherche);
}
