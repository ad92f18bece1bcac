// The questions a Form gains where the DPD has agreed, after annexe 1 of the note of Rouen Nord. All may be left out.
import type { Formulaire, Question } from '../domain/formulaire/formulaire';
import { modeNominatif } from '../domain/protection/identite';
import { enToutesLettres, type Jour } from '../domain/temps/jour';
import type { Parametres } from '../domain/registre/parametres';

const QUESTIONS: Question[] = [
  { cle: 'nomEleve', titre: 'Nom et prénom de l’élève', aide: 'Facultatif : le code suffit. Lu seulement par les membres qui suivent la demande ; aucun courriel ne le porte.', genre: 'texte', obligatoire: false, max: 120 },
  { cle: 'naissance', titre: 'Date de naissance', aide: 'Facultatif : jour, mois, année. Utile pour la Segpa, la MDPH ou un maintien.', genre: 'texte', obligatoire: false, max: 40 },
  { cle: 'handicap', titre: 'Élève en situation de handicap', aide: 'Facultatif. Sans diagnostic : oui, si la MDPH l’a reconnu.', genre: 'choix', obligatoire: false, choix: [{ texte: 'Oui' }, { texte: 'Non' }] },
  { cle: 'aesh', titre: 'Présence d’une ou d’un AESH', aide: 'Facultatif.', genre: 'choix', obligatoire: false, choix: [{ texte: 'AESH individuelle' }, { texte: 'AESH mutualisée' }, { texte: 'Notifiée, pas encore présente' }, { texte: 'Non' }] },
]; // oxfmt-ignore

/** Asked already by some, without a name. */
const DEJA_POSEES: Record<string, string> = { aesh: 'presenceAesh' };

/** The page on which the child is described. */
const PAGE = 'eleve';

/** The same Form, or the same with the questions that tell who the child is. */
export function avecIdentite<F extends Formulaire>(formulaire: F, parametres: Parametres, aujourdhui: Jour): F {
  if (!modeNominatif(parametres, aujourdhui)) return formulaire;
  const { reference, date } = parametres.accordDpd;
  return {
    ...formulaire,
    description:
      `${formulaire.description} Accord du délégué à la protection des données : ${reference}, ` +
      `${date && enToutesLettres(date)}. Le nom et la date de naissance, facultatifs, ont leurs cases : n’en écrivez nulle part ailleurs.`,
    pages: formulaire.pages.map((page) =>
      page.cle === PAGE ? { ...page, questions: [...page.questions, ...nominatives(page.questions)] } : page,
    ),
  };
}

function nominatives(posees: readonly Question[]): Question[] {
  return QUESTIONS.filter(({ cle }) => !posees.some((posee) => posee.cle === DEJA_POSEES[cle]));
}
