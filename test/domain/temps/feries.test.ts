// Les jours fériés de métropole.
import { dimancheDePaques, joursFeries } from '../../../src/domain/temps/feries';
import { jourDeLaSemaine } from '../../../src/domain/temps/jour';

test.each([
  [1818, '1818-03-22'],
  [1943, '1943-04-25'],
  [2000, '2000-04-23'],
  [2018, '2018-04-01'],
  [2019, '2019-04-21'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2028, '2028-04-16'],
  [2038, '2038-04-25'],
])('Pâques %i est le %s', (annee, date) => expect(dimancheDePaques(annee)).toBe(date));

test('Pâques est toujours un dimanche, du 22 mars au 25 avril', () => {
  for (let annee = 1970; annee < 2200; annee++) {
    const paques = dimancheDePaques(annee);
    expect(jourDeLaSemaine(paques)).toBe(0);
    expect(paques >= `${annee}-03-22` && paques <= `${annee}-04-25`).toBe(true);
  }
});

test.each([
  [2026, '01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25'],
  [2027, '01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25'],
  [2028, '01-01 04-17 05-01 05-08 05-25 06-05 07-14 08-15 11-01 11-11 12-25'],
])('les onze jours fériés de %i, dans l’ordre', (annee, dates) => {
  expect(joursFeries(annee).map(({ jour }) => jour)).toEqual(dates.split(' ').map((date) => `${annee}-${date}`));
  expect(joursFeries(annee).every(({ nom }) => nom !== '')).toBe(true);
});
