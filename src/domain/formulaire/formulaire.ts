// The Form as data: pages of questions, and where each page leads.
import type { GenreDeQuestion } from './question';

/** A page by its key, or the end: the answer is sent. */
export type Destination = string | 'envoyer';

export interface Question<Cle extends string = string> {
  cle: Cle;
  titre: string;
  aide: string;
  genre: GenreDeQuestion;
  obligatoire: boolean;
  /** For `liste`, `choix` and `cases`. All the choices of a question lead somewhere, or none does; `cases` never do. */
  choix?: Choix[];
  /** Most characters of a text. */
  max?: number;
}

export interface Choix {
  texte: string;
  vers?: Destination;
  /** What the register reads whatever the choice is worded: the machine acts on it. */
  sens?: string;
}

export interface PageDeFormulaire<Cle extends string = string> {
  cle: string;
  titre: string;
  aide: string;
  questions: Question<Cle>[];
  /** Where the page leads when its answers do not say; by default the page after it. */
  ensuite?: Destination;
}

export interface Formulaire<Cle extends string = string> {
  titre: string;
  description: string;
  confirmation: string;
  /** Whoever sent an answer may change it afterwards, by a link of Google's. */
  modifiable: boolean;
  pages: PageDeFormulaire<Cle>[];
}

/** What a question lets one choose; none when the Form does not ask it. */
export function choixDe(formulaire: Formulaire, cle: string): string[] {
  return questionDe(formulaire, cle)?.choix?.map(({ texte }) => texte) ?? [];
}

export function questionDe(formulaire: Formulaire, cle: string): Question | undefined {
  return formulaire.pages.flatMap(({ questions }) => questions).find((candidate) => candidate.cle === cle);
}
