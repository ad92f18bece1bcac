// The lines of the Suivi: what a person left out of one is completed, and, where the pôle wants so, each school morning
// writes the steps a demande has come to and dates those that are done.
import { CIRCUIT } from '../../catalogue/circuit';
import { genreDeSuite } from '../../catalogue/suites';
import { detailsDuSuivi, SUIVI_AJOUTE, SUIVI_FAIT, suivreLeCircuit } from '../../domain/suivi/circuit';
import { estOuverte } from '../../domain/demande/demande';
import { jourDe } from '../../domain/temps/instant';
import type { LigneDeJournal } from '../../domain/registre/journal';
import type { Pole } from '../../domain/pole/pole';

/** A kind of the list says which intention it is of: a person need not choose it twice. */
export function completerSuites(pole: Pole): void {
  const completes = pole.registre.suites.flatMap((suite) => {
    const genre = suite.intention === '' && suite.cle ? genreDeSuite(suite.action) : undefined;
    return genre ? [{ ...suite, intention: genre.intention }] : [];
  });
  pole.enregistrerSuites(completes);
}

/** The lines come before the Journal says they were written: killed in between, the next run finds them there. */
export function suivreCircuit(pole: Pole, journal: () => readonly LigneDeJournal[]): void {
  const { registre, maintenant } = pole;
  if (!registre.parametres.circuitAuSuivi) return;
  const demandes = registre.demandes.filter(estOuverte);
  const vu = { registre, demandes, journal: journal(), aujourdhui: jourDe(maintenant) };
  const { nouvelles, faites } = suivreLeCircuit(CIRCUIT, vu);
  if (nouvelles.length + faites.length === 0) return;
  pole.enregistrerSuites([...nouvelles.map(({ suite }) => suite), ...faites]);
  pole.journaliserTout([
    ...nouvelles.map(({ genre, suite }) => ({ qui: 'le pôle', quoi: SUIVI_AJOUTE, sur: suite.demande, details: detailsDuSuivi(suite.cle, genre, suite.qui) })),
    ...faites.map(({ cle, demande }) => ({ qui: 'le pôle', quoi: SUIVI_FAIT, sur: demande, details: cle })),
  ]); // oxfmt-ignore
}
