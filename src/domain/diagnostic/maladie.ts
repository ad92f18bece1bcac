// What a check of the doctor is: how grave, who mends it, and what it finds, one French sentence each.
import type { Instant } from '../temps/instant';
import type { LigneDeJournal } from '../registre/journal';
import type { Dossier, Reglage } from './classeur';

/**
 * bloque: going on would read or write amiss, the ronde stops there. a_corriger: said on Accueil until it is done.
 * a_savoir: all is right, and a person who asks is told.
 */
export type Gravite = 'bloque' | 'a_corriger' | 'a_savoir';

/** What the machine may mend. Tabs and columns by key; rows from 1; places of columns from 0. */
export type Soin =
  | { genre: 'onglet'; onglet: string }
  | { genre: 'titres_en_haut'; onglet: string; ligne: number }
  | { genre: 'ordre'; onglet: string; depuis: number; vers: number }
  | { genre: 'colonne'; onglet: string; colonne: string }
  | { genre: 'titre'; onglet: string; position: number; titre: string }
  | { genre: 'note'; onglet: string; position: number; note: string }
  | { genre: 'ligne_figee'; onglet: string }
  | { genre: 'liste'; onglet: string; colonne: string; position: number; lignes: readonly number[] }
  | { genre: 'format'; onglet: string; colonne: string; position: number; lignes: readonly number[] }
  | { genre: 'texte'; onglet: string; ligne: number; position: number; texte: string }
  | { genre: 'moment'; onglet: string; colonne: string; ligne: number; position: number; moment: Instant }
  | { genre: 'journal'; lignes: readonly LigneDeJournal[] }
  | { genre: 'reglage'; reglage: Reglage }
  | { genre: 'fuseau' }
  | { genre: 'automatismes' }
  | { genre: 'automatismes_en_trop'; ids: readonly string[] };

export interface Constat {
  phrase: string;
  /** What mends it, all of them together; only where the check says `repare`. */
  soins?: readonly Soin[];
}

export interface Maladie {
  cle: string;
  gravite: Gravite;
  remede: 'repare' | 'dit';
  constats(dossier: Dossier): Constat[];
}
