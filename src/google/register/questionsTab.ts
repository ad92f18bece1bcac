// Tab Questions: one question of the Form a row, in the order of the page. People reword, move, add, retire; the
// machine gives a key to what is new. What cannot be read takes the nearest meaning, and is told.
import { GENRES_DE_QUESTION, PAGES, type ClePage, type GenreDeQuestion, type LigneAClef, type QuestionDuPole } from '../../domain/formulaire/question'; // oxfmt-ignore
import { reduire } from '../../domain/texte/typographie';
import type { Anomalies } from './anomalies';
import { ecrireListe, ecrireOuiNon, ecrireTexte, lireMot, lireOuiNon, lireTexte, type Cell } from './cells';
import type { Ligne, Onglet, Table } from './table';

export const QUESTIONS: Onglet = {
  cle: 'questions',
  nom: 'Questions',
  couleur: '#6a6af4',
  identifiant: 'titre',
  repere: 'cle',
  vitales: ['page', 'genre', 'choix', 'posee', 'cle'],
  copiable: true,
  colonnes: [
    { cle: 'page', titre: 'Page', note: 'Où la question est posée ; l’ordre des lignes est celui de la page. À choisir par le pôle.', largeur: 190, choix: Object.values(PAGES) },
    { cle: 'titre', titre: 'Question', note: 'Comme le formulaire la montre. Le pôle peut la reformuler, puis « Mettre à jour le formulaire ».', largeur: 320 },
    { cle: 'aide', titre: 'Aide', note: 'Une phrase sous la question. Peut rester vide.', largeur: 320 },
    { cle: 'genre', titre: 'Type', note: 'Comment on y répond. Changer le type fait une question neuve : les réponses déjà reçues sont gardées.', largeur: 120, choix: Object.values(GENRES_DE_QUESTION) },
    { cle: 'choix', titre: 'Choix', note: 'Un par ligne (Ctrl + Entrée). Pour « École » et « Motif », les choix de leur onglet viennent d’abord. Là où un choix mène à une page, on peut le reformuler, pas en changer le nombre.', largeur: 320 },
    { cle: 'obligatoire', titre: 'Obligatoire', note: 'oui ou non.', largeur: 90, choix: ['oui', 'non'] },
    { cle: 'posee', titre: 'Posée', note: 'oui ou non : non retire la question du formulaire, sans perdre les réponses.', largeur: 70, choix: ['oui', 'non'] },
    { cle: 'cle', titre: 'Clé', note: 'Donnée par le pôle. Ne change jamais.', largeur: 120, masquee: true },
  ],
}; // oxfmt-ignore

export function lireQuestions(table: Table, anomalies: Anomalies): QuestionDuPole[] {
  return table.lire((cell, ligne) => {
    const texte = (cle: string): string => lireMot(cell(cle));
    return {
      cle: texte('cle'),
      page: choisi(PAGES, cell('page'), 'situation', () =>
        anomalies.noter(QUESTIONS, ligne, 'Page', `« ${texte('page')} » n’est pas une page ; la question va à « ${PAGES.situation} »`),
      ),
      titre: texte('titre'),
      aide: texte('aide'),
      genre: choisi(GENRES_DE_QUESTION, cell('genre'), 'texte', () =>
        anomalies.noter(QUESTIONS, ligne, 'Type', `« ${texte('genre')} » n’est pas un type ; la réponse sera un texte court`),
      ),
      choix: lireTexte(cell('choix')).split('\n').map((choix) => choix.trim()).filter(Boolean),
      obligatoire: lireOuiNon(cell('obligatoire'), false),
      posee: lireOuiNon(cell('posee'), true),
      ligne,
    };
  }); // oxfmt-ignore
}

/** The key whose label the cell shows; any other text is told and takes the usual one. */
function choisi<Cle extends ClePage | GenreDeQuestion>(
  libelles: Record<Cle, string>,
  cell: Cell,
  defaut: Cle,
  signaler: () => void,
): Cle {
  const lu = reduire(lireTexte(cell));
  const trouve = (Object.keys(libelles) as Cle[]).find((cle) => reduire(libelles[cle]) === lu);
  if (!trouve) signaler();
  return trouve ?? defaut;
}

/** The rows as they are found, for the keys that some of them lack. */
export function lignesAClef(table: Table): LigneAClef[] {
  return table.lire((cell, ligne) => ({
    ligne,
    cle: lireMot(cell('cle')),
    titre: lireMot(cell('titre')),
  }));
}

export function ligneDeQuestion(question: QuestionDuPole): Ligne {
  return {
    cle: question.cle,
    page: PAGES[question.page],
    titre: ecrireTexte(question.titre),
    aide: ecrireTexte(question.aide),
    genre: GENRES_DE_QUESTION[question.genre],
    choix: ecrireTexte(ecrireListe(question.choix)),
    obligatoire: ecrireOuiNon(question.obligatoire),
    posee: ecrireOuiNon(question.posee),
  };
}
