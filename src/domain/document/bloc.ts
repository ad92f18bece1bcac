// A page or a mail as data: titles, paragraphs, lists, tables, drawings. Nothing here knows Docs or HTML.

/** `action`: the one thing a mail asks for, wide enough for a thumb. */
export type Morceau = string | { gras: string } | { lien: string; texte: string; action?: boolean };
export type Texte = string | Morceau[];

export interface Colonne {
  titre: string;
  /** Share of the width, any unit. */
  largeur: number;
}

/** A box of a drawing. `fort`: a thick frame, which still shows without colour. */
export interface Case {
  titre: string;
  texte: string;
  fort?: boolean;
}

/** A step of a drawing: its box, perhaps one beside it, and what leads to the next step. */
export interface Etage {
  etape: Case;
  aCote?: Case & { fleche: string };
  /** Words beside the arrow that goes down. */
  puis?: string;
}

export type Bloc =
  | { genre: 'titre'; niveau: 1 | 2 | 3; texte: string }
  | { genre: 'paragraphe'; texte: Texte; discret?: boolean }
  | { genre: 'encadre'; texte: Texte }
  | { genre: 'liste'; elements: Texte[] }
  | { genre: 'tableau'; colonnes: Colonne[]; lignes: string[][] }
  | { genre: 'fiche'; lignes: [string, string][] }
  /** A path drawn from top to bottom. Its texts alone tell it: nothing is said by a colour or a place. */
  | { genre: 'schema'; etages: Etage[] }
  /** Blocks that must stay on one page. */
  | { genre: 'groupe'; blocs: Bloc[] }
  | { genre: 'saut_de_page' };

export function titre(niveau: 1 | 2 | 3, texte: string): Bloc {
  return { genre: 'titre', niveau, texte };
}
export function paragraphe(...morceaux: Morceau[]): Bloc {
  return { genre: 'paragraphe', texte: morceaux };
}
export function mention(texte: string): Bloc {
  return { genre: 'paragraphe', texte, discret: true };
}
export function encadre(...morceaux: Morceau[]): Bloc {
  return { genre: 'encadre', texte: morceaux };
}
export function liste(elements: Texte[]): Bloc {
  return { genre: 'liste', elements };
}
export function tableau(colonnes: Colonne[], lignes: string[][]): Bloc {
  return { genre: 'tableau', colonnes, lignes };
}
export function fiche(lignes: [string, string][]): Bloc {
  return { genre: 'fiche', lignes: lignes.filter(([, valeur]) => valeur !== '') };
}
export function schema(etages: Etage[]): Bloc {
  return { genre: 'schema', etages };
}
export function groupe(...blocs: Bloc[]): Bloc {
  return { genre: 'groupe', blocs };
}
export function gras(texte: string): Morceau {
  return { gras: texte };
}
export function lien(adresse: string, texte: string): Morceau {
  return { lien: adresse, texte };
}

export function action(adresse: string, texte: string): Morceau {
  return { lien: adresse, texte, action: true };
}

/** The pieces of a text, whatever the form it was given in. */
export function morceaux(texte: Texte): Morceau[] {
  return typeof texte === 'string' ? [texte] : texte;
}

/** A piece as plain words; a link is its address: the sentence before it says what it opens. */
export function enMots(morceau: Morceau): string {
  if (typeof morceau === 'string') return morceau;
  return 'gras' in morceau ? morceau.gras : morceau.lien;
}

/** Under a step of a drawing: the arrow to the next one, and what it says. */
export function flecheVersLeBas({ puis }: Etage): string {
  return puis ? `↓ ${puis}` : '↓';
}
