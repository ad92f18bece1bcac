// All the checks of the doctor, the gravest first, and what they find. One broken tab never hides another.
import type { Dossier } from './classeur';
import type { Constat, Gravite, Maladie } from './maladie';
import { MALADIES_DES_AUTOMATISMES } from './maladiesDesAutomatismes';
import { MALADIES_DES_CELLULES } from './maladiesDesCellules';
import { MALADIES_DES_COLONNES } from './maladiesDesColonnes';
import { MALADIES_DES_LIGNES } from './maladiesDesLignes';
import { MALADIES_DES_ONGLETS } from './maladiesDesOnglets';

export const MALADIES: readonly Maladie[] = [
  ...MALADIES_DES_ONGLETS,
  ...MALADIES_DES_COLONNES,
  ...MALADIES_DES_LIGNES,
  ...MALADIES_DES_CELLULES,
  ...MALADIES_DES_AUTOMATISMES,
];

export interface Trouvaille extends Constat {
  cle: string;
  gravite: Gravite;
}

export function diagnostiquer(dossier: Dossier): Trouvaille[] {
  return MALADIES.flatMap(({ cle, gravite, constats }) =>
    constats(dossier).map((constat) => ({ ...constat, cle, gravite })),
  );
}
