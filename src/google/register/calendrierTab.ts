// Tab Calendrier: one période or vacances a row, with its source; people may correct it or add their territory's.
import type { Calendrier, GenreDePlage, PlageDuCalendrier } from '../../domain/temps/calendrier';
import type { Anomalies } from './anomalies';
import { ecrireDate, ecrireTexte, lireDate, lireMot, lireTexte } from './cells';
import type { Ligne, Onglet, Table } from './table';

const GENRES: Record<GenreDePlage, string> = {
  rentree: 'Rentrée',
  vacances: 'Vacances',
  sans_classe: 'Sans classe',
  ete: 'Été',
};

export const CALENDRIER: Onglet = {
  cle: 'calendrier',
  nom: 'Calendrier',
  couleur: '#18753c',
  identifiant: 'cle',
  vitales: ['genre', 'debut', 'fin'],
  colonnes: [
    { cle: 'cle', titre: 'Repère', note: 'Repère de la ligne. Ne change jamais.', largeur: 200 },
    { cle: 'annee', titre: 'Année', note: 'Année scolaire, par exemple 2018-2019.', largeur: 90 },
    { cle: 'genre', titre: 'Genre', note: 'Rentrée, Vacances, Sans classe ou Été.', largeur: 100, choix: Object.values(GENRES) },
    { cle: 'nom', titre: 'Nom', note: 'Toussaint, Noël… Le pôle peut corriger.', largeur: 180 },
    { cle: 'debut', titre: 'Premier jour', note: 'Premier jour sans classe (ou jour de la rentrée).', genre: 'date', largeur: 100 },
    { cle: 'fin', titre: 'Dernier jour', note: 'Dernier jour sans classe, inclus.', genre: 'date', largeur: 100 },
    { cle: 'source', titre: 'Source', note: 'D’où vient la date.', largeur: 360 },
    { cle: 'verifieLe', titre: 'Vérifiée le', note: 'Jour où la date a été comparée à la source.', genre: 'date', largeur: 100 },
  ],
}; // oxfmt-ignore

export function lireCalendrier(table: Table, mercredi: boolean, anomalies: Anomalies): Calendrier {
  const plages = table
    .lire((cell, ligne) => {
      const debut = lireDate(cell('debut'));
      const fin = lireDate(cell('fin'));
      const genre = genreDe(lireTexte(cell('genre')));
      if (!debut || !fin || !genre) {
        anomalies.noter(CALENDRIER, ligne, debut && fin ? 'Genre' : 'Premier jour', 'illisible ; la ligne est ignorée');
        return undefined;
      }
      return { annee: lireMot(cell('annee')), nom: lireMot(cell('nom')), genre, debut, fin };
    })
    .filter((plage): plage is PlageDuCalendrier => plage !== undefined);
  return { plages, mercredi };
}

function genreDe(texte: string): GenreDePlage | undefined {
  return (Object.keys(GENRES) as GenreDePlage[]).find((genre) => GENRES[genre] === texte.trim());
}

export function ligneDePlage(plage: PlageDuCalendrier & { source: string; verifieLe: string }): Ligne {
  return {
    cle: `${plage.annee} ${plage.genre} ${plage.debut}`,
    annee: plage.annee,
    genre: GENRES[plage.genre],
    nom: ecrireTexte(plage.nom),
    debut: ecrireDate(plage.debut),
    fin: ecrireDate(plage.fin),
    source: plage.source,
    verifieLe: ecrireDate(plage.verifieLe as PlageDuCalendrier['debut']),
  };
}
