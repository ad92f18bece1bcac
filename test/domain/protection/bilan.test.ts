// Counts in which nobody can be found again: tried on every small table, then on thousands drawn at random.
import fc from 'fast-check';
import { AXES } from '../../../src/catalogue/bilan';
import { aRegrouper, bilanDe, MOINS, REGROUPES, SEUIL } from '../../../src/domain/protection/bilan';
import { numero, uneDemande, unRegistre } from '../../support/builders';

const somme = (nombres: readonly number[]): number => nombres.reduce((total, nombre) => total + nombre, 0);

/** What a reader sees: the numbers shown by value, and what the others make together. Values at 0 are not listed. */
function publie(nombres: readonly number[]): string {
  const presents = nombres.flatMap((nombre, valeur) => (nombre > 0 ? [{ nombre, valeur }] : []));
  const groupe = aRegrouper(presents.map(({ nombre }) => nombre)).map((place) => presents[place]!);
  const montres = nombres.map((nombre, valeur) => (groupe.some((cache) => cache.valeur === valeur) || !nombre ? '?' : nombre)); // oxfmt-ignore
  return `${montres.join(' ')} | ${somme(groupe.map(({ nombre }) => nombre))}`;
}

function tousLesTableaux(valeurs: number, max: number): number[][] {
  if (valeurs === 0) return [[]];
  const courts = tousLesTableaux(valeurs - 1, max);
  return courts.flatMap((court) => Array.from({ length: max + 1 }, (_, nombre) => [...court, nombre]));
}

describe('qui connaît la règle et voit le tableau', () => {
  it.each([
    [2, 16],
    [3, 12],
    [4, 8],
  ])('ne retrouve aucun petit nombre parmi %i valeurs', (valeurs, max) => {
    const possibles = new Map<string, number[][]>();
    for (const nombres of tousLesTableaux(valeurs, max)) {
      if (somme(nombres) < SEUIL) continue;
      const vu = publie(nombres);
      possibles.set(vu, [...(possibles.get(vu) ?? []), nombres]);
    }
    for (const [vu, tableaux] of possibles) {
      // Beyond, larger tables than those tried would be possible too.
      if (Number(vu.split('| ')[1]) > max) continue;
      for (let valeur = 0; valeur < valeurs; valeur++) {
        const lus = new Set(tableaux.map((nombres) => nombres[valeur]!));
        const petits = [...lus].filter((nombre) => nombre > 0 && nombre < SEUIL);
        if (petits.length > 0) expect({ vu, valeur, assez: lus.size >= 4 }).toEqual({ vu, valeur, assez: true });
      }
    }
  });
});

it('ne montre aucun petit nombre, et ne perd personne', () => {
  const unTableau = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(unTableau, (nombres) => {
      fc.pre(somme(nombres) >= SEUIL);
      const groupe = aRegrouper(nombres);
      const montres = nombres.filter((_, place) => !groupe.includes(place));
      const caches = groupe.map((place) => nombres[place]!);
      expect(montres.filter((nombre) => nombre < SEUIL)).toEqual([]);
      expect(somme(montres) + somme(caches)).toBe(somme(nombres));
      if (caches.length > 0) {
        expect(somme(caches)).toBeGreaterThanOrEqual(SEUIL);
        // Alone in its group, a number would be the difference with the total.
        if (nombres.length > 1) expect(caches.length).toBeGreaterThan(1);
      }
    }),
    { seed: 20_190_710, numRuns: 5_000 },
  );
});

const demandesDe = (nombre: number, particularites: (rang: number) => object = () => ({})) =>
  Array.from({ length: nombre }, (_, rang) => uneDemande({ numero: numero(`2018-P1-${String(rang + 1).padStart(3, '0')}`), ...particularites(rang) })); // oxfmt-ignore

it('moins de cinq demandes dans l’année : on ne dit que cela', () => {
  expect(bilanDe('2018-2019', demandesDe(4), unRegistre(), AXES)).toEqual([
    { annee: '2018-2019', axe: 'Toutes les demandes', valeur: '', nombre: MOINS },
  ]);
});

it('une ligne collée deux fois ne se compte qu’une : trois demandes ne passent pas pour six', () => {
  const trois = demandesDe(3);
  expect(bilanDe('2018-2019', [...trois, ...trois], unRegistre(), AXES)).toMatchObject([{ nombre: MOINS }]);
  const sept = demandesDe(7, (rang) => ({ cleMotif: rang < 5 ? 'comportement' : 'pap' }));
  const lignes = bilanDe('2018-2019', [...sept, ...sept.slice(5), ...sept.slice(5)], unRegistre(), AXES);
  expect(lignes.filter(({ axe }) => axe === 'Motif')).toEqual([]);
  expect(lignes[0]).toMatchObject({ nombre: '7' });
});

it('compte par motif, sous son libellé, et regroupe les petits', () => {
  const cles = ['comportement', 'comportement', 'comportement', 'comportement', 'comportement', 'pap', 'autre', 'crise', 'pap', 'autre']; // oxfmt-ignore
  const lignes = bilanDe(
    '2018-2019',
    demandesDe(10, (rang) => ({ cleMotif: cles[rang] })),
    unRegistre(),
    AXES,
  );
  const motifs = lignes.filter(({ axe }) => axe === 'Motif');
  expect(motifs.at(-1)).toMatchObject({ valeur: REGROUPES });
  expect(somme(motifs.map(({ nombre }) => Number(nombre)))).toBe(10);
  expect(motifs.map(({ valeur }) => valeur)).not.toContain('Décider s’il faut un PAP (plan d’accompagnement personnalisé)'); // oxfmt-ignore
});

it('toutes les lignes d’un axe font le total, et aucun axe n’a un nombre inférieur à cinq', () => {
  const uneAnnee = fc.array(
    fc.record({
      niveau: fc.constantFrom('CP', 'CE1', 'CE2', 'CM1', 'CM2', ''),
      ecole: fc.constantFrom('Tilleuls', 'Lac', 'Verger', 'Source'),
      statut: fc.constantFrom('clos', 'retire', 'reoriente', 'affecte'),
      cleMotif: fc.constantFrom('comportement', 'pap', 'autre', 'inconnu'),
      urgent: fc.boolean(),
    }),
    { minLength: SEUIL, maxLength: 60 },
  );
  const registre = unRegistre();
  fc.assert(
    fc.property(uneAnnee, (tirees) => {
      const demandes = demandesDe(tirees.length, (rang) => tirees[rang]!);
      const [enTout, ...lignes] = bilanDe('2018-2019', demandes, registre, AXES);
      expect(enTout!.nombre).toBe(String(tirees.length));
      expect(lignes.filter(({ nombre }) => Number(nombre) < SEUIL)).toEqual([]);
      for (const axe of new Set(lignes.map((ligne) => ligne.axe)))
        expect(somme(lignes.filter((ligne) => ligne.axe === axe).map(({ nombre }) => Number(nombre)))).toBe(tirees.length); // oxfmt-ignore
    }),
    { seed: 20_190_710, numRuns: 300 },
  );
});
