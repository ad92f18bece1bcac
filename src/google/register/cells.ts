// From what a cell holds to what the rules want, and back. Nothing a person typed may become a formula.
import { lireInstant, instant, type Instant } from '../../domain/temps/instant';
import { estJour, lireJour, type Jour } from '../../domain/temps/jour';
import { reduire } from '../../domain/texte/typographie';

export type Cell = string | number | boolean | Date;

/** A cell of the sheet never holds more (« Files you can store in Google Drive »); we stop before. */
const CELLULE_MAX = 45_000;

function isDate(value: unknown): value is Date {
  // Most cells are texts: the costly question is asked of objects only.
  if (typeof value !== 'object' || value === null) return false;
  return Object.prototype.toString.call(value) === '[object Date]';
}

function deuxChiffres(nombre: number): string {
  return nombre < 10 ? `0${nombre}` : String(nombre);
}

/** A date cell is an instant in the sheet's zone; sheet and script are both kept on Europe/Paris. */
function jourDuDate(date: Date): Jour {
  return `${date.getFullYear()}-${deuxChiffres(date.getMonth() + 1)}-${deuxChiffres(date.getDate())}` as Jour;
}

/** Many mails leave at the same minute, and every ronde reads them all: each moment is put in words once. */
const MOMENTS = new Map<number, Instant>();

export function instantDuDate(date: Date): Instant {
  const ms = date.getTime();
  let moment = MOMENTS.get(ms);
  if (moment === undefined) {
    moment = instant(jourDuDate(date), `${deuxChiffres(date.getHours())}:${deuxChiffres(date.getMinutes())}`);
    MOMENTS.set(ms, moment);
  }
  return moment;
}

const APOSTROPHE = 39;

export function lireTexte(cell: unknown): string {
  if (typeof cell === 'string') {
    // The sign that keeps a text from being a formula may come back with it.
    return cell.charCodeAt(0) === APOSTROPHE && /^'[=+\-@']/.test(cell) ? cell.slice(1) : cell;
  }
  if (cell === null || cell === undefined) return '';
  return isDate(cell) ? jourDuDate(cell) : String(cell);
}

/** A text without the spaces around it, as nearly every cell is read. */
export function lireMot(cell: unknown): string {
  return lireTexte(cell).trim();
}

/** Undefined for what is no date; '' stays ''. */
export function lireDate(cell: unknown): Jour | undefined {
  return isDate(cell) ? jourDuDate(cell) : lireJour(lireTexte(cell));
}

export function lireMoment(cell: unknown): Instant | undefined {
  return isDate(cell) ? instantDuDate(cell) : lireInstant(lireTexte(cell));
}

/** `09:00` from a time cell or from « 9h », « 9 h 30 », « 09:30 », « 9 heures », « de 9h à 11h »; '' for what is no hour. */
export function lireHeure(cell: unknown): string {
  if (isDate(cell)) return `${deuxChiffres(cell.getHours())}:${deuxChiffres(cell.getMinutes())}`;
  const texte = lireTexte(cell).replace(/[\u00a0\u202f]/g, ' ');
  const lue = /^\s*(?:de |à )?(\d{1,2})\s*(?:(?:h|heures?|:)\s*(\d{2})?)?(?::00)?\s*(?:[-–àa/]\s*\d{1,2}\s*[h:].*)?$/i.exec(texte); // oxfmt-ignore
  const [, heures = '', minutes = '00'] = lue ?? [];
  return lue && Number(heures) < 24 && Number(minutes) < 60 ? `${deuxChiffres(Number(heures))}:${minutes}` : '';
}

export function lireNombre(cell: unknown): number | undefined {
  if (cell === '' || cell === null || cell === undefined) return undefined;
  const nombre = typeof cell === 'number' ? cell : Number(lireTexte(cell).replace(',', '.'));
  return Number.isFinite(nombre) ? nombre : undefined;
}

/** An empty cell is neither: it takes the default. */
export function lireOuiNon(cell: unknown, defaut: boolean): boolean {
  if (typeof cell === 'boolean') return cell;
  // What the machine writes, and the empty cell: no need to look at it twice.
  if (cell === 'oui') return true;
  if (cell === 'non') return false;
  if (cell === '') return defaut;
  const texte = reduire(lireTexte(cell));
  if (['oui', 'o', 'vrai', 'x', '1'].includes(texte)) return true;
  return ['non', 'n', 'faux', '0'].includes(texte) ? false : defaut;
}

/** Several values in one cell, one per line or separated by « ; ». */
export function lireListe(cell: unknown): string[] {
  const texte = lireTexte(cell);
  if (texte === '') return [];
  return texte
    .split(/[;\n]/)
    .map((element) => element.trim())
    .filter(Boolean);
}

/** Sentences written by the machine, one per line: a « ; » may be part of one. */
export function lireLignes(cell: unknown): string[] {
  const texte = lireTexte(cell);
  return texte === '' ? [] : texte.split('\n').filter(Boolean);
}

export function ecrireListe(elements: readonly string[]): string {
  return elements.join('\n');
}

/** A text that would be read as a formula, or as a number, stays a text: the leading apostrophe is not part of it. */
export function ecrireTexte(texte: string): string {
  const court = texte.length > CELLULE_MAX ? `${texte.slice(0, CELLULE_MAX)}…` : texte;
  return /^[=+\-@']/.test(court) ? `'${court}` : court;
}

export function ecrireDate(date: Jour | ''): Cell {
  if (!date || !estJour(date)) return '';
  const [annee, mois, quantieme] = date.split('-').map(Number) as [number, number, number];
  return new Date(annee, mois - 1, quantieme);
}

export function ecrireMoment(moment: Instant | ''): Cell {
  if (!moment) return '';
  const [annee, mois, quantieme] = moment.slice(0, 10).split('-').map(Number) as [number, number, number];
  const [heures, minutes] = moment.slice(11, 16).split(':').map(Number) as [number, number];
  return new Date(annee, mois - 1, quantieme, heures, minutes);
}

export function ecrireOuiNon(valeur: boolean): string {
  return valeur ? 'oui' : 'non';
}
