// A line of the Suivi: one thing the pôle does or decided about a demande, who does it, for when, and what came of it.
import type { NumeroDemande } from '../demande/demande';
import { estJour, type Jour } from '../temps/jour';
import { decideDepuis } from '../reunion/reunion';

/** « Analyse » is what the pôle does before it answers: it stays inside. */
export const INTENTIONS = { analyse: 'Analyse', premiere: 'Première', seconde: 'Seconde' } as const;
export type Intention = keyof typeof INTENTIONS;

/** As one says it: « première intention ». */
export function nommerIntention(intention: Intention): string {
  return intention === 'analyse' ? 'Analyse par le pôle' : `${INTENTIONS[intention]} intention`;
}

export interface Suite {
  /** Unique, given by the machine; '' on a line a person has just typed. */
  cle: string;
  demande: NumeroDemande;
  intention: Intention | '';
  /** Label of a kind of the catalogue, or a person's own words. */
  action: string;
  /** Name of a member, or anybody's. */
  qui: string;
  pourLe: Jour | '';
  faitLe: Jour | '';
  /** What came of it, in a person's words: never leaves the register. */
  resultat: string;
  /** A mark of what its line of a relevé said; '' on every row that none told (see fusionDuReleve.ts). */
  lu?: string;
}

/** The next key: the day a line was first seen, and its rank that day. */
export function prochaineCleDeSuite(vueLe: Jour, cles: readonly string[]): string {
  const rangs = cles
    .filter((cle) => cle.startsWith(`${vueLe}-`))
    .map((cle) => Number(cle.slice(vueLe.length + 1)) || 0);
  return `${vueLe}-${String(Math.max(0, ...rangs) + 1).padStart(2, '0')}`;
}

/** The day a line was first seen, '' for one that has no key of ours yet. */
export function vueLe({ cle }: Suite): Jour | '' {
  const date = cle.slice(0, 10);
  return estJour(date) ? date : '';
}

/** The lines about a demande that answer its school: written on that day or since, and telling of nothing done before. */
export function suitesDepuis(suites: readonly Suite[], numero: string, date: Jour): Suite[] {
  return suites.filter(
    (suite) =>
      suite.demande === numero &&
      suite.action !== '' &&
      suite.intention !== 'analyse' &&
      vueLe(suite) >= date &&
      (suite.faitLe === '' || suite.faitLe >= date),
  );
}

/** The same, of what a meeting decided. */
export function decideesA(
  reunion: Parameters<typeof decideDepuis>[0],
  numero: string,
  suites: readonly Suite[],
): Suite[] {
  return suitesDepuis(suites, numero, decideDepuis(reunion));
}
