// A geste: one thing a school may do about a demande it has filed, or a member about one that is proposed to her, by the
// link of a mail.
import type { Pour } from '../courrier/courriel';
import type { Demande } from '../demande/demande';
import type { Jour } from '../temps/jour';
import type { Statut } from '../demande/statut';

interface GesteOffert {
  /** As the Form offers it. */
  libelle: string;
  /** The page where one says more. */
  page: { titre: string; aide: string; question: { titre: string; aide: string; obligatoire: boolean; max: number } };
  /** How the Journal tells it. */
  evenement: string;
}

export interface Geste extends GesteOffert {
  /** Whom it is offered to: the mail that carried the code was for them. */
  pour(destinataire: Pour): boolean;
  /** Begins the line that is added to the demande. */
  intitule: string;
  /** Where the demande then stands; « recu » sends it on its way again. */
  statut(demande: Demande): Statut;
  /** What people are told beside the demande; '' for nothing. */
  alerte(demande: Demande, jour: Jour): string;
}

/** What a référent answers to a proposal. Each has a link of its own, with a code that is good for nothing else. */
export interface GesteDuReferent extends GesteOffert {
  /** What comes before the link in the mail, and what the link says. */
  annonce: string;
  lien: string;
  effet: 'accepter' | 'rendre';
}
