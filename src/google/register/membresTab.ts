// Tab Membres: people paste it; a line with an unreadable cell keeps its other cells and says what is wrong.
import { lireAbsence } from '../../domain/membre/absence';
import type { Jour } from '../../domain/temps/jour';
import { trouverMembre, type Absence, type Membre } from '../../domain/membre/membre';
import { cercleDeSuppleances, phraseDeCercle } from '../../domain/membre/suppleance';
import { reduire } from '../../domain/texte/typographie';
import { lireAdresse, type Anomalies } from './anomalies';
import { ecrireListe, lireListe, lireNombre, lireOuiNon, lireMot, lireTexte, type Cell } from './cells';
import type { Ligne, Onglet, Table } from './table';

const QUOTA_PAR_DEFAUT = 10;

export const MEMBRES: Onglet = {
  cle: 'membres',
  nom: 'Membres',
  couleur: '#6a6af4',
  identifiant: 'nom',
  vitales: ['courriel', 'fonction'],
  colonnes: [
    { cle: 'nom', titre: 'Nom', note: 'Le nom porté dans la colonne Référent. À remplir par le pôle.', largeur: 160 },
    { cle: 'courriel', titre: 'Courriel', note: 'Adresse professionnelle. À remplir par le pôle.', largeur: 240 },
    { cle: 'fonction', titre: 'Fonction', note: 'Exactement comme dans l’onglet Motifs, colonne Fonctions. À remplir par le pôle.', largeur: 280 },
    { cle: 'genre', titre: 'Interne ou partenaire', note: 'partenaire : extérieur à l’Éducation nationale ; rien ne lui est confié sans l’accord de la famille.', largeur: 120, choix: ['interne', 'partenaire'] },
    { cle: 'secteur', titre: 'Secteur', note: 'Le sien, puis ceux où elle va aussi, le plus proche d’abord, un par ligne. Vide : toute la circonscription. À remplir par le pôle.', largeur: 110 },
    { cle: 'ecoles', titre: 'Ses écoles', note: 'Écoles où elle travaille ou qu’elle dirige, une par ligne : leurs demandes ne lui sont pas confiées.', largeur: 200 },
    { cle: 'motifs', titre: 'Motifs pris', note: 'Clés de l’onglet Motifs, une par ligne. Vide : tous ceux de sa fonction.', largeur: 160 },
    { cle: 'quota', titre: 'Quota', note: 'Le plus de demandes ouvertes à la fois. Vide : 10. À remplir par le pôle.', genre: 'nombre', largeur: 70 },
    { cle: 'absences', titre: 'Absences', note: 'Une par ligne : du 08/10/2018 au 12/10/2018. À remplir par le pôle.', largeur: 220 },
    { cle: 'suppleant', titre: 'Suppléance', note: 'Le nom de qui répond pendant ses absences : ses demandes ouvertes lui sont proposées. À remplir par le pôle.', largeur: 160 },
    { cle: 'actif', titre: 'Actif', note: 'oui ou non.', largeur: 70, choix: ['oui', 'non'] },
    { cle: 'conflits', titre: 'Conflits déclarés', note: 'Écoles ou numéros de demandes qui ne doivent pas lui être confiés, un par ligne. À remplir par le pôle.', largeur: 160 },
    { cle: 'aConfirmer', titre: 'À confirmer', note: 'Écrit par le pôle à la nouvelle année. À vider une fois la personne confirmée.', largeur: 140 },
    { cle: 'remarques', titre: 'À vérifier', note: 'Ce qui, dans les règles d’affectation, ne sert jamais ou se contredit. Écrit par le pôle à chaque contrôle.', largeur: 260 },
  ],
}; // oxfmt-ignore

export function lireMembres(table: Table, aujourdhui: Jour, anomalies: Anomalies): Membre[] {
  const lus = table.lire((cell, ligne) => ({ membre: lireMembre(cell, ligne, anomalies), ligne }));
  const membres = lus.map(({ membre }) => membre);
  const connus = new Set<string>();
  for (const { membre, ligne } of lus) {
    const { nom, suppleant } = membre;
    const cercle = suppleant ? cercleDeSuppleances(membre, membres, aujourdhui) : undefined;
    if (cercle) anomalies.noter(MEMBRES, ligne, 'Suppléance', phraseDeCercle(cercle));
    // Compared as the rules do: « Eloise » and « Éloïse » are one person.
    if (connus.has(reduire(nom))) anomalies.noter(MEMBRES, ligne, 'Nom', `« ${nom} » est déjà plus haut`);
    connus.add(reduire(nom));
    if (suppleant && !trouverMembre(membres, suppleant))
      anomalies.noter(MEMBRES, ligne, 'Suppléance', `« ${suppleant} » n’est pas dans cet onglet`);
  }
  return membres;
}

function lireMembre(cell: (cle: string) => Cell, ligne: number, anomalies: Anomalies): Membre {
  const courriel = lireAdresse(cell('courriel'), anomalies, [MEMBRES, ligne, 'Courriel']);
  if (!lireMot(cell('courriel'))) anomalies.noter(MEMBRES, ligne, 'Courriel', 'il manque une adresse');
  const fonction = lireMot(cell('fonction'));
  if (!fonction) anomalies.noter(MEMBRES, ligne, 'Fonction', 'il manque la fonction');
  return {
    nom: lireMot(cell('nom')),
    courriel,
    fonction,
    secteur: lireMot(cell('secteur')),
    motifs: lireListe(cell('motifs')),
    quota: lireQuota(cell('quota'), ligne, anomalies),
    absences: lireAbsences(lireListe(cell('absences')), ligne, anomalies),
    suppleant: lireMot(cell('suppleant')),
    genre: /^part/i.test(lireTexte(cell('genre'))) ? 'partenaire' : 'interne',
    ecoles: lireListe(cell('ecoles')),
    conflits: lireListe(cell('conflits')),
    actif: lireOuiNon(cell('actif'), true),
    // « oui, pour 2026-2027 »: any text but a no, until the cell is emptied.
    aConfirmer: cell('aConfirmer') !== '' && lireOuiNon(cell('aConfirmer'), true),
  };
}

/** Half a demande is none: what is beyond the whole number would be one too many. */
function lireQuota(cell: Cell, ligne: number, anomalies: Anomalies): number {
  const lu = lireNombre(cell);
  const quota = lu === undefined ? QUOTA_PAR_DEFAUT : Math.max(0, Math.floor(lu));
  const texte = lireTexte(cell).replace('.', ',');
  if (lu === undefined && texte) anomalies.noter(MEMBRES, ligne, 'Quota', `« ${texte} » n’est pas un nombre ; ${quota} est compté`); // oxfmt-ignore
  else if (lu !== undefined && lu !== quota) anomalies.noter(MEMBRES, ligne, 'Quota', `« ${texte} » n’est pas un nombre entier de demandes ; ${quota} est compté`); // oxfmt-ignore
  return quota;
}

/** Absences that end before that day go; what cannot be read as one stays: a person wrote it. */
export function lignesRenouvelees(table: Table, avant: Jour, aConfirmer: string): Ligne[] {
  const actifs = table.lire((cell) => ({
    nom: lireTexte(cell('nom')).trim(),
    absences: lireListe(cell('absences')),
    actif: lireOuiNon(cell('actif'), true),
  }));
  return actifs
    .filter(({ actif }) => actif)
    .map(({ nom, absences }) => ({
      nom,
      absences: ecrireListe(absences.filter((texte) => !(finDe(texte) < avant))),
      aConfirmer,
    }));
}

/** The last day a line names; a day that never comes when it cannot be read. */
function finDe(texte: string): string {
  const fins = lireAbsence(texte).map(({ fin }) => fin);
  return fins.sort().pop() ?? '9999-12-31';
}

function lireAbsences(textes: readonly string[], ligne: number, anomalies: Anomalies): Absence[] {
  return textes.flatMap((texte) => {
    const lues = lireAbsence(texte);
    if (lues.length === 0)
      anomalies.noter(
        MEMBRES,
        ligne,
        'Absences',
        `« ${texte} » n’est pas lisible ; écrivez « du 08/10/2018 au 12/10/2018 »`,
      );
    return lues;
  });
}
