// Cuts a document into pages by itself. Docs made from code know neither page numbers nor repeated table headers,
// so we break the pages, write « page 2/3 » on each and begin each part of a table with its header.
import { morceaux, enMots, type Bloc, type Case, type Colonne, type Etage, type Texte } from './bloc';

/** Sizes in points, for the body font the Doc writer uses. Widths are generous: an estimate must not be too small. */
const PAGE = { largeur: 495, hauteur: 715 };
const CARACTERE = 5.4;
const LIGNE = 13;
/** Left and right padding of a cell, then top and bottom. */
const MARGE_CELLULE = 10;
const MARGE_LIGNE = 7;
/** A table up to a third of a page is not cut. */
const PETIT_TABLEAU = 240;
/** Google puts an empty paragraph after each table. */
const APRES_TABLEAU = 16;
/** Height of a title's line and the space around it, by level. */
const TITRES = { 1: { ligne: 24, marge: 6 }, 2: { ligne: 19, marge: 14 }, 3: { ligne: 16, marge: 14 } };

/** One page of blocks. */
export type Page = Bloc[];

export function mettreEnPages(blocs: readonly Bloc[]): Page[] {
  const pages: Page[] = [[]];
  let reste = PAGE.hauteur;
  const ouvrir = (): void => {
    pages.push([]);
    reste = PAGE.hauteur;
  };
  const poser = (bloc: Bloc, hauteur: number): void => {
    pages[pages.length - 1]!.push(bloc);
    reste -= hauteur;
  };
  blocs.forEach((bloc, rang) => {
    if (bloc.genre === 'saut_de_page') return ouvrir();
    if (bloc.genre === 'tableau') return poserTableau(bloc, () => reste, ouvrir, poser);
    // A title stays with the beginning of what it announces.
    const suite = bloc.genre === 'titre' ? debut(blocs, rang + 1) : 0;
    if (hauteurDe(bloc) + suite > reste && pages[pages.length - 1]!.length) ouvrir();
    poser(bloc, hauteurDe(bloc));
  });
  return pages.filter((page) => page.length > 0);
}

function poserTableau(
  { colonnes, lignes }: Extract<Bloc, { genre: 'tableau' }>,
  reste: () => number,
  ouvrir: () => void,
  poser: (bloc: Bloc, hauteur: number) => void,
): void {
  const entete = hauteurDeLigne(colonnes.map(({ titre }) => titre), colonnes); // oxfmt-ignore
  const entier = hauteurDe({ genre: 'tableau', colonnes, lignes });
  if (entier <= PETIT_TABLEAU && entier > reste()) ouvrir();
  let posees: string[][] = [];
  let hauteur = entete;
  for (const ligne of lignes) {
    const besoin = hauteurDeLigne(ligne, colonnes);
    if (hauteur + besoin + APRES_TABLEAU > reste()) {
      if (posees.length) poser({ genre: 'tableau', colonnes, lignes: posees }, hauteur);
      ouvrir();
      posees = [];
      hauteur = entete;
    }
    posees.push(ligne);
    hauteur += besoin;
  }
  if (posees.length || lignes.length === 0)
    poser({ genre: 'tableau', colonnes, lignes: posees }, hauteur + APRES_TABLEAU);
}

/** Height of what a title announces; of several titles in a row, down to what the last one announces. */
function debut(blocs: readonly Bloc[], rang: number): number {
  const bloc = blocs[rang];
  if (!bloc) return 0;
  if (bloc.genre === 'titre') return hauteurDe(bloc) + debut(blocs, rang + 1);
  if (bloc.genre === 'tableau' && hauteurDe(bloc) > PETIT_TABLEAU)
    return hauteurDe({ ...bloc, lignes: bloc.lignes.slice(0, 2) });
  return hauteurDe(bloc);
}

/** An upper estimate of the height of a block, in points. */
export function hauteurDe(bloc: Bloc): number {
  switch (bloc.genre) {
    case 'titre':
      return lignesDe(bloc.texte, PAGE.largeur / 1.5) * TITRES[bloc.niveau].ligne + TITRES[bloc.niveau].marge;
    case 'paragraphe':
      return lignesDe(montre(bloc.texte), PAGE.largeur) * LIGNE + 4;
    case 'encadre':
      return lignesDe(montre(bloc.texte), PAGE.largeur - 20) * LIGNE + 14 + APRES_TABLEAU;
    case 'liste':
      return bloc.elements.reduce<number>(
        (somme, element) => somme + lignesDe(montre(element), PAGE.largeur - 36) * LIGNE + 3,
        8,
      );
    case 'fiche': {
      const colonnes = [COLONNE_NOM, COLONNE_VALEUR];
      return bloc.lignes.reduce((somme, ligne) => somme + hauteurDeLigne(ligne, colonnes), APRES_TABLEAU);
    }
    case 'tableau': {
      const entete = hauteurDeLigne(bloc.colonnes.map(({ titre }) => titre), bloc.colonnes); // oxfmt-ignore
      return bloc.lignes.reduce((somme, ligne) => somme + hauteurDeLigne(ligne, bloc.colonnes), entete + APRES_TABLEAU);
    }
    case 'schema':
      return bloc.etages.reduce((somme, etage) => somme + hauteurDEtage(etage), 0);
    case 'groupe':
      return bloc.blocs.reduce((somme, interne) => somme + hauteurDe(interne), 0);
    case 'saut_de_page':
      return 0;
  }
}

/** The two columns of a fiche, name and value. */
export const COLONNE_NOM: Colonne = { titre: '', largeur: 1 };
export const COLONNE_VALEUR: Colonne = { titre: '', largeur: 3 };

/** The two lanes of a drawing and the arrow between them, as shares of the width. */
export const VOIES = { etape: 0.53, fleche: 0.08, aCote: 0.39 };
/** The words of a box are smaller than the body's. */
const PETIT = 0.85;
/** Padding and frame of a box; the thin line Google keeps under it; the arrow to the next step. */
const MARGE_CASE = { largeur: 16, hauteur: 13 };
const FLECHE = 18;

function hauteurDEtage({ etape, aCote }: Etage): number {
  return Math.max(hauteurDeCase(etape, VOIES.etape), aCote ? hauteurDeCase(aCote, VOIES.aCote) : 0) + FLECHE;
}

function hauteurDeCase({ titre, texte }: Case, voie: number): number {
  const largeur = PAGE.largeur * voie - MARGE_CASE.largeur;
  const lignes = lignesDe(titre, largeur) * LIGNE + lignesDe(texte, largeur / PETIT) * LIGNE * PETIT;
  return lignes + MARGE_CASE.hauteur;
}

function hauteurDeLigne(cellules: readonly string[], colonnes: readonly Colonne[]): number {
  const total = colonnes.reduce((somme, { largeur }) => somme + largeur, 0);
  const lignes = cellules.map((texte, rang) => {
    const largeur = (PAGE.largeur * (colonnes[rang]?.largeur ?? 1)) / total - MARGE_CELLULE;
    return lignesDe(texte, largeur);
  });
  return Math.max(1, ...lignes) * LIGNE + MARGE_LIGNE;
}

/** What the page shows: of a link, its words. */
function montre(texte: Texte): string {
  return morceaux(texte)
    .map((morceau) => (typeof morceau === 'object' && 'lien' in morceau ? morceau.texte : enMots(morceau)))
    .join('');
}

function lignesDe(texte: string, largeur: number): number {
  const parLigne = Math.max(1, Math.floor(largeur / CARACTERE));
  return texte.split('\n').reduce((somme, ligne) => somme + lignesPliees(ligne, parLigne), 0);
}

/** A word that does not fit goes to the next line, as on the page; one longer than a line is cut. */
function lignesPliees(texte: string, parLigne: number): number {
  let lignes = 1;
  let place = 0;
  for (const mot of texte.match(/[^ -]*[ -]?/g) ?? []) {
    const taille = mot.trimEnd().length;
    if (place > 0 && place + taille > parLigne) {
      lignes += 1;
      place = 0;
    }
    lignes += Math.max(0, Math.ceil(taille / parLigne) - 1);
    place = taille > parLigne ? taille % parLigne : place + mot.length;
  }
  return lignes;
}
