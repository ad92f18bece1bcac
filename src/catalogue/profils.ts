// The profils one may choose from at installation.
import type { PremierContenu, Profil } from '../domain/pole/profil';
import { collaboratif } from './profils/collaboratif';
import { ecully } from './profils/ecully';
import { grenoble4 } from './profils/grenoble4';
import { rouenNord } from './profils/rouenNord';
import { QUESTIONS_DE_BASE } from './questions';

export const PROFILS: Record<string, Profil> = {
  'grenoble-4': grenoble4,
  ecully,
  'rouen-nord': rouenNord,
  collaboratif,
};

/** What a repair puts in a tab that was lost: nobody remembers the profil, and a demande must still find its way. */
export const SECOURS: PremierContenu = {
  motifs: [{ cle: 'autre', libelle: 'Autre situation', fonctions: [], delaiJours: 7, pointeVers: '', actif: true }],
  questions: QUESTIONS_DE_BASE,
  reglages: [],
};
