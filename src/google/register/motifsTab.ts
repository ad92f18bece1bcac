// Tab Motifs: a new motif is a row here, nothing else.
import type { Motif } from '../../domain/demande/motif';
import { ecrireListe, ecrireOuiNon, lireListe, lireNombre, lireOuiNon, lireMot } from './cells';
import type { Ligne, Onglet, Table } from './table';

const DELAI_PAR_DEFAUT = 7;

export const MOTIFS: Onglet = {
  cle: 'motifs',
  nom: 'Motifs',
  couleur: '#6a6af4',
  identifiant: 'cle',
  vitales: ['libelle', 'fonctions'],
  colonnes: [
    { cle: 'cle', titre: 'Clé', note: 'Mot court, sans accent, qui ne change jamais. À choisir une fois par le pôle.', largeur: 140 },
    { cle: 'libelle', titre: 'Motif', note: 'Comme le formulaire le montre. Le pôle peut le reformuler, puis « Mettre à jour le formulaire ».', largeur: 360 },
    { cle: 'fonctions', titre: 'Fonctions', note: 'Qui répond, la fonction la plus adaptée d’abord, une par ligne. Vide : une personne décide.', largeur: 320 },
    { cle: 'delai', titre: 'Premier contact (jours)', note: 'Délai voulu avant le premier contact.', genre: 'nombre', largeur: 110 },
    { cle: 'pointeVers', titre: 'Pointe vers', note: 'À qui s’adresser sans attendre (119, 3018…). Montré aux écoles pour les urgences.', largeur: 320 },
    { cle: 'actif', titre: 'Actif', note: 'oui ou non : non retire le motif du formulaire sans effacer ses demandes.', largeur: 70, choix: ['oui', 'non'] },
    { cle: 'remarques', titre: 'À vérifier', note: 'Ce qui, dans les règles d’affectation, ne mène à personne ou ne sert jamais. Écrit par le pôle à chaque contrôle.', largeur: 260 },
  ],
}; // oxfmt-ignore

export function lireMotifs(table: Table): Motif[] {
  return table.lire((cell) => ({
    cle: lireMot(cell('cle')),
    libelle: lireMot(cell('libelle')),
    fonctions: lireListe(cell('fonctions')),
    delaiJours: lireNombre(cell('delai')) ?? DELAI_PAR_DEFAUT,
    pointeVers: lireMot(cell('pointeVers')),
    actif: lireOuiNon(cell('actif'), true),
  }));
}

export function ligneDeMotif({ cle, libelle, fonctions, delaiJours, pointeVers, actif }: Motif): Ligne {
  return { cle, libelle, fonctions: ecrireListe(fonctions), delai: delaiJours, pointeVers, actif: ecrireOuiNon(actif) };
}
