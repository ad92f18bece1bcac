// What a document of the catalogue declares: its title and its blocks.
import type { Bloc } from './bloc';
import type { Registre } from './registre';
import type { Reunion } from './reunion';

export interface ModeleDocument {
  libelle: string;
  /** Written by itself when the list of a meeting is frozen. */
  auGel: boolean;
  titre(reunion: Reunion, registre: Registre): string;
  blocs(reunion: Reunion, registre: Registre): Bloc[];
}
