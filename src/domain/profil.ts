// A profil: the first content of the tabs, chosen once at installation. Afterwards the tabs are the truth.
import type { Motif } from './motif';

export interface Reglage {
  /** ASCII key of a Parametre row. */
  cle: string;
  valeur: string;
}

export interface Profil {
  libelle: string;
  motifs: Motif[];
  reglages: Reglage[];
}
