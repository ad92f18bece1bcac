// Where each column of ours is, from the headings people see and the marks in the notes behind them.
import { reduire } from '../texte/typographie';

/** What is needed of a column to find it. */
export interface Reperable {
  cle: string;
  titre: string;
}

export interface Reperage<C extends Reperable> {
  /** 0-based, by key. */
  positions: ReadonlyMap<string, number>;
  absentes: readonly C[];
  /** Several columns could be it. */
  doubles: readonly { colonne: C; positions: readonly number[] }[];
}

const MARQUE = 'Repère : ';

export function marqueDe(cle: string): string {
  return `${MARQUE}${cle}`;
}

/** The key that a heading's note carries, '' when it carries none. */
export function cleMarquee(note: string): string {
  const ligne = note.split('\n').find((texte) => texte.startsWith(MARQUE));
  return ligne ? ligne.slice(MARQUE.length).trim() : '';
}

/** By heading; by mark where a heading is missing or double. `notes` is asked then only: it costs a call. */
export function reperer<C extends Reperable>(
  colonnes: readonly C[],
  entetes: readonly string[],
  notes: () => readonly string[],
): Reperage<C> {
  const reduits = entetes.map(reduire);
  const positions = new Map<string, number>();
  for (const { cle, titre } of colonnes) {
    const homonymes = indices(reduits, reduire(titre));
    if (homonymes.length === 1) positions.set(cle, homonymes[0]!);
  }
  const douteuses = colonnes.filter(({ cle }) => !positions.has(cle));
  const marques = douteuses.length ? notes().map(cleMarquee) : [];
  const absentes: C[] = [];
  const doubles: { colonne: C; positions: readonly number[] }[] = [];
  for (const colonne of douteuses) {
    const marquees = indices(marques, colonne.cle);
    const candidates = marquees.length ? marquees : indices(reduits, reduire(colonne.titre));
    if (candidates.length === 0) absentes.push(colonne);
    else if (marquees.length === 1) positions.set(colonne.cle, marquees[0]!);
    else doubles.push({ colonne, positions: candidates });
  }
  return { positions, absentes, doubles };
}

function indices(textes: readonly string[], cherche: string): number[] {
  const trouves: number[] = [];
  for (let place = textes.indexOf(cherche); place >= 0; place = textes.indexOf(cherche, place + 1)) trouves.push(place);
  return trouves;
}

/** « A », « Z », « AA »: how people name a column. */
export function lettreDe(position: number): string {
  const reste = position % 26;
  const lettre = String.fromCharCode(65 + reste);
  return position < 26 ? lettre : `${lettreDe(Math.floor(position / 26) - 1)}${lettre}`;
}
