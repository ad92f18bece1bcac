// The fewest trouves from one order to another: each costs a call to Google, and most things are already in their place.

/** Take what is at `de` and put it at `vers`, its place once it has been taken out. */
export interface Deplacement {
  de: number;
  vers: number;
}

/** The two lists hold the same things, each once. What is already in the right order among itself is not touched. */
export function deplacements<T>(actuel: readonly T[], voulu: readonly T[]): Deplacement[] {
  const fixes = plusLongueSuite(voulu.map((element) => actuel.indexOf(element)));
  const liste = [...actuel];
  const trouves: Deplacement[] = [];
  voulu.forEach((element, rang) => {
    if (fixes.has(rang)) return;
    const de = liste.indexOf(element);
    liste.splice(de, 1);
    const vers = rang === 0 ? 0 : liste.indexOf(voulu[rang - 1]!) + 1;
    liste.splice(vers, 0, element);
    trouves.push({ de, vers });
  });
  return trouves;
}

/** The ranks of a longest increasing run: those may stay while the others move around them. */
function plusLongueSuite(positions: readonly number[]): Set<number> {
  const meilleures: { longueur: number; avant: number }[] = [];
  positions.forEach((position, rang) => {
    let meilleure = { longueur: 1, avant: -1 };
    for (let avant = 0; avant < rang; avant++)
      if (positions[avant]! < position && meilleures[avant]!.longueur >= meilleure.longueur)
        meilleure = { longueur: meilleures[avant]!.longueur + 1, avant };
    meilleures.push(meilleure);
  });
  const longueurs = meilleures.map(({ longueur }) => longueur);
  const suite = new Set<number>();
  for (let rang = longueurs.indexOf(Math.max(...longueurs)); rang >= 0; rang = meilleures[rang]!.avant) suite.add(rang);
  return suite;
}
