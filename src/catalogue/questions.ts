// The library: every question a pôle may ask, by its key, whatever profil it starts from.
import type { QuestionChoisie } from '../domain/pole/profil';
import { PAGES, type ClePage, type QuestionDuPole } from '../domain/formulaire/question';
import { QUESTIONS_DE_L_ECOLE } from './questions/ecole';
import type { Bibliotheque } from './questions/modele';
import { QUESTIONS_DE_L_ELEVE, QUESTIONS_DES_ADULTES, QUESTIONS_DES_PARENTS } from './questions/public';
import { QUESTIONS_DE_LA_SITUATION } from './questions/situation';

/** The keys are written in the tab and in the memory of the Form: they never change. */
export const BIBLIOTHEQUE: Bibliotheque = {
  ...QUESTIONS_DE_L_ECOLE,
  ...QUESTIONS_DE_L_ELEVE,
  ...QUESTIONS_DES_ADULTES,
  ...QUESTIONS_DES_PARENTS,
  ...QUESTIONS_DE_LA_SITUATION,
};

/** What a register asks when its tab Questions is empty: enough for a demande to be understood. */
export const QUESTIONS_DE_BASE: readonly QuestionChoisie[] = [
  'stop', 'ecole', 'demandeur', 'courriel', 'cible', 'codeEleve', 'niveau', 'familleInformee', 'motif', 'description',
  'tente', 'attentes', 'urgent', 'raisonUrgence',
].map((cle) => ({ cle })); // oxfmt-ignore

/** The first content of tab Questions: page by page those that are asked, then those held in reserve. */
export function premieresQuestions(choisies: readonly QuestionChoisie[]): QuestionDuPole[] {
  const posees = choisies.map((choisie) => question(choisie, true));
  const cles = new Set(choisies.map(({ cle }) => cle));
  const reserve = Object.keys(BIBLIOTHEQUE)
    .filter((cle) => !cles.has(cle))
    .map((cle) => question({ cle }, false));
  return (Object.keys(PAGES) as ClePage[]).flatMap((page) =>
    [...posees, ...reserve].filter((candidate) => candidate.page === page),
  );
}

function question({ cle, ...changements }: QuestionChoisie, posee: boolean): QuestionDuPole {
  const { page, titre, aide, genre, obligatoire, choix } = BIBLIOTHEQUE[cle]!;
  return { cle, page, titre, aide, genre, obligatoire, choix: [...(choix ?? [])], ...changements, posee, ligne: 0 };
}
