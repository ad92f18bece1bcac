// Les numéros des demandes.
import { concerneUneEquipe, derniersNumeros, jourDeReception, ligneDisparue, lireNumero, numeroDemande, prochainNumero, serie } from '../../../src/domain/demande/demande'; // oxfmt-ignore
import { moment } from '../../support/builders';

describe('un numéro', () => {
  test('porte l’année de la rentrée, la période et le rang', () => {
    expect(numeroDemande(serie('2018-2019', 1), 14)).toBe('2018-P1-014');
    expect(numeroDemande(serie('2018-2019', 12), 1234)).toBe('2018-P12-1234');
    expect(lireNumero(' 2018-P1-014 ')).toEqual({ serie: '2018-P1', rang: 14 });
  });

  test.each(['', '14', '2018-P1', '2018-1-014', 'P1-014', '2018-P1-014 bis'])('« %s » n’en est pas un', (texte) =>
    expect(lireNumero(texte)).toBeUndefined(),
  );

  test('suit le plus grand de sa série, et chaque série a le sien', () => {
    const donnes = ['2018-P1-001', '2018-P1-009', '2018-P2-001', 'écrit à la main'];
    expect(prochainNumero('2018-P1', donnes, 0)).toBe('2018-P1-010');
    expect(prochainNumero('2018-P2', donnes, 0)).toBe('2018-P2-002');
    expect(prochainNumero('2018-P3', donnes, 0)).toBe('2018-P3-001');
    expect(prochainNumero('2018-P1', ['2018-P1-999'], 0)).toBe('2018-P1-1000');
  });

  test('n’est jamais donné deux fois, même si sa ligne a disparu', () => {
    expect(prochainNumero('2018-P1', ['2018-P1-001'], 7)).toBe('2018-P1-008');
  });

  test('la mémoire des derniers numéros garde celui de chaque série', () => {
    expect(derniersNumeros(['2018-P1-004', '2018-P1-005', '2018-P2-001'])).toBe('2018-P1-005, 2018-P2-001');
    expect(derniersNumeros(['2018-P1-005, 2018-P2-001', '2018-P2-002', '2018-P1-003'])).toBe(
      '2018-P1-005, 2018-P2-002',
    );
    expect(derniersNumeros(['', 'n’importe quoi'])).toBe('');
    // Row 2018-P1-005 was deleted, P2 has begun, then a paper demande of P1 is typed in.
    expect(prochainNumero('2018-P1', ['2018-P1-004', '2018-P2-001', '2018-P1-005, 2018-P2-001'], 0)).toBe(
      '2018-P1-006',
    );
  });
});

test.each([
  [['2018-P1-001', '2018-P1-002', '2018-P2-001'], '2018-P1-002, 2018-P2-001', false],
  [['2018-P1-002', '2018-P2-001'], '2018-P1-002, 2018-P2-001', true],
  // The last one: only what is remembered tells.
  [['2018-P1-001', '2018-P2-001'], '2018-P1-002, 2018-P2-001', true],
  // The only one of this year.
  [[], '2018-P1-001', true],
  [[], '', false],
  // A year that was erased, then one of its rows that goes on.
  [['2018-P1-001'], '2017-P1-009, 2018-P1-001', false],
  [['2017-P1-004', '2018-P1-001'], '2017-P1-009, 2018-P1-001', true],
  [['écrit à la main', '2018-P1-001'], '2018-P1-001', false],
])('des lignes %j, le dernier numéro « %s » : une ligne a disparu, %s', (numeros, dernier, attendu) =>
  expect(ligneDisparue(numeros, dernier, '2018-2019')).toBe(attendu),
);

test('une demande d’adultes se reconnaît à sa cible', () => {
  for (const cible of ['Un enseignant', 'Un groupe d’enseignants', 'Toute l’équipe', 'L’école'])
    expect(concerneUneEquipe({ cible })).toBe(true);
  for (const cible of ['Un élève', 'Un groupe d’élèves', 'Une classe', ''])
    expect(concerneUneEquipe({ cible })).toBe(false);
});

test('elle est reçue le jour de sa réception, jusqu’à minuit', () => {
  expect(jourDeReception({ recuLe: moment('2018-10-10T23:59') })).toBe('2018-10-10');
});
