// L'ordre de passage : les urgences d'abord, et des partenaires qui attendent le moins possible.
import fc from 'fast-check';
import { minutesDAttente, ordonner, type APlacer } from '../../../src/domain/reunion/passage';

interface Cas extends APlacer {
  nom: string;
}

const point = (nom: string, partenaires: string[], urgent = false, minutes = 20): Cas => ({ nom, partenaires, urgent, minutes }); // oxfmt-ignore
const noms = (points: readonly Cas[]): string => points.map(({ nom }) => nom).join('');

/** Every order in which the urgent points come first: what the others are held to. */
function toutesLesFacons<T extends APlacer>(points: readonly T[]): T[][] {
  if (points.length === 0) return [[]];
  const permis = points.some(({ urgent }) => urgent) ? points.filter(({ urgent }) => urgent) : points;
  return permis.flatMap((premier) =>
    toutesLesFacons(points.filter((autre) => autre !== premier)).map((suite) => [premier, ...suite]),
  );
}

const attenteMinimale = (points: readonly APlacer[]): number =>
  toutesLesFacons(points).reduce((moindre, facon) => Math.min(moindre, minutesDAttente(facon)), Infinity);

const PARTENAIRES = ['Ada', 'Bo', 'Cléo', 'Dan', 'Ève'];
const desPoints = (min: number, max: number) =>
  fc
    .array(
      fc.record({
        minutes: fc.constantFrom(10, 20, 30),
        urgent: fc.boolean(),
        partenaires: fc.subarray(PARTENAIRES, { maxLength: 3 }),
      }),
      { minLength: min, maxLength: max },
    )
    .map((points) => points.map((un, rang): Cas => ({ ...un, nom: String.fromCharCode(97 + rang) })));

test('l’attente est le temps passé par chaque partenaire entre ses points, sans en être', () => {
  expect(minutesDAttente([point('a', ['Ada']), point('b', []), point('c', ['Ada', 'Bo'])])).toBe(20);
  expect(minutesDAttente([point('a', ['Ada']), point('b', ['Bo']), point('c', ['Ada']), point('d', ['Bo'])])).toBe(40);
  expect(minutesDAttente([point('a', []), point('b', [])])).toBe(0);
});

test('les situations d’un partenaire se suivent, et personne n’attend', () => {
  const points = [point('a', ['Ada']), point('b', []), point('c', ['Bo']), point('d', ['Ada']), point('e', ['Bo'])];
  expect(noms(ordonner(points))).toBe('adceb');
  expect(minutesDAttente(ordonner(points))).toBe(0);
});

test('un partenaire de l’urgence et d’une autre situation les prend à la suite', () => {
  const points = [point('a', ['Ada'], true), point('b', [], true), point('c', ['Bo']), point('d', ['Ada'])];
  expect(noms(ordonner(points))).toBe('badc');
});

test('sans partenaire, l’ordre donné reste, les urgences devant', () => {
  expect(noms(ordonner([point('a', []), point('b', [], true), point('c', []), point('d', [], true)]))).toBe('bdac');
  expect(ordonner([])).toEqual([]);
});

test('chaque point y est une fois, les urgences devant, et le même calcul donne le même ordre', () => {
  fc.assert(
    fc.property(desPoints(0, 30), (points) => {
      const ordre = ordonner(points);
      expect([...ordre].sort((a, b) => points.indexOf(a) - points.indexOf(b))).toEqual(points);
      expect(ordre.map(({ urgent }) => urgent)).toEqual([...ordre.map(({ urgent }) => urgent)].sort((a, b) => Number(b) - Number(a))); // oxfmt-ignore
      expect(ordonner(points)).toEqual(ordre);
    }),
    { numRuns: 60, seed: 61 },
  );
});

test('sur 150 petites listes, l’attente est la plus petite de toutes', () => {
  fc.assert(
    fc.property(desPoints(2, 6), (points) => {
      expect(minutesDAttente(ordonner(points))).toBe(attenteMinimale(points));
    }),
    { numRuns: 150, seed: 62 },
  );
});

test('quand la liste est trop longue pour tout comparer, l’écart au meilleur ordre reste petit', () => {
  const ecarts: { exacte: number; approchee: number }[] = [];
  fc.assert(
    fc.property(desPoints(8, 12), (points) => {
      ecarts.push({ exacte: minutesDAttente(ordonner(points)), approchee: minutesDAttente(ordonner(points, 1)) });
    }),
    { numRuns: 60, seed: 63 },
  );
  const somme = (cle: 'exacte' | 'approchee') => ecarts.reduce((total, un) => total + un[cle], 0);
  expect(ecarts.every(({ exacte, approchee }) => exacte <= approchee)).toBe(true);
  expect(somme('exacte')).toBeGreaterThan(0);
  // Measured: see the message of the commit.
  expect(somme('approchee') / somme('exacte')).toBeLessThan(1.02);
  expect(ecarts.filter(({ exacte, approchee }) => exacte === approchee).length / ecarts.length).toBeGreaterThan(0.9);
});
