// Every tab of the register, in the order people see them.
import { BILANS } from './bilansTab';
import { CALENDRIER } from './calendrierTab';
import { COURRIER } from './courrierTab';
import { DEMANDES } from './demandesTab';
import { ECOLES } from './ecolesTab';
import { IDENTITES } from './identitesTab';
import { EFFACEMENTS } from './effacementsTab';
import { JOURNAL } from './journalTab';
import { MEMBRES } from './membresTab';
import { MOTIFS } from './motifsTab';
import { PARAMETRES } from './parametresTab';
import { QUESTIONS } from './questionsTab';
import { REUNIONS } from './reunionsTab';
import { SUIVI } from './suiviTab';
import type { Onglet } from './table';

export const ACCUEIL: Onglet = {
  cle: 'accueil',
  nom: 'Accueil',
  couleur: '#000091',
  identifiant: 'nom',
  refaisable: true,
  colonnes: [
    { cle: 'nom', titre: 'Aujourd’hui', note: 'Écrit par le pôle à chaque ronde.', largeur: 320 },
    { cle: 'valeur', titre: 'Valeur', note: 'Écrit par le pôle à chaque ronde.', largeur: 520 },
  ],
};

export const ONGLETS: readonly Onglet[] = [
  ACCUEIL, DEMANDES, SUIVI, REUNIONS, COURRIER, MEMBRES, ECOLES, MOTIFS, QUESTIONS, CALENDRIER, PARAMETRES, BILANS, EFFACEMENTS,
  IDENTITES, JOURNAL,
]; // oxfmt-ignore
