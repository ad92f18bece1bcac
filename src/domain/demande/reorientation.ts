// Where a demande may be sent on, and what must be true before it is.
import { concerneUneEquipe, estOuverte, type Demande } from './demande';
import { reduire } from '../texte/typographie';
import { accordDonne } from './vigilance';

export interface Reorientation {
  /** As the cell shows it; a pôle may give it the name of its département. */
  libelle: string;
  /** Outside the Éducation nationale: the family's agreement comes first. */
  accord: boolean;
  /** Another procedure: nothing of it is written here. */
  sansContenu: boolean;
  /** What to do with it, for the person who chose it. */
  rappel: string;
}

/** « MDPH = MDA », one per line: another name for one of the table, or a new one, which is taken to be outside. */
export function reorientationsDe(table: readonly Reorientation[], noms: readonly string[]): Reorientation[] {
  const lignes = noms.map((ligne) => ligne.split('=').map((morceau) => morceau.trim()));
  const nommes = table.map((entree) => {
    const nouveau = lignes.find(([ancien, autre]) => autre && sigle(ancien!) === sigle(entree.libelle));
    return nouveau ? { ...entree, libelle: nouveau[1]! } : entree;
  });
  const ajouts = lignes.filter(([nom, autre]) => nom && !autre).map(([nom]) => ({ libelle: nom!, accord: true, sansContenu: false, rappel: '' })); // oxfmt-ignore
  return [...nommes, ...ajouts];
}

/** « MDPH » of « MDPH (maison départementale…) ». */
function sigle(libelle: string): string {
  return reduire(libelle.split('(')[0]!);
}

export function trouverReorientation(table: readonly Reorientation[], texte: string): Reorientation | undefined {
  const cherche = reduire(texte);
  return table.find(({ libelle }) => cherche !== '' && (reduire(libelle) === cherche || sigle(libelle) === cherche));
}

/** What people are asked to do about it, beginning with the number: French sentences. */
export function reorientationsARevoir(demandes: readonly Demande[], table: readonly Reorientation[]): string[] {
  return demandes.flatMap((demande) => {
    const { numero, statut, reorienteVers } = demande;
    if (statut === 'reoriente' && !reorienteVers) return [`${numero} est « Réorientée » : choisissez où dans « Réorientée vers ».`]; // oxfmt-ignore
    if (!reorienteVers) return [];
    if (estOuverte(demande)) return [`${numero} : « Réorientée vers » est rempli, mais la demande est ouverte. Passez-la à « Réorientée », ou videz la cellule.`]; // oxfmt-ignore
    const vers = trouverReorientation(table, reorienteVers);
    const sansAccord = statut === 'reoriente' && (vers?.accord ?? true) && !concerneUneEquipe(demande) && !accordDonne(demande); // oxfmt-ignore
    return sansAccord ? [`${numero} : l’accord de la famille manque avant toute transmission hors de l’Éducation nationale (colonne « Accord de la famille »).`] : []; // oxfmt-ignore
  });
}
