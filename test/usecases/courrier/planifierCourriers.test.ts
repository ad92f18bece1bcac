// A référent is told once of what comes to her, whatever a former version of the program had written of it.
import { marquer } from '../../../src/domain/affectation/acceptation';
import type { Courrier } from '../../../src/domain/courrier/courrier';
import { pourMembre } from '../../../src/domain/courrier/courriel';
import type { Demande } from '../../../src/domain/demande/demande';
import type { Instant } from '../../../src/domain/temps/instant';
import type { Jour } from '../../../src/domain/temps/jour';
import { courriersDeReception, courriersDuStatut } from '../../../src/usecases/courrier/planifierCourriers';
import { unCourrier, uneDemande, unMembre, unRegistre } from '../../support/builders';

const NOM = 'Dominique Aubrac';
const JOUR = '2018-10-09' as Jour;
const MAINTENANT = '2018-10-10T08:00' as Instant;
const POUR_ELLE = { sujet: '2018-P1-001', pour: pourMembre(NOM) };
const AVIS = { ...POUR_ELLE, genre: 'avis_referent' };
const PARTI = { statut: 'envoye', partiLe: '2018-10-09T18:00' as Instant } as const;

/** The keys of what would be planned to her. */
function voulus(demande: Partial<Demande>, courriers: Courrier[]): string[] {
  const sienne = uneDemande({
    numero: '2018-P1-001' as Demande['numero'],
    statut: 'affecte',
    referent: NOM,
    ...demande,
  });
  const registre = unRegistre({ demandes: [sienne], membres: [unMembre({ nom: NOM })], courriers });
  return [...courriersDeReception(sienne, registre, MAINTENANT), ...courriersDuStatut(sienne, registre, MAINTENANT)]
    .filter(({ pour }) => pour === POUR_ELLE.pour)
    .map(({ cle }) => cle);
}

test.each([
  ['told as an associate, then by « Répartir » with its moment', [unCourrier({ ...AVIS, occurrence: '1' }, PARTI), unCourrier({ ...AVIS, occurrence: '2018-10-09T18:00' }, PARTI)]],
  ['told by « Répartir » as at a reception', [unCourrier({ ...AVIS, occurrence: '1' }, PARTI)]],
])('a register in use, %s: nothing more', (_, courriers) => {
  expect(voulus({ proposee: '' }, courriers)).toEqual([]);
}); // oxfmt-ignore

test('a register in use, told after a hand-back: nothing more', () => {
  const courriers = [unCourrier({ ...POUR_ELLE, genre: 'proposition', occurrence: JOUR }, PARTI)];
  expect(voulus({ proposee: marquer(NOM, JOUR) }, courriers)).toEqual([]);
});

test('proposed since, she is told by one mail, whether she knew of it or not', () => {
  const cle = `proposition|2018-P1-001|membre:${NOM}|${JOUR}`;
  expect(voulus({ proposee: marquer(NOM, JOUR) }, [])).toEqual([cle]);
  expect(voulus({ proposee: marquer(NOM, JOUR) }, [unCourrier({ ...AVIS, occurrence: '1' }, PARTI)])).toEqual([cle]);
});

test.each([
  [`La demande n’est plus confiée à ${NOM}.`, 1],
  ['Annulé par une personne le 09/10/2018.', 0],
])('dropped before it left, for « %s »: %d mail now that it is hers again', (pourquoi, nombre) => {
  const retire = unCourrier({ ...AVIS, occurrence: '1' }, { statut: 'annule', pourquoi });
  expect(voulus({ proposee: '' }, [retire])).toHaveLength(nombre);
});
