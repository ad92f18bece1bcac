// Tab Effacements: one erasure a row, ordered by a person; what was erased, and what no script reaches.
import { enPlages, lirePlages, type Effacement } from '../../domain/protection/effacement';
import type { Instant } from '../../domain/temps/instant';
import { ecrireListe, ecrireMoment, ecrireTexte, lireLignes, lireMoment, lireTexte } from './cells';
import type { Ligne, Onglet, Table } from './table';

export const EFFACEMENTS: Onglet = {
  cle: 'effacements',
  nom: 'Effacements',
  couleur: '#929292',
  identifiant: 'cle',
  colonnes: [
    { cle: 'sujet', titre: 'Effacement', note: 'Une année scolaire, ou le numéro d’une demande. Écrit par le pôle.', largeur: 110 },
    { cle: 'commenceLe', titre: 'Demandé le', note: 'Écrit par le pôle.', genre: 'moment', largeur: 130 },
    { cle: 'qui', titre: 'Par', note: 'La personne qui l’a demandé. Écrit par le pôle.', largeur: 220 },
    { cle: 'termineLe', titre: 'Terminé le', note: 'Vide tant qu’il reste à faire : les rondes continuent. Écrit par le pôle.', genre: 'moment', largeur: 130 },
    { cle: 'comptes', titre: 'Effacé', note: 'Compté avant d’effacer. Écrit par le pôle.', largeur: 260 },
    { cle: 'numeros', titre: 'Numéros', note: 'Ils ne sont jamais redonnés. Écrit par le pôle.', largeur: 220 },
    { cle: 'nonAtteint', titre: 'Hors d’atteinte', note: 'Ce qu’aucun script n’efface : à vous d’y voir. Écrit par le pôle.', largeur: 420 },
    { cle: 'lienReleve', titre: 'Relevé', note: 'Le document qui en garde la trace. Écrit par le pôle.', largeur: 220 },
    { cle: 'cle', titre: 'Repère', note: 'Écrit par le pôle.', largeur: 80, masquee: true },
  ],
}; // oxfmt-ignore

export function lireEffacements(table: Table): Effacement[] {
  return table.lire((cell) => {
    const texte = (cle: string): string => lireTexte(cell(cle)).trim();
    return {
      cle: texte('cle'),
      sujet: texte('sujet'),
      qui: texte('qui'),
      commenceLe: lireMoment(cell('commenceLe')) ?? ('1970-01-01T00:00' as Instant),
      termineLe: lireMoment(cell('termineLe')) ?? '',
      comptes: lireLignes(cell('comptes')),
      numeros: lirePlages(texte('numeros')),
      nonAtteint: lireLignes(cell('nonAtteint')),
      lienReleve: texte('lienReleve'),
    };
  });
}

export function ligneDEffacement(effacement: Effacement): Ligne {
  return {
    cle: effacement.cle,
    sujet: effacement.sujet,
    qui: ecrireTexte(effacement.qui),
    commenceLe: ecrireMoment(effacement.commenceLe),
    termineLe: ecrireMoment(effacement.termineLe),
    comptes: ecrireListe(effacement.comptes),
    numeros: ecrireListe(enPlages(effacement.numeros)),
    nonAtteint: ecrireTexte(ecrireListe(effacement.nonAtteint)),
    lienReleve: effacement.lienReleve,
  };
}
