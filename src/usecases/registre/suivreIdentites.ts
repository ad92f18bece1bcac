// Tab Identités is looked at before anything is made of it: a column sorted alone, or lines pasted over, would put a
// child's name on the demande of another. What the school said comes back from the Form; the rest is told.
import {
  estDerangee,
  modeNominatif,
  SANS_IDENTITE,
  champsNominatifs,
  TITRES_NOMINATIFS,
  type ChampsNominatifs,
  type CleNominative,
  type Identite,
} from '../../domain/protection/identite';
import { A_REMETTRE, jugerLesIdentites, type IdentiteJugee } from '../../domain/protection/identitesDerangees';
import { jourDe } from '../../domain/temps/instant';
import type { Pole } from '../../domain/pole/pole';
import { enumerer, typographier } from '../../domain/texte/typographie';

export interface SuiviDesIdentites {
  /** French sentences, as the doctor says its own: a tab, a line, a heading, never a name. */
  repare: string[];
  aCorriger: string[];
}

/** Where all is in order it asks nothing of Google but the tab; the sentences stay on Accueil until the next morning. */
export function suivreIdentites(pole: Pole): SuiviDesIdentites {
  const { registre, maintenant, memoire } = pole;
  if (!modeNominatif(registre.parametres, jourDe(maintenant))) return { repare: [], aCorriger: [] };
  const derangees = premieres(registre.identites).filter(estDerangee);
  if (derangees.length === 0) return { repare: [], aCorriger: [] };
  const jugees = jugerLesIdentites(derangees, ditesParLesEcoles(pole, derangees));
  // Before any cell: what is put back is known even of a run that dies in between.
  pole.journaliserTout(jugees.flatMap(lignesDuJournal));
  const aRemettre = jugees.filter(({ remis }) => remis.length > 0);
  for (const { avant } of aRemettre) pole.enregistrerIdentite({ ...avant, empreinte: A_REMETTRE });
  if (aRemettre.length > 0) pole.valider();
  for (const { apres } of jugees) if (apres) pole.enregistrerIdentite(apres);
  const dit = { repare: phrasesDesRemises(jugees), aCorriger: [...phrasesDesGardees(jugees), ...phraseDesAutres(jugees)] };
  pole.noterMemoire({
    repare: [...new Set([...dit.repare, ...memoire.repare])],
    aCorriger: [...new Set([...dit.aCorriger, ...memoire.aCorriger])],
  });
  return dit;
} // oxfmt-ignore

/** Of two lines of one number the first is read, and written: what the second says must not take its place. */
function premieres(identites: readonly Identite[]): Identite[] {
  const vus = new Set<string>();
  return identites.filter(({ numero }) => !vus.has(numero) && vus.add(numero));
}

/** A call for the list of the answers, and one for each line that is in doubt. */
function ditesParLesEcoles(pole: Pole, derangees: readonly Identite[]): Map<string, ChampsNominatifs> {
  const numeros = new Set<string>(derangees.filter(({ empreinte }) => empreinte).map(({ numero }) => numero));
  const parId = new Map(pole.registre.demandes.filter(({ numero, idReponse }) => idReponse && numeros.has(numero)).map(({ numero, idReponse }) => [idReponse, numero])); // oxfmt-ignore
  const annonces = parId.size ? pole.annoncesDepuis('').filter(({ id }) => parId.has(id)) : [];
  return new Map(annonces.map(({ id, lire }) => [parId.get(id)!, champsNominatifs(lire().reponses) ?? SANS_IDENTITE]));
}

function lignesDuJournal({ avant: { numero }, remis, gardes }: IdentiteJugee) {
  const dire = (quoi: string, qui: string, cles: readonly CleNominative[]) =>
    cles.length ? [{ qui, quoi, sur: numero, details: cles.map((cle) => TITRES_NOMINATIFS[cle]).join(', ') }] : [];
  return [...dire('identite_remise', 'le pôle', remis), ...dire('identite_corrigee', 'une personne', gardes)];
}

function phrasesDesRemises(jugees: readonly IdentiteJugee[]): string[] {
  return parColonne(jugees, ({ remis }) => remis, 'ce n’était plus celui de chaque demande (colonne triée seule, ou lignes collées) ; c’est remis d’après le formulaire. Si c’était voulu, réécrivez-le et videz leur « Empreinte ».'); // oxfmt-ignore
}

function phrasesDesGardees(jugees: readonly IdentiteJugee[]): string[] {
  return parColonne(jugees, ({ gardes }) => gardes, 'ce n’est pas ce que dit le formulaire. C’est gardé ; si c’est une erreur, remettez ce que l’école a répondu.'); // oxfmt-ignore
}

function parColonne(
  jugees: readonly IdentiteJugee[],
  cles: (jugee: IdentiteJugee) => readonly CleNominative[],
  quoi: string,
): string[] {
  return Object.entries(TITRES_NOMINATIFS).flatMap(([cle, titre]) => {
    const lignes = jugees.filter((jugee) => cles(jugee).includes(cle as CleNominative));
    return lignes.length ? [typographier(`${lieu(lignes)}, colonne « ${titre} » : ${quoi}`)] : [];
  });
}

/** Neither the Form nor the Journal holds who the child is: a person looks, and says that it is right. */
function phraseDesAutres(jugees: readonly IdentiteJugee[]): string[] {
  const inconnues = jugees.filter(({ apres }) => !apres);
  if (inconnues.length === 0) return [];
  const phrase = 'leurs cellules ne vont plus ensemble, et le formulaire n’a pas ces demandes. Remettez le bon enfant à chaque numéro (Fichier › Historique des versions), puis videz leur « Empreinte ».'; // oxfmt-ignore
  return [typographier(`${lieu(inconnues)} : ${phrase}`)];
}

function lieu(jugees: readonly IdentiteJugee[]): string {
  const lignes = jugees.map(({ avant }) => avant.ligne ?? 0).sort((a, b) => a - b);
  return `Onglet « Identités », ${lignes.length > 1 ? 'lignes' : 'ligne'} ${enumerer(lignes.map(String))}`;
}
