// Tab Courrier: one mail a row, what will leave and what left. It never holds what a mail says.
import { lireStatutDeCourrier } from '../../domain/courrier/changementDeCourrier';
import { SANS_DATE, STATUTS_COURRIER, type Courrier } from '../../domain/courrier/courrier';
import { ecrireMoment, ecrireTexte, lireMoment, lireMot } from './cells';
import type { Ligne, Onglet, Table } from './table';

export const COURRIER: Onglet = {
  cle: 'courrier',
  nom: 'Courrier',
  couleur: '#000091',
  identifiant: 'cle',
  vitales: ['genre', 'sujet', 'pour', 'prevuLe', 'statut'],
  aPropos: 'sujet',
  colonnes: [
    { cle: 'genre', titre: 'Genre', note: 'Ce que c’est. Écrit par le pôle.', largeur: 160 },
    { cle: 'sujet', titre: 'À propos de', note: 'Numéro de demande ou repère de réunion. Écrit par le pôle.', largeur: 120 },
    { cle: 'pour', titre: 'Pour', note: 'École, membre ou adresse fonctionnelle. Écrit par le pôle.', largeur: 220 },
    { cle: 'prevuLe', titre: 'Prévu le', note: 'Ne part pas avant. Écrit par le pôle.', genre: 'moment', largeur: 130 },
    { cle: 'statut', titre: 'Statut', note: 'Mettez « Retenu » pour garder un courrier, « Annulé » pour qu’il ne parte jamais, « Prévu » pour le laisser partir ; s’il est parti, « À renvoyer » ou, quand son adresse l’a refusé, « Revenu ».', largeur: 100, choix: Object.values(STATUTS_COURRIER) },
    // Beside the other: one writing changes both, so that no kill comes between.
    { cle: 'statutNote', titre: 'Statut noté', note: 'Le dernier statut que le pôle a noté. Écrit par le pôle.', masquee: true },
    { cle: 'partiLe', titre: 'Parti le', note: 'Écrit par le pôle.', genre: 'moment', largeur: 130 },
    { cle: 'destinataires', titre: 'Adresses', note: 'Là où il est parti. Écrit par le pôle.', largeur: 260 },
    { cle: 'pourquoi', titre: 'Pourquoi', note: 'La raison quand il n’est pas parti. Écrit par le pôle.', largeur: 320 },
    { cle: 'cle', titre: 'Clé', note: 'Unique pour toujours. Écrit par le pôle.', largeur: 80, masquee: true },
  ],
}; // oxfmt-ignore

export function lireCourriers(table: Table): Courrier[] {
  return table.lire((cell) => {
    const texte = (cle: string): string => lireMot(cell(cle));
    const lu = lireStatutDeCourrier(texte('statut'));
    const prevuLe = lireMoment(cell('prevuLe')) || SANS_DATE;
    // A text we do not know keeps the mail from leaving: a person meant something, another day perhaps.
    const statut = lu === 'prevu' && prevuLe === SANS_DATE ? 'retenu' : (lu ?? 'retenu');
    const auteur = 'Choix d’une personne.';
    return {
      cle: texte('cle'),
      genre: texte('genre'),
      sujet: texte('sujet'),
      pour: texte('pour'),
      prevuLe,
      statut,
      statutNote: lireStatutDeCourrier(texte('statutNote')) ?? '',
      statutTape: texte('statut') === STATUTS_COURRIER[statut] ? undefined : texte('statut'),
      partiLe: lireMoment(cell('partiLe')) ?? '',
      destinataires: texte('destinataires'),
      pourquoi: texte('pourquoi') || (statut === 'retenu' || statut === 'annule' ? auteur : ''),
    };
  });
}

export function ligneDeCourrier(courrier: Courrier): Ligne {
  return {
    genre: courrier.genre,
    sujet: courrier.sujet,
    pour: ecrireTexte(courrier.pour),
    prevuLe: ecrireMoment(courrier.prevuLe),
    statut: courrier.statutTape === undefined ? STATUTS_COURRIER[courrier.statut] : ecrireTexte(courrier.statutTape),
    statutNote: courrier.statutNote ? STATUTS_COURRIER[courrier.statutNote] : '',
    partiLe: ecrireMoment(courrier.partiLe),
    destinataires: ecrireTexte(courrier.destinataires),
    pourquoi: ecrireTexte(courrier.pourquoi),
    cle: ecrireTexte(courrier.cle),
  };
}
