// What a document of the catalogue declares: its title and its blocks.
import type { Bloc } from './bloc';
import type { Jour } from './jour';
import type { Registre } from './registre';
import type { Reunion } from './reunion';

export interface ModeleDocument {
  libelle: string;
  /** Written by itself when the list of a meeting is frozen. */
  auGel: boolean;
  titre(reunion: Reunion, registre: Registre): string;
  blocs(reunion: Reunion, registre: Registre): Bloc[];
}

/** A document about the pôle as a whole: one Doc, whose address stays while its text is brought up to date. */
export interface ModeleDePublication {
  cle: string;
  /** Key of the setting that holds its address. */
  parametre: string;
  libelle: string;
  titre(registre: Registre, aujourdhui: Jour): string;
  blocs(registre: Registre, aujourdhui: Jour): Bloc[];
}
