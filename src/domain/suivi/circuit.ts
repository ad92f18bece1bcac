// A step of a demande that the machine writes in the Suivi by itself: who, for when, and what says that it is done.
import type { Demande } from '../demande/demande';
import type { LigneDeJournal } from '../registre/journal';
import type { Jour } from '../temps/jour';
import type { Registre } from '../registre/registre';
import { prochaineCleDeSuite, type Intention, type Suite } from './suivi';

export interface Issue {
  /** '' when nothing says it: the day it is seen. */
  le: Jour | '';
  /** What came of it; '' when the date says it all. */
  resultat: string;
}

export interface EtapeDuCircuit {
  /** Key of a kind of the catalogue. */
  genre: string;
  intention: Intention;
  libelle: string;
  /** Who does it now; '' while the demande has not come so far. */
  qui(demande: Demande, registre: Registre): string;
  pourLe(demande: Demande, registre: Registre): Jour;
  /** What became of it, for whoever had it; undefined as long as it is to be done. */
  issue(demande: Demande, qui: string, registre: Registre): Issue | undefined;
}

export const SUIVI_AJOUTE = 'suivi_ajoute';
export const SUIVI_FAIT = 'suivi_fait';

/** In the Journal, what was written once: a line that a person takes away does not come back. */
export function detailsDuSuivi(cle: string, genre: string, qui: string): string {
  return `${cle} ${genre} ${qui}`;
}

export interface LigneDuCircuit {
  suite: Suite;
  genre: string;
}

export interface SuitesDuCircuit {
  nouvelles: LigneDuCircuit[];
  faites: Suite[];
}

/** What is to be added and what is done, given what stands in the Suivi and what the Journal says was written before. */
export function suivreLeCircuit(
  etapes: readonly EtapeDuCircuit[],
  { registre, demandes, journal, aujourdhui }: {
    registre: Registre;
    demandes: readonly Demande[];
    journal: readonly LigneDeJournal[];
    aujourdhui: Jour;
  },
): SuitesDuCircuit {
  const deja = dejaEcrites(journal);
  const cles = registre.suites.map(({ cle }) => cle);
  const nouvelles: LigneDuCircuit[] = [];
  const faites: Suite[] = [];
  for (const demande of demandes) {
    const siennes = registre.suites.filter((suite) => suite.demande === demande.numero);
    for (const etape of etapes) {
      const qui = etape.qui(demande, registre);
      const ecrite = deja.parPersonne.has(`${demande.numero} ${etape.genre} ${qui}`);
      const presente = siennes.some((suite) => suite.action === etape.libelle && suite.qui === qui);
      if (qui && !ecrite && !presente && !etape.issue(demande, qui, registre)) {
        const cle = prochaineCleDeSuite(aujourdhui, cles);
        cles.push(cle);
        nouvelles.push({ genre: etape.genre, suite: nouvelleSuite(cle, demande, etape, { qui, pourLe: etape.pourLe(demande, registre) }) });
      }
      for (const suite of siennes) {
        const laSienne = suite.action === etape.libelle && deja.parCle.has(suite.cle);
        const issue = laSienne && !suite.faitLe && !deja.faites.has(suite.cle) ? etape.issue(demande, suite.qui, registre) : undefined;
        if (issue) faites.push({ ...suite, faitLe: issue.le || aujourdhui, resultat: suite.resultat || issue.resultat });
      }
    }
  }
  return { nouvelles, faites };
} // oxfmt-ignore

function nouvelleSuite(
  cle: string,
  { numero: demande }: Demande,
  { intention, libelle: action }: EtapeDuCircuit,
  { qui, pourLe }: Pick<Suite, 'qui' | 'pourLe'>,
): Suite {
  return { cle, demande, intention, action, qui, pourLe, faitLe: '', resultat: '' };
}

function dejaEcrites(journal: readonly LigneDeJournal[]) {
  const parPersonne = new Set<string>();
  const parCle = new Set<string>();
  const faites = new Set<string>();
  for (const { quoi, sur, details } of journal) {
    const [cle = '', ...reste] = details.split(' ');
    if (quoi === SUIVI_FAIT) faites.add(cle);
    // Without a kind, a person added it from the panel: it is hers.
    if (quoi !== SUIVI_AJOUTE || reste.length === 0) continue;
    parCle.add(cle);
    parPersonne.add([sur, ...reste].join(' '));
  }
  return { parPersonne, parCle, faites };
}
