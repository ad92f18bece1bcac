// A profil: the first content of the tabs, chosen once at installation. Afterwards the tabs are the truth.
import type { Membre } from '../membre/membre';
import type { Motif } from '../demande/motif';
import type { QuestionDuPole } from '../formulaire/question';

export interface Reglage {
  /** ASCII key of a Parametre row. */
  cle: string;
  valeur: string;
}

/** What tab Membres may hold in column Fonction. A pôle adds its own by typing it. */
export interface FonctionProposee {
  nom: string;
  genre: Membre['genre'];
}

/** A question of the library, and what this profil says otherwise. Their order is that of the Form, page by page. */
export type QuestionChoisie = Pick<QuestionDuPole, 'cle'> &
  Partial<Pick<QuestionDuPole, 'titre' | 'aide' | 'obligatoire' | 'choix'>>;

/** What an empty tab is filled with. */
export interface PremierContenu {
  motifs: Motif[];
  /** Those that are asked. The rest of the library is in the tab too, retired: a pôle has only to say « oui ». */
  questions: readonly QuestionChoisie[];
  reglages: Reglage[];
}

export interface Profil extends PremierContenu {
  libelle: string;
  /** One sentence, read by the person who installs. */
  description: string;
  fonctions: FonctionProposee[];
}
