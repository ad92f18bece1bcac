// Les lignes du Suivi : le repère dit quand chacune a été vue, et donc si elle répond à une réunion.
import { jour } from '../../../src/domain/temps/jour';
import { prochaineCleDeSuite, suitesDepuis } from '../../../src/domain/suivi/suivi';
import { numero, uneSuite } from '../../support/builders';

const LE = jour('2018-10-16');
const DEMANDE = numero('2018-P0-001');

test('le repère compte les lignes vues le même jour', () => {
  expect(prochaineCleDeSuite(LE, [])).toBe('2018-10-16-01');
  expect(prochaineCleDeSuite(LE, ['2018-10-16-01', '2018-10-15-07', '', '2018-10-16-09'])).toBe('2018-10-16-10');
  expect(prochaineCleDeSuite(LE, ['2018-10-16-99'])).toBe('2018-10-16-100');
});

test('répond à une réunion ce qui a été écrit ce jour-là ou après, et n’était pas déjà fait', () => {
  const ecrites = [
    uneSuite({ cle: '2018-10-15-01' }),
    uneSuite({ cle: '2018-10-16-01' }),
    uneSuite({ cle: '2018-10-17-01', faitLe: jour('2018-10-12') }),
    uneSuite({ cle: '2018-10-17-02', faitLe: jour('2018-10-17') }),
    uneSuite({ cle: '2018-10-17-03', demande: numero('2018-P0-002') }),
    uneSuite({ cle: '2018-10-17-04', action: '' }),
    uneSuite({ cle: '' }),
    uneSuite({ cle: 'recopiée' }),
  ];
  expect(suitesDepuis(ecrites, DEMANDE, LE).map(({ cle }) => cle)).toEqual(['2018-10-16-01', '2018-10-17-02']);
});
