// Finds a demande by its number wherever the register speaks of it: in the rows that are about it, and in others.
import { lirePlages } from '../../domain/protection/effacement';
import { lireTexte } from './cells';
import { Table, type Onglet } from './table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** `2018-P1-004` is not named by `2018-P1-0041`. */
export function names(text: unknown, numero: string): boolean {
  const found: readonly string[] = lireTexte(text).match(/\d{4}-P\d+-\d+/g) ?? [];
  return found.includes(numero);
}

/** Rows that are about these demandes and about no other, by their number in the sheet. */
export function rowsAbout(table: Table, numeros: ReadonlySet<string>): number[] {
  return subjectsOf(table)
    .filter(({ cites }) => cites.length > 0 && cites.every((numero) => numeros.has(numero)))
    .map(({ ligne }) => ligne);
}

/**
 * Sentences about the rows of which nobody knows any more whom they are about: no number, one mistyped, or one of no row
 * that is left. What was typed is not repeated: it may be a name.
 */
export function rowsAboutNone(table: Table, known: ReadonlySet<string>): string[] {
  const sentence = (row: number, why: string): string => `Onglet « ${table.onglet.nom} », ligne ${row} : ${why}, relisez-la.`; // oxfmt-ignore
  const lost = subjectsOf(table).filter(({ cites }) => !cites.some((numero) => known.has(numero)));
  return [
    ...table.sansIdentifiant.map((row) => sentence(row, 'sans numéro')),
    ...lost.map(({ cites, ligne }) =>
      sentence(ligne, cites.length ? `${cites.join(', ')} n’est plus au registre` : 'son numéro n’est pas lisible'),
    ),
  ];
}

function subjectsOf(table: Table): { cites: readonly string[]; ligne: number }[] {
  const { aPropos } = table.onglet;
  return aPropos ? table.lire((cell, ligne) => ({ cites: lirePlages(lireTexte(cell(aPropos))), ligne })) : [];
}

/** Each row about a demande as people read it: the headings of the tab, those they added included. */
export function excerptsAbout(sheet: Sheet, onglet: Onglet, numero: string): [string, string][][] {
  const [headings = [], ...rows] = sheet.getDataRange().getDisplayValues();
  const column = columnAbout(sheet, onglet);
  return rows
    .filter((cells) => names(cells[column], numero))
    .map((cells) => cells.flatMap((cell, index): [string, string][] => (cell ? [[headings[index]!, cell]] : [])));
}

/** Sentences about the cells that cite one of these demandes in rows that are about something else. */
export function citationsIn(sheet: Sheet, onglet: Onglet, numeros: ReadonlySet<string>): string[] {
  const [headings = [], ...rows] = sheet.getDataRange().getDisplayValues();
  const column = onglet.aPropos ? columnAbout(sheet, onglet) : -1;
  return rows.flatMap((cells, index) => {
    const about = lirePlages(cells[column] ?? '');
    // A row about two demandes stays for the one that is kept.
    if (about.length > 0 && about.every((numero) => numeros.has(numero))) return [];
    return cells.flatMap((cell, place) =>
      lirePlages(cell)
        .filter((numero) => numeros.has(numero))
        .map(
          (numero) =>
            `Onglet « ${onglet.nom} », ligne ${index + 2}, colonne « ${headings[place]} » : ${numero} y est cité.`,
        ),
    );
  });
}

/** 0-based. */
function columnAbout(sheet: Sheet, onglet: Onglet): number {
  return new Table(sheet, onglet).colonne(onglet.aPropos!) - 1;
}
