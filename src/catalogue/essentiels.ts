// What the pôle cannot begin without, whatever the profil. « Déjà tenté » is not among them: a demande is never held
// back for that.
import { concerneUneEquipe } from '../domain/demande/demande';
import type { Essentiel } from '../domain/demande/manques';

export const ESSENTIELS: readonly Essentiel[] = [
  { champ: 'cible', point: 'pour qui vous demandez une aide (un élève, une classe, l’équipe…)' },
  { champ: 'description', point: 'ce qui se passe, en quelques faits datés' },
  {
    champ: 'familleInformee',
    point: 'si la famille est informée de la demande',
    quand: (demande) => !concerneUneEquipe(demande),
  },
];
