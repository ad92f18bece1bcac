// What a document of the catalogue declares: its title and its blocks.
import type { Bloc } from './bloc';
import type { Jour } from '../temps/jour';
import type { Presence } from '../reunion/ordreDuJour';
import type { Parametres } from '../registre/parametres';
import type { Pole } from '../pole/pole';
import type { Registre } from '../registre/registre';
import type { Reunion } from '../reunion/reunion';

/** When it is written: the list is frozen, a plénière is called, the decisions of a meeting are known. */
export type MomentDuDocument = 'gel' | 'appel' | 'releve';

export interface ModeleDocument {
  libelle: string;
  moment: MomentDuDocument;
  titre(reunion: Reunion, registre: Registre): string;
  blocs(reunion: Reunion, registre: Registre): Bloc[];
}

/**
 * Who may write in a Doc of the pôle besides whoever makes it. One made in a person's name, by the menu, is let open to
 * the account of the rondes: they attach its PDF to mails, and read what is typed in it.
 */
export function editeursDe(
  { courrielIen, courrielCoordination }: Parametres,
  { agitPourLePole, compteEnCharge }: Pick<Pole, 'agitPourLePole' | 'compteEnCharge'>,
): string[] {
  const editeurs = [courrielIen, courrielCoordination, agitPourLePole() ? '' : compteEnCharge];
  return editeurs.filter(Boolean);
}

/** What one outside partner reads of a meeting. */
export interface ModeleDExtrait {
  titre(reunion: Reunion): string;
  blocs(reunion: Reunion, presence: Presence, registre: Registre): Bloc[];
}

/** A document about the pôle as a whole: one Doc, whose address stays while its text is brought up to date. */
export interface ModeleDePublication {
  cle: string;
  /** Key of the setting that holds its address. */
  parametre: string;
  /** That of the dates it gives, by which it is known to be late. */
  parametreDesDates: string;
  libelle: string;
  titre(registre: Registre, aujourdhui: Jour): string;
  blocs(registre: Registre, aujourdhui: Jour): Bloc[];
}
