// docs/couverture.md as a program reads it: one row per thing a pôle asks, each naming the tests that show it; and
// whether those tests ran and passed. The page keeps its promises because the whole suite fails when one does not.

export const COUVERTURE = 'docs/couverture.md';

export interface Promesse {
  /** « E12 »: the letter of the table, then the rank. */
  id: string;
  /** Every cell of the row as written, that one included. */
  cellules: string[];
  tests: Reference[];
}

/** « journeys/profils.test.ts › un danger est urgent »: the title as jest prints it, with as many groups as wanted before it. */
export interface Reference {
  /** From the folder test. */
  fichier: string;
  titre: string;
}

/** One test of a run, whatever became of it. */
export interface Joue {
  /** From the folder test. */
  fichier: string;
  /** Its groups, then its own title. */
  titres: string[];
  /** As jest says it: `passed`, `failed`, `pending` (skipped), `todo`… */
  statut: string;
}

const REFERENCE = /^`([\w/.-]+\.test\.ts) › ([^`]+)`$/;

/** Rows of the tables whose first heading is « N° »; a row that names no test it can read has none. */
export function lireCouverture(page: string): Promesse[] {
  const lignes = page.split('\n').map((ligne) => (ligne.startsWith('|') ? cellulesDe(ligne) : undefined));
  const promesses: Promesse[] = [];
  let dansUneTable = false;
  for (const cellules of lignes) {
    if (cellules?.[0] === 'N°') dansUneTable = true;
    else if (!cellules) dansUneTable = false;
    else if (dansUneTable && !/^:?-+:?$/.test(cellules[0]!))
      promesses.push({ id: cellules[0]!, cellules, tests: referencesDe(cellules.at(-1)!) });
  }
  return promesses;
}

function cellulesDe(ligne: string): string[] {
  return ligne.split('|').slice(1, -1).map((cellule) => cellule.trim()); // oxfmt-ignore
}

function referencesDe(cellule: string): Reference[] {
  return cellule.split('<br>').flatMap((texte) => {
    const [, fichier, titre] = REFERENCE.exec(texte.trim()) ?? [];
    return fichier && titre ? [{ fichier, titre }] : [];
  });
}

/** The sentences about what the page promises and this run, of every test, did not show. */
export function promessesNonTenues(promesses: readonly Promesse[], joues: readonly Joue[]): string[] {
  return promesses.flatMap(({ id, tests }) => {
    if (tests.length === 0) return [`${id}: names no test`];
    return tests.flatMap((reference) => {
      const siens = joues.filter((joue) => estNommePar(reference, joue));
      const rates = siens.filter(({ statut }) => statut !== 'passed').map(({ statut }) => statut);
      const quoi = siens.length === 0 ? 'did not run' : rates.length ? `is ${rates[0]}` : '';
      return quoi ? [`${id}: ${reference.fichier} › ${reference.titre} ${quoi}`] : [];
    });
  });
}

/** By its last title, or by more of its groups. A title may be named with the marks of `each`: then each case counts. */
function estNommePar({ fichier, titre }: Reference, joue: Joue): boolean {
  return (
    fichier === joue.fichier && joue.titres.some((_, rang) => peutSeDire(joue.titres.slice(rang).join(' › '), titre))
  );
}

/** Whether a title written with the marks of `each` (« %s », « $nom ») can be printed so. */
export function peutSeDire(titre: string, modele: string): boolean {
  const motif = modele
    .split(/%[a-zA-Z#]|\$[\w.#]+/)
    .map((texte) => texte.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.+');
  return new RegExp(`^${motif}$`, 's').test(titre);
}
