// Tab Identités: who the child of a demande is, where the DPD has agreed. Hidden; read only to write the fiche.
import type { NumeroDemande } from '../../domain/demande';
import { CLES_NOMINATIVES, type ChampsNominatifs, type Identite } from '../../domain/identite';
import { ecrireTexte, lireTexte } from './cells';
import type { Ligne, Onglet, Table } from './table';

const PAR_LE_POLE = 'Écrit par le pôle, seulement avec l’accord du DPD.';

export const IDENTITES: Onglet = {
  cle: 'identites',
  nom: 'Identités',
  couleur: '#b34000',
  identifiant: 'numero',
  aPropos: 'numero',
  colonnes: [
    { cle: 'numero', titre: 'Numéro', note: `La demande. ${PAR_LE_POLE}`, largeur: 110 },
    { cle: 'nomEleve', titre: 'Nom et prénom', note: `Jamais ailleurs que dans la fiche. ${PAR_LE_POLE}`, largeur: 220 },
    { cle: 'naissance', titre: 'Date de naissance', note: PAR_LE_POLE, largeur: 130 },
    { cle: 'handicap', titre: 'Situation de handicap', note: PAR_LE_POLE, largeur: 130 },
    { cle: 'aesh', titre: 'AESH', note: PAR_LE_POLE, largeur: 200 },
  ],
}; // oxfmt-ignore

export function lireIdentites(table: Table): Identite[] {
  return table.lire((cell) => {
    const champs = CLES_NOMINATIVES.map((cle) => [cle, lireTexte(cell(cle)).trim()]);
    return {
      ...(Object.fromEntries(champs) as ChampsNominatifs),
      numero: lireTexte(cell('numero')).trim() as NumeroDemande,
    };
  });
}

export function ligneDIdentite(identite: Identite): Ligne {
  const champs = CLES_NOMINATIVES.map((cle) => [cle, ecrireTexte(identite[cle])]);
  return { ...(Object.fromEntries(champs) as Ligne), numero: identite.numero };
}
