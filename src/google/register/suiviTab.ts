// Tab Suivi: one action or decision a row. The machine adds rows and people add theirs; several may be about one demande.
import { lireNumero, numeroTape, type NumeroDemande } from '../../domain/demande/demande';
import { INTENTIONS, type Intention, type Suite } from '../../domain/suivi/suivi';
import { reduire } from '../../domain/texte/typographie';
import type { Anomalies } from './anomalies';
import { ecrireDate, ecrireTexte, lireDate, lireMot, lireTexte, type Cell } from './cells';
import type { Ligne, Onglet, Table } from './table';

export const SUIVI: Onglet = {
  cle: 'suivi',
  nom: 'Suivi',
  couleur: '#000091',
  identifiant: 'demande',
  repere: 'cle',
  aPropos: 'demande',
  colonnes: [
    { cle: 'demande', titre: 'Demande', note: 'Numéro de la demande.', largeur: 110 },
    { cle: 'intention', titre: 'Intention', note: 'Analyse (dans le pôle), première ou seconde intention. Vide pour une action de la liste : le pôle la complète.', largeur: 130, choix: Object.values(INTENTIONS) },
    { cle: 'action', titre: 'Action ou décision', note: 'Observation, entretien, aide… À remplir par le pôle.', largeur: 320 },
    { cle: 'qui', titre: 'Qui', note: 'Un nom de l’onglet Membres.', largeur: 160 },
    { cle: 'pourLe', titre: 'Pour le', note: 'Date voulue.', genre: 'date', largeur: 100 },
    { cle: 'faitLe', titre: 'Fait le', note: 'Date réelle.', genre: 'date', largeur: 100 },
    { cle: 'resultat', titre: 'Suite', note: 'Ce qu’il en est résulté, sans diagnostic ni nom.', largeur: 320 },
    { cle: 'lu', titre: 'Lu dans le relevé', note: 'Ce que disait la ligne du relevé de décisions. Écrit par le pôle.', masquee: true },
    { cle: 'cle', titre: 'Repère du suivi', note: 'Donné par le pôle. Ne change jamais.', masquee: true },
  ],
}; // oxfmt-ignore

/** What is in the cell is not repeated: it may be a name. */
const PAS_UN_NUMERO =
  'ce n’est pas un numéro de demande, rien n’est fait de cette ligne ; écrivez-en un, un seul par ligne';

export function lireSuivi(table: Table, anomalies: Anomalies): Suite[] {
  return table.lire((cell, ligne) => {
    const texte = (cle: string): string => lireMot(cell(cle));
    const demande = numeroTape(texte('demande'));
    if (!lireNumero(demande)) anomalies.noter(SUIVI, ligne, 'Demande', PAS_UN_NUMERO);
    const date = (cle: string, titre: string): Suite['pourLe'] => lireDateDeSuivi(cell(cle), ligne, titre, anomalies);
    return {
      cle: texte('cle'),
      demande: demande as NumeroDemande,
      intention: lireIntention(texte('intention')),
      action: texte('action'),
      qui: texte('qui'),
      pourLe: date('pourLe', 'Pour le'),
      faitLe: date('faitLe', 'Fait le'),
      resultat: texte('resultat'),
      lu: texte('lu'),
    };
  });
}

function lireDateDeSuivi(cell: Cell, ligne: number, titre: string, anomalies: Anomalies): Suite['pourLe'] {
  const lue = lireDate(cell);
  if (lue === undefined && cell !== '')
    anomalies.noter(SUIVI, ligne, titre, `« ${lireTexte(cell)} » n’est pas une date`);
  return lue ?? '';
}

function lireIntention(texte: string): Suite['intention'] {
  const cles = Object.keys(INTENTIONS) as Intention[];
  return cles.find((cle) => reduire(INTENTIONS[cle]) === reduire(texte)) ?? '';
}

export function ligneDeSuivi(suite: Suite): Ligne {
  return {
    cle: suite.cle,
    demande: suite.demande,
    intention: suite.intention ? INTENTIONS[suite.intention] : '',
    action: ecrireTexte(suite.action),
    qui: ecrireTexte(suite.qui),
    pourLe: ecrireDate(suite.pourLe),
    faitLe: ecrireDate(suite.faitLe),
    resultat: ecrireTexte(suite.resultat),
    lu: suite.lu ?? '',
  };
}
