// Tab Bilans: the counts kept of a school year once its demandes are erased; never a number below five.
import type { LigneDeBilan } from '../../domain/protection/bilan';
import { ecrireTexte, lireTexte } from './cells';
import type { Ligne, Onglet, Table } from './table';

export const BILANS: Onglet = {
  cle: 'bilans',
  nom: 'Bilans',
  couleur: '#18753c',
  identifiant: 'cle',
  colonnes: [
    { cle: 'annee', titre: 'Année', note: 'Année scolaire. Écrit par le pôle.', largeur: 90 },
    { cle: 'axe', titre: 'Compté par', note: 'Écrit par le pôle avant d’effacer une année.', largeur: 160 },
    { cle: 'valeur', titre: 'Valeur', note: 'Les petits effectifs sont regroupés, et d’autres avec eux, pour qu’aucun ne se retrouve par soustraction.', largeur: 360 },
    { cle: 'nombre', titre: 'Demandes', note: 'Jamais un nombre inférieur à 5. Écrit par le pôle.', largeur: 110 },
    { cle: 'cle', titre: 'Repère', note: 'Écrit par le pôle.', largeur: 80, masquee: true },
  ],
}; // oxfmt-ignore

/** The school years that have their bilan. */
export function lireAnneesDesBilans(table: Table): string[] {
  return [...new Set(table.lire((cell) => lireTexte(cell('annee')).trim()))];
}

export function ligneDeBilan({ annee, axe, valeur, nombre }: LigneDeBilan): Ligne {
  return { cle: `${annee}|${axe}|${valeur}`, annee, axe, valeur: ecrireTexte(valeur), nombre };
}
