// The Journal: what happened, when, who; append only. Each line is sealed with the one before, so that a line
// changed or removed afterwards shows.
import { heureDe, jourDe, minutesEntre, type Instant } from '../temps/instant';

export interface Evenement {
  quand: Instant;
  /** « le pôle » for the machine; a person's address when Google tells; « une personne » when it does not. */
  qui: string;
  /** ASCII, one of a few words: `demande_recue`, `statut_change`… */
  quoi: string;
  /** Number of a demande, key of a meeting, name of a tab. */
  sur: string;
  /** Never a child's code nor a motif: ids, statuts and names of the pôle's people. */
  details: string;
}

/** A line as the tab holds it; `sceau` is '' until the next ronde seals it. */
export interface LigneDeJournal extends Evenement {
  sceau: string;
}

export type Empreinte = (texte: string) => string;

export const PREMIER_SCEAU = 'debut';

export function sceller(precedent: string, ligne: Evenement, empreinte: Empreinte): string {
  return empreinte([precedent, ligne.quand, ligne.qui, ligne.quoi, ligne.sur, ligne.details].join('\u001f'));
}

/** Row numbers (1 for the first line) whose seal does not follow from what is above; empty when all is well. */
export function sceauxRompus(lignes: readonly LigneDeJournal[], empreinte: Empreinte): number[] {
  const rompus: number[] = [];
  let precedent = PREMIER_SCEAU;
  lignes.forEach((ligne, rang) => {
    if (!ligne.sceau) return;
    if (ligne.sceau !== sceller(precedent, ligne, empreinte)) rompus.push(rang + 1);
    precedent = ligne.sceau;
  });
  return rompus;
}

/** Two executions may note at the same minute, or one that waited for its turn a little late. */
const VOISINES = 8;

const ATTENTE_MINUTES = 5;

/** A line far earlier than the one above: no run waits that long. It tells the sort that left the last line at the end. */
export function remontentLeTemps(lignes: readonly LigneDeJournal[]): boolean {
  const scellees = lignes.filter(({ sceau }) => sceau);
  return scellees.some(({ quand }, rang) => {
    const avant = scellees[rang - 1]?.quand ?? quand;
    if (quand >= avant) return false;
    return jourDe(quand) < jourDe(avant) || minutesEntre(heureDe(quand), heureDe(avant)) > ATTENTE_MINUTES;
  });
}

/** Sorted by a person, they come back as they were written: each seal follows from one before. Undefined when not all do. */
export function dansLOrdreDesSceaux(lignes: readonly LigneDeJournal[], empreinte: Empreinte): LigneDeJournal[] | undefined {
  const parMoment = [...lignes].sort((a, b) => (a.quand < b.quand ? -1 : a.quand > b.quand ? 1 : 0));
  const scellees = parMoment.filter(({ sceau }) => sceau);
  const ordre: LigneDeJournal[] = [];
  let precedent = PREMIER_SCEAU;
  // One run notes as many lines as it likes, all at its own moment.
  const estProche = (rang: number, { quand }: LigneDeJournal): boolean => rang < VOISINES || quand === scellees[0]!.quand;
  while (scellees.length > 0) {
    const suivante = scellees.findIndex((ligne, rang) => estProche(rang, ligne) && ligne.sceau === sceller(precedent, ligne, empreinte));
    if (suivante < 0) return undefined;
    ordre.push(...scellees.splice(suivante, 1));
    precedent = ordre[ordre.length - 1]!.sceau;
  }
  return [...ordre, ...parMoment.filter(({ sceau }) => !sceau)];
} // oxfmt-ignore
