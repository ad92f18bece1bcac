// Tab Identités: who the child of a demande is, where the DPD has agreed. Hidden; read to write the fiche,
// and to see that each child is still on its own demande.
import type { NumeroDemande } from '../../domain/demande/demande';
import {
  CLES_NOMINATIVES,
  TITRES_NOMINATIFS,
  type ChampsNominatifs,
  type Identite,
} from '../../domain/protection/identite';
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
    { cle: 'nomEleve', titre: TITRES_NOMINATIFS.nomEleve, note: `Jamais ailleurs que dans la fiche. ${PAR_LE_POLE}`, largeur: 220 },
    { cle: 'naissance', titre: TITRES_NOMINATIFS.naissance, note: PAR_LE_POLE, largeur: 130 },
    { cle: 'handicap', titre: TITRES_NOMINATIFS.handicap, note: PAR_LE_POLE, largeur: 130 },
    { cle: 'aesh', titre: TITRES_NOMINATIFS.aesh, note: PAR_LE_POLE, largeur: 200 },
    { cle: 'empreinte', titre: 'Empreinte', note: `À elle, le pôle voit que les cellules d’une ligne ne vont plus ensemble. Vide : la ligne est juste telle qu’elle est. ${PAR_LE_POLE}`, largeur: 90 },
  ],
  enDernier: ['empreinte'],
}; // oxfmt-ignore

export function lireIdentites(table: Table): Identite[] {
  return table.lire((cell, ligne) => {
    const champs = CLES_NOMINATIVES.map((cle) => [cle, lireTexte(cell(cle)).trim()]);
    return {
      ...(Object.fromEntries(champs) as ChampsNominatifs),
      numero: lireTexte(cell('numero')).trim() as NumeroDemande,
      empreinte: lireTexte(cell('empreinte')).trim(),
      ligne,
    };
  });
}

export function ligneDIdentite(identite: Identite): Ligne {
  const champs = CLES_NOMINATIVES.map((cle) => [cle, ecrireTexte(identite[cle])]);
  return { ...(Object.fromEntries(champs) as Ligne), numero: identite.numero, empreinte: identite.empreinte };
}
