// A school of the circonscription, as tab Écoles holds it.
import { reduire } from '../texte/typographie';

export interface Ecole {
  uai: string;
  nom: string;
  /** The school's official address: it always gets the acknowledgement, whoever filed. */
  courriel: string;
  directeur: string;
  secteur: string;
  rep: string;
  active: boolean;
  /** The Form with this school already chosen; '' until it is made. */
  lien: string;
}

/** Finds a school by its name or its UAI, whatever the case and accents typed. */
export function trouverEcole(ecoles: readonly Ecole[], texte: string): Ecole | undefined {
  const cherche = reduire(texte);
  if (!cherche) return undefined;
  return ecoles.find(({ nom, uai }) => reduire(nom) === cherche || reduire(uai) === cherche);
}
