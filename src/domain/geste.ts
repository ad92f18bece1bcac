// A geste: one thing a school may do about a demande it has filed, by the link of a mail.
import type { Pour } from './courriel';
import type { Demande } from './demande';
import type { Jour } from './jour';
import type { Statut } from './statut';

export interface Geste {
  /** As the Form offers it. */
  libelle: string;
  /** Whom it is offered to: the mail that carried the code was for them. */
  pour(destinataire: Pour): boolean;
  /** The page where one says more. */
  page: { titre: string; aide: string; question: { titre: string; aide: string; obligatoire: boolean; max: number } };
  /** How the Journal tells it. */
  evenement: string;
  /** Begins the line that is added to the demande. */
  intitule: string;
  /** Where the demande then stands; « recu » sends it on its way again. */
  statut(demande: Demande): Statut;
  /** What people are told beside the demande; '' for nothing. */
  alerte(demande: Demande, jour: Jour): string;
}
