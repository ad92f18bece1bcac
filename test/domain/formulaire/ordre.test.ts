// Remettre dans l’ordre en déplaçant le moins possible.
import fc from 'fast-check';
import { deplacements } from '../../../src/domain/formulaire/ordre';

function appliquer<T>(liste: readonly T[], moves: ReturnType<typeof deplacements>): T[] {
  const resultat = [...liste];
  for (const { de, vers } of moves) resultat.splice(vers, 0, ...resultat.splice(de, 1));
  return resultat;
}

test('rien à faire, rien de fait', () => {
  expect(deplacements(['a', 'b', 'c'], ['a', 'b', 'c'])).toEqual([]);
  expect(deplacements([], [])).toEqual([]);
});

test('une question ajoutée à la fin remonte en un déplacement, une retirée descend en un', () => {
  expect(deplacements([1, 2, 3, 4, 9], [1, 9, 2, 3, 4])).toEqual([{ de: 4, vers: 1 }]);
  expect(deplacements([1, 2, 3, 4], [1, 3, 4, 2])).toEqual([{ de: 1, vers: 3 }]);
});

test('finit toujours dans l’ordre voulu, en déplaçant seulement ce qui n’y est pas', () => {
  const ordres = fc.integer({ min: 0, max: 12 }).chain((taille) => {
    const liste = Array.from({ length: taille }, (_, rang) => rang);
    return fc.tuple(fc.shuffledSubarray(liste, { minLength: taille }), fc.constant(liste));
  });
  fc.assert(
    fc.property(ordres, ([actuel, voulu]) => {
      const moves = deplacements(actuel, voulu);
      expect(appliquer(actuel, moves)).toEqual(voulu);
      expect(moves).toHaveLength(actuel.length - plusLongue(actuel));
    }),
    { seed: 4, numRuns: 300 },
  );
});

/** By trying every subset: slow and sure. */
function plusLongue(liste: readonly number[]): number {
  const apres = (rang: number, dernier: number): number => {
    if (rang === liste.length) return 0;
    const sans = apres(rang + 1, dernier);
    return liste[rang]! > dernier ? Math.max(sans, 1 + apres(rang + 1, liste[rang]!)) : sans;
  };
  return apres(0, -1);
}
