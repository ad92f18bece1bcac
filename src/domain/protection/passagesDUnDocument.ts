// What a Doc that goes on says of the demandes that are erased: its sentences that name them, and the lines of its tables
// that are about them, by their whole number, by the end of it, or because they go on about the line above.
import type { NumeroDemande } from '../demande/demande';
import { lirePlages } from './effacement';
import { colonnesDuReleve, lireNumeros } from '../suivi/lectureDuReleve';

export interface Visees {
  numeros: ReadonlySet<string>;
  /** On the list of that meeting: people write « 014 » for one of them. */
  inscrits: readonly NumeroDemande[];
}

export function estNommee(texte: string, { numeros }: Visees): boolean {
  return lirePlages(texte).some((numero) => numeros.has(numero));
}

/** For each table of the Doc, in its order, the ranks of the lines to take out. */
export function lignesVisees(tables: readonly (readonly (readonly string[])[])[], visees: Visees): number[][] {
  // A line of the relevé without a number is about the demande above, were it at the foot of the page before.
  let suit = false;
  return tables.map((lignes) => {
    const colonne = colonnesDuReleve(lignes[0] ?? [])?.demande;
    return lignes.flatMap((cells, rang) => {
      const nommee = cells.some((cell) => estNommee(cell, visees));
      if (colonne === undefined || rang === 0) return nommee ? [rang] : [];
      const dite = (cells[colonne] ?? '').trim();
      const parSonRang = lireNumeros(dite, { connus: [], inscrits: visees.inscrits });
      suit = nommee || (dite ? parSonRang.some((numero) => visees.numeros.has(numero)) : suit);
      return suit ? [rang] : [];
    });
  });
}
