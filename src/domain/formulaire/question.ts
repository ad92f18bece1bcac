// A question of the Form, as tab Questions holds it: the pôle words it, places it, retires it.

/** As people choose them in column Type. */
export const GENRES_DE_QUESTION = {
  liste: 'Liste',
  choix: 'Un choix',
  cases: 'Cases à cocher',
  texte: 'Texte court',
  paragraphe: 'Texte long',
  courriel: 'Adresse',
  date: 'Date',
} as const;
export type GenreDeQuestion = keyof typeof GENRES_DE_QUESTION;

/** The pages of the Form, in order; people read these titles in column Page. */
export const PAGES = {
  avant: 'Avant de commencer',
  ecole: 'Votre école',
  eleve: 'L’élève ou les élèves',
  adulte: 'L’enseignant ou l’équipe',
  famille: 'Le dialogue avec les parents',
  situation: 'La situation',
  urgence: 'L’urgence',
  arret: 'Arrêtez-vous ici',
} as const;
export type ClePage = keyof typeof PAGES;

export interface QuestionDuPole {
  /**
   * ASCII, never changes: the answers are found by it. The part before a dot names the field of the demande that the
   * answer fills; a key that names no field ends in « Précisions ». '' for a line that a person has just added.
   */
  cle: string;
  page: ClePage;
  titre: string;
  aide: string;
  genre: GenreDeQuestion;
  choix: string[];
  obligatoire: boolean;
  posee: boolean;
  /** Its line in the tab; 0 when it comes from a profil. */
  ligne: number;
}

/** `aides.adulte` fills `aides`: the same thing, asked on another page. */
export function champDe(cle: string): string {
  return cle.split('.')[0]!;
}

export function seChoisit(genre: GenreDeQuestion): boolean {
  return genre === 'liste' || genre === 'choix' || genre === 'cases';
}

/** What a row of the tab is, when its key is to be decided. */
export interface LigneAClef {
  ligne: number;
  cle: string;
  titre: string;
}

/**
 * The keys that are missing: for a new line, and for a copied one, whose key is already another's. Of two lines with
 * one key the original is the one that has kept its title, else the first. `prises` are keys once given, that no other
 * line may take again.
 */
export function clesADonner(
  lignes: readonly LigneAClef[],
  prises: readonly string[],
  aGardeSonTitre: (ligne: LigneAClef) => boolean,
): Map<number, string> {
  const originales = new Map<string, LigneAClef>();
  for (const ligne of lignes) {
    const connue = originales.get(ligne.cle);
    if (ligne.cle && (!connue || (!aGardeSonTitre(connue) && aGardeSonTitre(ligne)))) originales.set(ligne.cle, ligne);
  }
  let rang = Math.max(0, ...[...prises, ...originales.keys()].map(rangDAjout));
  const nouvelles = lignes.filter((ligne) => originales.get(ligne.cle) !== ligne);
  return new Map(nouvelles.map(({ ligne }) => [ligne, `ajout${++rang}`]));
}

/** `ajout12` → 12; 0 for a key of the catalogue. */
function rangDAjout(cle: string): number {
  return Number(/^ajout(\d+)$/.exec(cle)?.[1] ?? 0);
}
