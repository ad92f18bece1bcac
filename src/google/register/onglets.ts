// Every tab of the register, in the order people see them.
import { CALENDRIER } from './calendrierTab';
import { COURRIER } from './courrierTab';
import { DEMANDES } from './demandesTab';
import { ECOLES } from './ecolesTab';
import { JOURNAL } from './journalTab';
import { MEMBRES } from './membresTab';
import { MOTIFS } from './motifsTab';
import { PARAMETRES } from './parametresTab';
import { REUNIONS } from './reunionsTab';
import type { Onglet } from './table';

export const ACCUEIL: Onglet = {
  cle: 'accueil',
  nom: 'Accueil',
  couleur: '#000091',
  identifiant: 'nom',
  colonnes: [
    { cle: 'nom', titre: 'Aujourd’hui', note: 'Écrit par le pôle à chaque ronde.', largeur: 320 },
    { cle: 'valeur', titre: 'Valeur', note: 'Écrit par le pôle à chaque ronde.', largeur: 520 },
  ],
  protege: true,
};

/** One action or decision a row; the relevé of a meeting fills it, people complete it. */
export const SUIVI: Onglet = {
  cle: 'suivi',
  nom: 'Suivi',
  couleur: '#000091',
  identifiant: 'demande',
  colonnes: [
    { cle: 'demande', titre: 'Demande', note: 'Numéro de la demande.', largeur: 110 },
    { cle: 'intention', titre: 'Intention', note: 'Première ou seconde intention.', largeur: 130, choix: ['Première', 'Seconde'] },
    { cle: 'action', titre: 'Action ou décision', note: 'Observation, entretien, aide… À remplir par le pôle.', largeur: 320 },
    { cle: 'qui', titre: 'Qui', note: 'Un nom de l’onglet Membres.', largeur: 160 },
    { cle: 'pourLe', titre: 'Pour le', note: 'Date voulue.', genre: 'date', largeur: 100 },
    { cle: 'faitLe', titre: 'Fait le', note: 'Date réelle.', genre: 'date', largeur: 100 },
    { cle: 'suite', titre: 'Suite', note: 'Ce qu’il en est résulté, sans diagnostic ni nom.', largeur: 320 },
  ],
}; // prettier-ignore

export const ONGLETS: readonly Onglet[] = [
  ACCUEIL, DEMANDES, SUIVI, REUNIONS, COURRIER, MEMBRES, ECOLES, MOTIFS, CALENDRIER, PARAMETRES, JOURNAL,
]; // prettier-ignore
