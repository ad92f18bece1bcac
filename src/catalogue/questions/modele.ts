// What the library says of a question before a pôle words it in its own way.
import type { ClePage, GenreDeQuestion } from '../../domain/formulaire/question';

export interface ModeleDeQuestion {
  page: ClePage;
  titre: string;
  aide: string;
  genre: GenreDeQuestion;
  obligatoire: boolean;
  /** First content of column Choix. After a `source`, they come after its own. */
  choix?: readonly string[];
  /** The choices are the schools, or the motifs, of their tab. */
  source?: 'ecoles' | 'motifs';
  /** Most characters of a text. */
  max?: number;
  /** Always asked: without it a demande could not be routed, or would not respect the family. */
  indispensable?: true;
}

export type Bibliotheque = Record<string, ModeleDeQuestion>;
