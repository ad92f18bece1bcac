// Tab Réunions: people set dates and places; the machine writes the statut and the link to the ordre du jour.
import { lireArrete } from '../../domain/reunion/arrete';
import { STATUTS_REUNION, type Reunion, type StatutReunion } from '../../domain/reunion/reunion';
import { Anomalies } from './anomalies';
import { reduire } from '../../domain/texte/typographie';
import { ecrireDate, ecrireListe, ecrireOuiNon, ecrireTexte, lireDate, lireHeure, lireLignes, lireMot, lireOuiNon } from './cells'; // oxfmt-ignore
import type { Ligne, Onglet, Table } from './table';

export const REUNIONS: Onglet = {
  cle: 'reunions',
  nom: 'Réunions',
  couleur: '#18753c',
  identifiant: 'date',
  repere: 'cle',
  vitales: ['date', 'dateLimite', 'statut'],
  // A version is told once it is whole.
  enDernier: ['arrete', 'statut'],
  colonnes: [
    { cle: 'cle', titre: 'Réunion', note: 'Repère de la réunion, par exemple 2018-P1-A. Donné par le pôle le matin qui suit, à une ligne que vous ajoutez. Ne change jamais.', largeur: 110 },
    { cle: 'genre', titre: 'Genre', note: 'Cellule de veille, plénière… À remplir par le pôle.', largeur: 220 },
    { cle: 'date', titre: 'Date', note: 'Proposée à l’installation, à corriger par le pôle.', genre: 'date', largeur: 100 },
    { cle: 'heure', titre: 'Heure', note: 'Par exemple 09:00. À remplir par le pôle.', largeur: 70 },
    { cle: 'lieu', titre: 'Lieu', note: 'À remplir par le pôle.', largeur: 200 },
    { cle: 'dateLimite', titre: 'Date limite', note: 'Dernier jour des demandes, inclus. Proposée, à corriger par le pôle. Vide : la liste est arrêtée le dernier jour de classe avant la réunion.', genre: 'date', largeur: 100 },
    { cle: 'statut', titre: 'Statut', note: 'Prévue, Liste arrêtée (par le pôle, le lendemain de la date limite), Tenue, Annulée.', largeur: 120, choix: Object.values(STATUTS_REUNION) },
    { cle: 'ordreDuJour', titre: 'Ordre du jour', note: 'Lien vers le document. Écrit par le pôle.', largeur: 320 },
    { cle: 'etudie', titre: 'Étudie les demandes', note: 'oui ou non : une plénière n’en reçoit aucune. À remplir par le pôle.', largeur: 90, choix: ['oui', 'non'] },
    { cle: 'visio', titre: 'Visio', note: 'Lien de la visioconférence. À remplir par le pôle ; vide : sur place.', largeur: 200 },
    { cle: 'releve', titre: 'Relevé de décisions', note: 'Lien vers le document. Écrit par le pôle.', largeur: 200 },
    { cle: 'aRelire', titre: 'Relevé : à relire', note: 'Les lignes du tableau que le pôle n’a pas comprises : corrigez-les dans l’ordre du jour. Écrit par le pôle.', largeur: 320 },
    { cle: 'idReleve', titre: 'Identifiant du relevé', note: 'Écrit par le pôle.', largeur: 80, masquee: true },
    { cle: 'arrete', titre: 'Liste arrêtée', note: 'Ce qui a été arrêté et dit à chacun. Écrit par le pôle.', largeur: 80, masquee: true },
    { cle: 'idOrdreDuJour', titre: 'Identifiant du document', note: 'Écrit par le pôle.', largeur: 80, masquee: true },
  ],
}; // oxfmt-ignore

/** One without a key yet is not read: nothing may hang on it. Of two that bear the same, the first is followed. */
export function lireReunions(table: Table, avecLimite: boolean, anomalies: Anomalies): Reunion[] {
  const vues = new Set<string>();
  return lireLignesDeReunion(table, avecLimite, anomalies)
    .map(({ reunion }) => reunion)
    .filter(({ cle }) => cle !== '' && !vues.has(cle) && vues.add(cle));
}

/** Rows that people added: what they left empty is written, and from then on they are read. Returns them whole. */
export function adopterLignes(table: Table, completer: (reunion: Reunion) => Reunion): Reunion[] {
  const ajoutees = lireLignesDeReunion(table, false, new Anomalies()).filter(({ reunion: { cle } }) => cle === '');
  return ajoutees.flatMap(({ ligne, reunion, vide }) => {
    // Sorted since it was read: another meeting stands there. The next ronde takes this one up.
    if (!table.estEnPlace(ligne)) return [];
    const completee = completer(reunion);
    // An hour that cannot be read is a person's: it is told, and stays.
    const entiere = vide('heure') ? completee : { ...completee, heure: reunion.heure };
    const { cle, ...reste } = ligneDeReunion(entiere);
    table.noter(ligne, Object.fromEntries(Object.entries(reste).filter(([colonne]) => vide(colonne))));
    // Last: once it has its key, nobody completes it any more.
    table.noter(ligne, { cle: cle! });
    return [entiere];
  });
}

/** `vide`: nobody wrote in that cell. */
interface LigneLue {
  ligne: number;
  reunion: Reunion;
  vide: (cle: string) => boolean;
}

/** `avecLimite`: the pôle usually sets a cut-off, so that a missing one is told. */
function lireLignesDeReunion(table: Table, avecLimite: boolean, anomalies: Anomalies): LigneLue[] {
  return table
    .lire((cell, ligne): LigneLue | undefined => {
      const date = lireDate(cell('date'));
      const dateLimite = cell('dateLimite') === '' ? '' : lireDate(cell('dateLimite'));
      const autres = autresCells(cell);
      if (!date) anomalies.noter(REUNIONS, ligne, 'Date', 'il manque une date lisible ; la réunion est ignorée');
      if (dateLimite === undefined)
        anomalies.noter(REUNIONS, ligne, 'Date limite', 'la date n’est pas lisible ; la réunion est ignorée');
      if (cell('heure') !== '' && !autres.heure)
        anomalies.noter(REUNIONS, ligne, 'Heure', 'elle n’est pas lisible ; les convocations disent qu’elle reste à préciser'); // oxfmt-ignore
      if (lireMot(cell('statut')) && !statutDit(lireMot(cell('statut'))))
        anomalies.noter(REUNIONS, ligne, 'Statut', 'il n’est pas dans la liste ; la réunion est lue comme « Prévue »');
      if (dateLimite === '' && autres.etudie && avecLimite)
        anomalies.noter(REUNIONS, ligne, 'Date limite', 'vide ; la liste sera arrêtée le dernier jour de classe avant la réunion'); // oxfmt-ignore
      return date && dateLimite !== undefined
        ? { ligne, reunion: { ...autres, date, dateLimite }, vide: (cle) => lireMot(cell(cle)) === '' }
        : undefined;
    })
    .filter((lue) => lue !== undefined);
}

function autresCells(cell: Parameters<Parameters<Table['lire']>[0]>[0]): Omit<Reunion, 'date' | 'dateLimite'> {
  const genre = lireMot(cell('genre'));
  return {
    cle: lireMot(cell('cle')),
    genre,
    // A plénière that a person adds by hand receives no demande, even if they did not say so.
    etudie: lireOuiNon(cell('etudie'), !reduire(genre).includes('pleniere')),
    heure: lireHeure(cell('heure')),
    lieu: lireMot(cell('lieu')),
    statut: statutDit(lireMot(cell('statut'))) ?? 'prevu',
    idOrdreDuJour: lireMot(cell('idOrdreDuJour')),
    lienOrdreDuJour: lireMot(cell('ordreDuJour')),
    visio: lireMot(cell('visio')),
    arrete: lireArrete(lireMot(cell('arrete'))),
    aRelire: lireLignes(cell('aRelire')),
    idReleve: lireMot(cell('idReleve')),
    lienReleve: lireMot(cell('releve')),
  };
}

/** A pasted cell escapes the list of the column: « annulée » and « Annulé » are no reason to call everybody. */
function statutDit(texte: string): StatutReunion | undefined {
  const cles = Object.keys(STATUTS_REUNION) as StatutReunion[];
  const dit = reduire(texte);
  return cles.find((cle) => dit === cle || dit.replace(/e$/, '') === reduire(STATUTS_REUNION[cle]).replace(/e$/, ''));
}

export function ligneDeReunion(reunion: Reunion): Ligne {
  return {
    cle: reunion.cle,
    genre: ecrireTexte(reunion.genre),
    date: ecrireDate(reunion.date),
    heure: reunion.heure,
    lieu: ecrireTexte(reunion.lieu),
    dateLimite: ecrireDate(reunion.dateLimite),
    statut: STATUTS_REUNION[reunion.statut],
    ordreDuJour: reunion.lienOrdreDuJour,
    etudie: ecrireOuiNon(reunion.etudie),
    idOrdreDuJour: reunion.idOrdreDuJour,
    visio: reunion.visio,
    arrete: reunion.arrete ? JSON.stringify(reunion.arrete) : '',
    aRelire: ecrireTexte(ecrireListe(reunion.aRelire)),
    idReleve: reunion.idReleve,
    releve: reunion.lienReleve,
  };
}
