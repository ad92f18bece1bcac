// The statuts of a demande, their labels, and which passage from one to another is allowed.
import { reduire } from './typographie';

/** Masculine singular in the code; people read « Reçue », « Affectée »… */
export const STATUTS = {
  recu: 'Reçue',
  a_completer: 'À compléter',
  a_trier: 'À trier',
  en_analyse: 'En analyse',
  affecte: 'Affectée',
  premiere_intention: 'Première intention',
  inscrit: 'Inscrite à l’ordre du jour',
  seconde_intention: 'Seconde intention',
  reoriente: 'Réorientée',
  retire: 'Retirée',
  clos: 'Close',
  efface: 'Effacée',
} as const;

export type Statut = keyof typeof STATUTS;

const CLOTURES: readonly Statut[] = ['reoriente', 'retire', 'clos', 'efface'];

/** What may follow what, by a person's hand or the machine's. A closed demande can be opened again by a person. */
const PASSAGES: Record<Statut, readonly Statut[]> = {
  recu: ['a_completer', 'a_trier', 'en_analyse', 'affecte', 'reoriente', 'retire'],
  a_completer: ['recu', 'a_trier', 'affecte', 'retire', 'clos'],
  a_trier: ['recu', 'a_completer', 'en_analyse', 'affecte', 'inscrit', 'reoriente', 'retire', 'clos'],
  en_analyse: ['a_completer', 'affecte', 'inscrit', 'reoriente', 'retire'],
  affecte: ['a_completer', 'premiere_intention', 'inscrit', 'reoriente', 'retire', 'clos'],
  premiere_intention: ['inscrit', 'seconde_intention', 'reoriente', 'retire', 'clos'],
  inscrit: ['affecte', 'premiere_intention', 'seconde_intention', 'reoriente', 'retire', 'clos'],
  seconde_intention: ['inscrit', 'reoriente', 'retire', 'clos'],
  reoriente: ['affecte'],
  retire: ['recu'],
  clos: ['affecte'],
  efface: [],
};

export function estOuvert(statut: Statut): boolean {
  return !CLOTURES.includes(statut);
}

export function passagePermis(avant: Statut, apres: Statut): boolean {
  return avant === apres || PASSAGES[avant].includes(apres);
}

const CLES = Object.keys(STATUTS) as Statut[];
const PAR_LIBELLE = new Map<string, Statut>(CLES.map((cle) => [STATUTS[cle], cle]));

/** Reads a label or a key of the register, however it was typed; undefined for any other text. */
export function lireStatut(texte: string): Statut | undefined {
  const exact = PAR_LIBELLE.get(texte);
  if (exact) return exact;
  const reduit = reduire(texte);
  return CLES.find((cle) => cle === reduit || reduire(STATUTS[cle]) === reduit);
}
