// The Form as data: pages of questions, and where each page leads.
import type { CleQuestion } from './reponse';

/** A page by its key, or the end: the answer is sent. */
export type Destination = string | 'envoyer';

export interface Question<Cle extends string = CleQuestion> {
  cle: Cle;
  titre: string;
  aide: string;
  genre: 'liste' | 'choix' | 'texte' | 'courriel' | 'paragraphe';
  obligatoire: boolean;
  /** For `liste` and `choix`. All the choices of a question lead somewhere, or none does. */
  choix?: { texte: string; vers?: Destination }[];
  /** Most characters of a text. */
  max?: number;
}

export interface PageDeFormulaire<Cle extends string = CleQuestion> {
  cle: string;
  titre: string;
  aide: string;
  questions: Question<Cle>[];
  /** Where the page leads when its answers do not say; by default the page after it. */
  ensuite?: Destination;
}

export interface Formulaire<Cle extends string = CleQuestion> {
  titre: string;
  description: string;
  confirmation: string;
  /** Whoever sent an answer may change it afterwards, by a link of Google's. */
  modifiable: boolean;
  pages: PageDeFormulaire<Cle>[];
}

/** What a question lets one choose; none when the Form does not ask it. */
export function choixDe(formulaire: Formulaire, cle: CleQuestion): string[] {
  const question = formulaire.pages.flatMap(({ questions }) => questions).find((candidate) => candidate.cle === cle);
  return question?.choix?.map(({ texte }) => texte) ?? [];
}
