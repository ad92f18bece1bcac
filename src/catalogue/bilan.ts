// What a school year is counted by before its demandes are erased. A new way of counting is one entry.
import type { Axe } from '../domain/protection/bilan';
import { CANAUX, lireNumero } from '../domain/demande/demande';
import { trouverMotif } from '../domain/demande/motif';
import { STATUTS } from '../domain/demande/statut';

/** Each demande has one value on each: two values of one demande would let the others be worked out. */
export const AXES: readonly Axe[] = [
  { libelle: 'Période', valeur: ({ numero }) => lireNumero(numero)?.serie.slice(5) ?? '' },
  { libelle: 'École', valeur: ({ ecole }) => ecole },
  { libelle: 'Motif', valeur: ({ cleMotif, motif }, { motifs }) => trouverMotif(motifs, cleMotif)?.libelle ?? motif },
  { libelle: 'Pour qui', valeur: ({ cible }) => cible },
  { libelle: 'Niveau', valeur: ({ niveau }) => niveau },
  { libelle: 'Urgente', valeur: ({ urgent }) => (urgent ? 'oui' : 'non') },
  { libelle: 'Arrivée par', valeur: ({ canal }) => CANAUX[canal] },
  { libelle: 'Issue', valeur: ({ statut }) => STATUTS[statut] },
];
