// How people find a demande in the register and write in its row.
import type { Chance } from '../chance';
import type { SimYear } from '../year';

export const CLOSED = ['Retirée', 'Close', 'Réorientée', 'Effacée'];

/** The number of one of the open demandes, in that statut if one is wanted. */
export function openDemande(year: SimYear, chance: Chance, statut?: string): string | undefined {
  const tab = year.tab('Demandes');
  const rows = tab.rows('numero').filter((row) => {
    const here = tab.text(row, 'statut');
    return statut ? here === statut : !CLOSED.includes(here);
  });
  const row = chance.pick(rows);
  return row === undefined ? undefined : tab.text(row, 'numero');
}

/** The cells that are the person's own: what she typed there must stay. */
const KEPT = ['referent', 'notes', 'partenaires'];

/** Types in the row of a demande, wherever it is now. */
export function typeInDemande(year: SimYear, numero: string, mark: string, value: string): void {
  const tab = year.tab('Demandes');
  const row = tab.rowOf('numero', numero);
  if (row === undefined) return;
  // Known before it is typed: the run that the edit sets off is already held to it.
  const before = year.known.typed.get(numero)?.get(mark);
  if (KEPT.includes(mark)) year.known.type(numero, mark, value);
  const done = year.type(tab, tab.a1(row, mark), value);
  if (!done && KEPT.includes(mark)) {
    if (before === undefined) year.known.typed.get(numero)!.delete(mark);
    else year.known.type(numero, mark, before);
  }
}
