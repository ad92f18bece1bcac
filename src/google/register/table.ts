// One tab as a table: columns found by their heading, or by the mark in the heading's note; rows found by their key.
// Read once, written by runs of the cells we own.
import { refus } from '../../domain/pole/erreur';
import { repereDe, type ColonneAttendue, type OngletAttendu } from '../../domain/diagnostic/classeur';
import { lettreDe, marqueDe, reperer } from '../../domain/diagnostic/reperage';
import { lireMot, lireTexte, type Cell } from './cells';

export interface Colonne extends ColonneAttendue {
  /** Pixels. */
  largeur?: number;
  masquee?: boolean;
}

/** What a tab is to people; what the machine expects of it is the doctor's to know (see OngletAttendu). */
export interface Onglet extends OngletAttendu {
  couleur: string;
  colonnes: readonly Colonne[];
  /** Keys of the cells by which the next run knows that nothing is left to do in a row: they are written last. */
  enDernier?: readonly string[];
  /** Key of the column that names the demande a row is about: with it the row is told, and erased. */
  aPropos?: string;
}

export const FORMATS: Record<NonNullable<ColonneAttendue['genre']>, string> = {
  texte: '@',
  date: 'dd/mm/yyyy',
  moment: 'dd/mm/yyyy hh:mm',
  nombre: '0.##',
};

export function noteDeColonne({ cle, note }: Colonne): string {
  return `${note}\n${marqueDe(cle)}`;
}

export type Ligne = Record<string, Cell>;

export class Table {
  private positions: ReadonlyMap<string, number>;
  private largeur: number;
  /** Values of the data rows, as read then as written; index 0 is row 2 of the sheet. */
  private lignes: Cell[][];
  private parCle: Map<string, number> | undefined;
  /** Positions written since the rows were last seen in their place, by index of the row. */
  private ecrites = new Map<number, Set<number>>();
  /** Row numbers of the lines in which something is written and the identifying cell is empty: they are not read. */
  readonly sansIdentifiant: readonly number[];

  constructor(
    private readonly sheet: GoogleAppsScript.Spreadsheet.Sheet,
    readonly onglet: Onglet,
    values = sheet.getDataRange().getValues() as Cell[][],
  ) {
    const entetes = (values[0] ?? []).map(lireMot);
    this.largeur = Math.max(entetes.length, 1);
    this.positions = trouverColonnes(sheet, onglet, entetes);
    this.lignes = values.slice(1);
    this.sansIdentifiant = this.rowsWithoutKey();
    // Trailing rows without a key may belong to a person's formula or checkbox: we write right after our own last row.
    while (this.lignes.length && !this.cleDe(this.lignes.length - 1)) this.lignes.pop();
  }

  private rowsWithoutKey(): number[] {
    const ours = [...this.positions.values()];
    const rows: number[] = [];
    this.lignes.forEach((ligne, index) => {
      if (this.cleDe(index)) return;
      if (ours.some((position) => lireTexte(ligne[position]) !== '')) rows.push(index + 2);
    });
    return rows;
  }

  /** Rows by key: made when something is to be written, which most rondes do not. */
  private index(): Map<string, number> {
    if (!this.parCle) {
      this.parCle = new Map();
      for (let index = 0; index < this.lignes.length; index++) this.indexer(this.parCle, index);
    }
    return this.parCle;
  }

  private indexer(parCle: Map<string, number>, index: number): void {
    const cle = this.texteDe(index, repereDe(this.onglet));
    if (cle && !parCle.has(cle)) parCle.set(cle, index);
  }

  private cleDe(index: number): string {
    return this.texteDe(index, this.onglet.identifiant);
  }

  private texteDe(index: number, cle: string): string {
    return lireMot(this.lignes[index]?.[this.positions.get(cle)!]);
  }

  /** Every row with a key, with its row number in the sheet; `cell` gives a column by its key. */
  lire<T>(convertir: (cell: (cle: string) => Cell, ligne: number) => T): T[] {
    const lues: T[] = [];
    this.lignes.forEach((ligne, index) => {
      if (this.cleDe(index)) lues.push(convertir((cle) => ligne[this.positions.get(cle)!] ?? '', index + 2));
    });
    return lues;
  }

  /** Adds rows after the last, or writes the changed cells of the rows that have the same key. */
  ecrire(lignes: readonly Ligne[]): void {
    const nouvelles: Ligne[] = [];
    for (const ligne of lignes) {
      const index = this.index().get(lireMot(ligne[repereDe(this.onglet)]));
      if (index === undefined) nouvelles.push(ligne);
      else this.modifier(index, ligne);
    }
    if (nouvelles.length) this.ajouter(nouvelles);
  }

  /** Marks each row that has none, and returns the marks given, from the first row to the last. */
  donnerReperes(nouveau: () => string): string[] {
    const repere = repereDe(this.onglet);
    return this.lignes.flatMap((_, index) => {
      if (!this.cleDe(index) || this.texteDe(index, repere)) return [];
      const donne = nouveau();
      this.modifier(index, { [repere]: donne });
      this.indexer(this.index(), index);
      return [donne];
    });
  }

  /** Writes changed cells of a row known by its number, as `lire` gave it. */
  noter(numero: number, ligne: Ligne): void {
    this.modifier(numero - 2, ligne);
    if (repereDe(this.onglet) in ligne) this.parCle = undefined;
  }

  /** Whether a row stands where `lire` saw it, as it was: asked of one that has no mark yet, by which it would be found again. */
  estEnPlace(numero: number): boolean {
    const [vue = []] = this.sheet.getRange(numero, 1, 1, this.largeur).getValues() as Cell[][];
    return this.lignes[numero - 2]!.every((cell, position) => sameCell(cell, vue[position]));
  }

  private ajouter(lignes: readonly Ligne[]): void {
    const premiere = this.lignes.length + 2;
    const valeurs = lignes.map((ligne) => this.enLigne(ligne));
    // A tab may be full, or a person may have begun a line below: inserting makes room without asking.
    if (this.lignes.length > 0) this.sheet.insertRowsAfter(premiere - 1, valeurs.length);
    else if (this.sansIdentifiant.length > 0) this.sheet.insertRowsBefore(premiere, valeurs.length);
    const range = this.sheet.getRange(premiere, 1, valeurs.length, this.largeur);
    range.setNumberFormats(valeurs.map(() => this.formats()));
    range.setValues(valeurs);
    for (const valeur of valeurs) {
      const index = this.lignes.push(valeur) - 1;
      this.indexer(this.index(), index);
      this.retenir(index, []);
    }
  }

  private enLigne(ligne: Ligne): Cell[] {
    const cells: Cell[] = new Array<Cell>(this.largeur).fill('');
    for (const [cle, position] of this.positions) cells[position] = ligne[cle] ?? '';
    return cells;
  }

  private formats(): string[] {
    const formats = new Array<string>(this.largeur).fill('General');
    for (const { cle, genre } of this.onglet.colonnes) formats[this.positions.get(cle)!] = FORMATS[genre ?? 'texte'];
    return formats;
  }

  /** Writes only the cells that differ, neighbours in one range. */
  private modifier(index: number, ligne: Ligne): void {
    const actuelle = this.lignes[index]!;
    const changees = Object.keys(ligne)
      .map((cle) => ({ position: this.positions.get(cle)!, valeur: ligne[cle]! }))
      .filter(({ position, valeur }) => !sameCell(actuelle[position], valeur))
      .sort((a, b) => a.position - b.position);
    // From the right: a statut stands on the left, and says that the rest is done. A run killed in between begins again.
    const finales = new Set((this.onglet.enDernier ?? []).map((cle) => this.positions.get(cle)!));
    const finit = (suite: readonly { position: number }[]): boolean =>
      suite.some(({ position }) => finales.has(position));
    const suites = voisines(changees).reverse();
    for (const suite of [...suites.filter((une) => !finit(une)), ...suites.filter(finit)]) {
      const valeurs = suite.map(({ valeur }) => valeur);
      this.sheet.getRange(index + 2, suite[0]!.position + 1, 1, suite.length).setValues([valeurs]);
      suite.forEach(({ position, valeur }) => (actuelle[position] = valeur));
    }
    if (changees.length > 0) this.retenir(index, changees.map(({ position }) => position)); // oxfmt-ignore
  }

  private retenir(index: number, positions: Iterable<number>): void {
    this.ecrites.set(index, new Set([...(this.ecrites.get(index) ?? []), ...positions]));
  }

  /**
   * A person may sort or delete rows while we work: what was written where a row no longer is goes to where it is now,
   * and the row that stood there has its own again. One reading when cells of rows already there were written; more only if rows moved.
   */
  remettreEnPlace(): void {
    const { ecrites } = this;
    // A row that was only added bears all its cells wherever it goes.
    if (![...ecrites.values()].some((positions) => positions.size > 0)) return;
    this.ecrites = new Map();
    const lettre = lettreDe(this.positions.get(repereDe(this.onglet))!);
    const reperes = this.sheet.getRange(`${lettre}2:${lettre}`).getValues() as Cell[][];
    if (
      [...ecrites.keys()].some((index) => lireMot(reperes[index]?.[0]) !== this.texteDe(index, repereDe(this.onglet)))
    )
      this.reprendre(ecrites);
  }

  private reprendre(ecrites: ReadonlyMap<number, ReadonlySet<number>>): void {
    const repere = repereDe(this.onglet);
    const connues = new Map(this.lignes.map((ligne, index) => [this.texteDe(index, repere), ligne]));
    const voulues = new Map([...ecrites].map(([index, positions]) => [this.texteDe(index, repere), positions]));
    this.lignes = (this.sheet.getDataRange().getValues() as Cell[][]).slice(1);
    this.parCle = undefined;
    this.lignes.forEach((ligne, index) => {
      const connue = connues.get(this.texteDe(index, repere));
      const positions = new Set([...(ecrites.get(index) ?? []), ...(voulues.get(this.texteDe(index, repere)) ?? [])]);
      for (const position of positions) {
        // Under the last row there is nothing to give back.
        const valeur = connue ? connue[position]! : '';
        if ((!connue && this.texteDe(index, repere)) || sameCell(ligne[position], valeur)) continue;
        this.sheet.getRange(index + 2, position + 1).setValue(valeur);
        ligne[position] = valeur;
      }
    });
    while (this.lignes.length && !this.cleDe(this.lignes.length - 1)) this.lignes.pop();
  }

  /** Leaves nothing of a row, people's columns and notes included, but what is given. */
  vider(cle: string, reste: Ligne): void {
    const index = this.index().get(cle);
    if (index === undefined) return;
    const valeurs = this.enLigne(reste);
    this.sheet
      .getRange(index + 2, 1, 1, this.largeur)
      .setValues([valeurs])
      .clearNote();
    this.lignes[index] = valeurs;
    this.retenir(index, valeurs.keys());
  }

  /** The one cell of a row and a column, undefined when no row has that key. */
  cellule(repere: string, cle: string): GoogleAppsScript.Spreadsheet.Range | undefined {
    const index = this.index().get(repere);
    return index === undefined ? undefined : this.sheet.getRange(index + 2, this.colonne(cle));
  }

  /** What a column holds, from row 2 to the last with a key. */
  cellules(cle: string): Cell[] {
    return this.lignes.map((ligne) => ligne[this.positions.get(cle)!] ?? '');
  }

  /** The cells of a column that `cellules` gives. */
  colonneDeDonnees(cle: string): GoogleAppsScript.Spreadsheet.Range {
    return this.sheet.getRange(2, this.colonne(cle), this.lignes.length, 1);
  }

  /** Column of the sheet (1 for A) that holds a key. */
  colonne(cle: string): number {
    return this.positions.get(cle)! + 1;
  }
}

export function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  return cleDeComparaison(a ?? '') === cleDeComparaison(b ?? '');
}

function cleDeComparaison(cell: Cell): string {
  return typeof cell === 'object' ? String(cell.getTime()) : lireTexte(cell);
}

function voisines<T extends { position: number }>(cells: readonly T[]): T[][] {
  const suites: T[][] = [];
  for (const cell of cells) {
    const derniere = suites[suites.length - 1];
    if (derniere && derniere[derniere.length - 1]!.position === cell.position - 1) derniere.push(cell);
    else suites.push([cell]);
  }
  return suites;
}

/** 0-based positions by key. The notes are read only when a heading is missing or double: it costs a call. */
function trouverColonnes(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  { nom, colonnes }: Onglet,
  entetes: readonly string[],
): ReadonlyMap<string, number> {
  if (commeInstalles(colonnes, entetes)) return new Map(colonnes.map(({ cle }, index) => [cle, index]));
  const lireNotes = (): string[] => sheet.getRange(1, 1, 1, Math.max(entetes.length, 1)).getNotes()[0]!;
  const { positions, absentes, doubles } = reperer(colonnes, entetes, lireNotes);
  if (absentes[0]) throw refus.colonneAbsente(nom, absentes[0].titre);
  if (!doubles[0]) return positions;
  const [premiere, seconde] = doubles[0].positions;
  throw refus.colonneEnDouble(nom, doubles[0].colonne.titre, lettreDe(premiere!), lettreDe(seconde!));
}

/** The ordinary case, seen without comparing each heading with all the others. */
function commeInstalles(colonnes: readonly Colonne[], entetes: readonly string[]): boolean {
  return entetes.length === colonnes.length && colonnes.every(({ titre }, index) => titre === entetes[index]);
}
