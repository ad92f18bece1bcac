// Tab Journal: append only. A line is added without reading the tab, and sealed later by the morning ronde; lines
// that a person sorted go back to their order.
import type { Evenement, LigneDeJournal } from '../../domain/registre/journal';
import type { Instant } from '../../domain/temps/instant';
import { ecrireTexte, lireTexte, type Cell } from './cells';
import type { Onglet } from './table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const JOURNAL: Onglet = {
  cle: 'journal',
  nom: 'Journal',
  couleur: '#929292',
  identifiant: 'quand',
  enOrdre: true,
  aPropos: 'sur',
  colonnes: [
    { cle: 'quand', titre: 'Quand', note: 'Écrit par le pôle, jamais effacé avant la purge de fin d’année.', largeur: 140 },
    { cle: 'qui', titre: 'Qui', note: 'Le pôle, une école, ou une personne quand Google le dit.', largeur: 200 },
    { cle: 'quoi', titre: 'Quoi', note: 'Ce qui s’est passé.', largeur: 160 },
    { cle: 'sur', titre: 'Sur', note: 'Numéro de demande, repère de réunion.', largeur: 120 },
    { cle: 'details', titre: 'Détails', note: 'Identifiants et statuts ; jamais un code d’élève ni un motif.', largeur: 420 },
    { cle: 'sceau', titre: 'Sceau', note: 'Relie chaque ligne à la précédente : une ligne changée se voit.', largeur: 120, masquee: true },
  ],
}; // oxfmt-ignore

const PREMIERE_LIGNE = 2;

/** The Journal keeps its columns in order: nobody has a reason to move them, and adding must not need a reading. */
export function ajouterAuJournal(sheet: Sheet, { quand, qui, quoi, sur, details }: Evenement): void {
  // The apostrophe keeps each a text: a moment must read back as it was sealed.
  sheet.appendRow([`'${quand}`, `'${qui}`, `'${quoi}`, `'${sur}`, `'${details}`, '']);
}

/** Several at once, in one writing whatever their number. */
export function ajouterPlusieursAuJournal(sheet: Sheet, evenements: readonly Evenement[]): void {
  const premiere = sheet.getLastRow() + 1;
  const manque = premiere + evenements.length - 1 - sheet.getMaxRows();
  if (manque > 0) sheet.insertRowsAfter(sheet.getMaxRows(), manque);
  const cells = evenements.map(({ quand, qui, quoi, sur, details }) => [...[quand, qui, quoi, sur, details].map((texte) => `'${texte}`), '']); // oxfmt-ignore
  sheet.getRange(premiere, 1, cells.length, JOURNAL.colonnes.length).setValues(cells);
}

/** Its lines, without the headings; the same reading of the tab is put in lines once. */
export function lireJournal(values: readonly Cell[][]): LigneDeJournal[] {
  const lignes = LUES.get(values) ?? values.slice(1).map(lireLigne);
  LUES.set(values, lignes);
  return lignes;
}

const LUES = new WeakMap<readonly Cell[][], LigneDeJournal[]>();

function lireLigne([quand, qui, quoi, sur, details, sceau]: Cell[]): LigneDeJournal {
  return {
    quand: lireSansApostrophe(quand) as Instant,
    qui: lireSansApostrophe(qui),
    quoi: lireSansApostrophe(quoi),
    sur: lireSansApostrophe(sur),
    details: lireSansApostrophe(details),
    sceau: lireSansApostrophe(sceau),
  };
}

/** Should Google keep the apostrophe we wrote, a line must read as if it had not. */
function lireSansApostrophe(cell: unknown): string {
  const texte = lireTexte(cell);
  return texte.startsWith("'") ? texte.slice(1) : texte;
}

/** Writes whole lines over those of the tab, from `depuis` (0 for the first) on: one writing, so all of it or nothing. */
export function reecrireJournal(sheet: Sheet, depuis: number, lignes: readonly LigneDeJournal[]): void {
  if (lignes.length === 0) return;
  const cells = lignes.map(({ quand, qui, quoi, sur, details, sceau }) => [...[quand, qui, quoi, sur, details].map((texte) => `'${texte}`), ecrireTexte(sceau)]); // oxfmt-ignore
  sheet.getRange(depuis + PREMIERE_LIGNE, 1, lignes.length, JOURNAL.colonnes.length).setValues(cells);
}

/** Writes the seals of the lines from `depuis` (0 for the first) on. */
export function ecrireSceaux(sheet: Sheet, depuis: number, sceaux: readonly string[]): void {
  const range = sheet.getRange(depuis + PREMIERE_LIGNE, JOURNAL.colonnes.length, sceaux.length, 1);
  range.setNumberFormats(sceaux.map(() => ['@']));
  range.setValues(sceaux.map((sceau) => [ecrireTexte(sceau)]));
}
