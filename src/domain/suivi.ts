// A line of the Suivi: one thing the pôle does or decided about a demande, who does it, for when, and what came of it.
import type { NumeroDemande } from './demande';
import type { Jour } from './jour';

export const INTENTIONS = { premiere: 'Première', seconde: 'Seconde' } as const;
export type Intention = keyof typeof INTENTIONS;

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
}
