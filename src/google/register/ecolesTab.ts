// Tab Écoles: people paste it; each line that cannot be used is told.
import type { Ecole } from '../../domain/demande/ecole';
import { reduire } from '../../domain/texte/typographie';
import { lireOuiNon, lireMot } from './cells';
import type { Onglet, Table } from './table';
import { lireAdresse, type Anomalies } from './anomalies';

export const ECOLES: Onglet = {
  cle: 'ecoles',
  nom: 'Écoles',
  couleur: '#6a6af4',
  identifiant: 'nom',
  vitales: ['courriel'],
  colonnes: [
    { cle: 'nom', titre: 'École', note: 'Le nom que l’école choisit dans le formulaire. À remplir par le pôle.', largeur: 220 },
    { cle: 'uai', titre: 'UAI', note: 'Code de l’établissement. À remplir par le pôle.', largeur: 90 },
    { cle: 'courriel', titre: 'Adresse officielle', note: 'Reçoit chaque accusé de réception. À remplir par le pôle.', largeur: 240 },
    { cle: 'directeur', titre: 'Direction', note: 'Qui dirige l’école. À remplir par le pôle.', largeur: 160 },
    { cle: 'secteur', titre: 'Secteur', note: 'Sert à choisir les membres du même secteur. À remplir par le pôle.', largeur: 110 },
    { cle: 'rep', titre: 'REP', note: 'REP, REP+ ou rien. À remplir par le pôle.', largeur: 70 },
    { cle: 'active', titre: 'Active', note: 'oui ou non : non retire l’école du formulaire sans effacer ses demandes.', largeur: 70, choix: ['oui', 'non'] },
    { cle: 'lien', titre: 'Lien du formulaire', note: 'Le formulaire, cette école déjà choisie. Écrit par le pôle à chaque « Mettre à jour le formulaire ».', largeur: 160 },
  ],
}; // oxfmt-ignore

export function lireEcoles(table: Table, anomalies: Anomalies): Ecole[] {
  const noms = new Set<string>();
  return table.lire((cell, ligne) => {
    const nom = lireMot(cell('nom'));
    const courriel = lireAdresse(cell('courriel'), anomalies, [ECOLES, ligne, 'Adresse officielle']);
    if (noms.has(reduire(nom)))
      anomalies.noter(
        ECOLES,
        ligne,
        'École',
        `« ${nom} » est déjà plus haut, et les courriels des deux vont à la première ligne ; distinguez-les, par la commune`,
      );
    if (!lireMot(cell('courriel'))) anomalies.noter(ECOLES, ligne, 'Adresse officielle', 'il manque une adresse');
    noms.add(reduire(nom));
    return {
      nom,
      uai: lireMot(cell('uai')),
      courriel,
      directeur: lireMot(cell('directeur')),
      secteur: lireMot(cell('secteur')),
      rep: lireMot(cell('rep')),
      active: lireOuiNon(cell('active'), true),
      lien: lireMot(cell('lien')),
    };
  });
}
