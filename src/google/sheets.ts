// Finds the tabs of the register: by the sheet's id, which a renaming does not change, then by name.
import { refus } from '../domain/pole/erreur';
import type { Memory } from './memory';
import type { Cell } from './register/cells';
import type { Onglet } from './register/table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

type Known = Pick<Memory, 'sheets' | 'profilEnCours'>;

export function isInstalled({ sheets }: Known): boolean {
  return Object.keys(sheets).length > 0;
}

/**
 * « Fichier › Faire une copie » copies the tabs and the script, not what the script remembers: tabs of ours that no
 * installation made. Nobody works in it by mistake: the original writes to the same people, about the same demandes.
 * Source: reference of PropertiesService, whose stores are each of one script.
 */
export function notInstalled({ profilEnCours }: Known, sheet: Sheet | undefined): Error {
  return sheet && !profilEnCours ? refus.copie() : refus.nonInstalle();
}

export class Sheets {
  private listed: Sheet[] | undefined;
  private byId: Map<number, Sheet> | undefined;
  private readonly read = new Map<number, Cell[][]>();

  constructor(private readonly memory: Known) {}

  /** One call for all the tabs, whatever their number. */
  list(): Sheet[] {
    return (this.listed ??= SpreadsheetApp.getActiveSpreadsheet().getSheets());
  }

  find({ cle, nom }: Onglet): Sheet | undefined {
    this.byId ??= new Map(this.list().map((sheet) => [sheet.getSheetId(), sheet]));
    return this.byId.get(this.memory.sheets[cle]!) ?? this.list().find((sheet) => sheet.getName() === nom);
  }

  /** Throws the sentence that says which tab is gone. */
  open(onglet: Onglet): Sheet {
    const sheet = this.find(onglet);
    if (!isInstalled(this.memory)) throw notInstalled(this.memory, sheet);
    if (!sheet) throw refus.ongletAbsent(onglet.nom);
    return sheet;
  }

  /** Everything written in a tab, read once: the doctor and whoever works after it share the reading. */
  values(sheet: Sheet): Cell[][] {
    const id = sheet.getSheetId();
    if (!this.read.has(id)) this.read.set(id, sheet.getDataRange().getValues() as Cell[][]);
    return this.read.get(id)!;
  }

  /** Written to by another road than its Table: it is read again when next asked for. */
  forget(sheet: Sheet): void {
    this.read.delete(sheet.getSheetId());
  }

  /** Something was mended: what was read is no longer what is there. */
  forgetAll(): void {
    this.listed = undefined;
    this.byId = undefined;
    this.read.clear();
  }
}
