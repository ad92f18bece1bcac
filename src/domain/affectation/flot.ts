// The cheapest way to give each thing to someone who has a limited number of places: a min-cost flow, solved exactly by
// successive shortest paths. Numbers only; it knows nothing of the field.

export interface ProblemeDeFlot {
  /** `couts[chose][personne]`: an integer, Infinity where it must not be. */
  couts: readonly (readonly number[])[];
  /** `places[personne][k]`: what her k-th place costs besides. Never less than the one before: the flow is then exact. */
  places: readonly (readonly number[])[];
}

export interface SolutionDeFlot {
  /** By chose: the personne, -1 for nobody. */
  choix: number[];
  cout: number;
  effort: Effort;
}

/** What it took, counted rather than timed: the same on every machine. */
export interface Effort {
  tours: number;
  examens: number;
}

const PERSONNE = -1;

/**
 * Gives as many things as can be, and among all the ways to give that many, the cheapest. Each round adds one thing
 * by the shortest path of exchanges; of two paths that cost the same, the one through the first personne.
 */
export function flotMinimal({ couts, places }: ProblemeDeFlot): SolutionDeFlot {
  const choix = couts.map(() => PERSONNE);
  const prises = places.map(() => 0);
  const effort: Effort = { tours: 0, examens: 0 };
  let cout = 0;
  for (;;) {
    const chemins = plusCourtsChemins(couts, choix, places.length, effort);
    const arrivee = meilleureArrivee(chemins, places, prises);
    if (!arrivee) return { choix, cout, effort };
    cout += arrivee.cout;
    prises[arrivee.personne]! += 1;
    echanger(choix, chemins, arrivee.personne);
  }
}

interface Chemin {
  cout: number;
  /** What comes to her at the end of the path, and from whom; from nobody when it was not given yet. */
  chose: number;
  depuis: number;
}

/** By personne: the cheapest chain of exchanges that ends in giving her one thing more. */
function plusCourtsChemins(
  couts: readonly (readonly number[])[],
  choix: readonly number[],
  nombre: number,
  effort: Effort,
): Chemin[] {
  effort.tours += 1;
  effort.examens += couts.length * nombre;
  const echanges = meilleursEchanges(couts, choix, nombre);
  const chemins = echanges.entrees;
  // Bellman and Ford, with the queue of those whose path has just become shorter.
  const file = chemins.flatMap(({ cout }, personne) => (cout < Infinity ? [personne] : []));
  const enFile = chemins.map(({ cout }) => cout < Infinity);
  for (let tete = 0; tete < file.length; tete++) {
    const de = file[tete]!;
    enFile[de] = false;
    effort.examens += nombre;
    for (let vers = 0; vers < nombre; vers++) {
      const echange = echanges.entre[de]![vers]!;
      const cout = chemins[de]!.cout + echange.cout;
      if (cout >= chemins[vers]!.cout) continue;
      chemins[vers] = { cout, chose: echange.chose, depuis: de };
      if (!enFile[vers]) file.push(vers);
      enFile[vers] = true;
    }
  }
  return chemins;
}

interface Echanges {
  /** The cheapest thing that nobody has yet, for each. */
  entrees: Chemin[];
  /** `entre[a][b]`: the thing of a that costs least to give to b instead. */
  entre: { cout: number; chose: number }[][];
}

function meilleursEchanges(couts: readonly (readonly number[])[], choix: readonly number[], nombre: number): Echanges {
  const toutes = Array.from({ length: nombre }, (_, rang) => rang);
  const entrees = toutes.map((): Chemin => ({ cout: Infinity, chose: PERSONNE, depuis: PERSONNE }));
  const entre = toutes.map(() => toutes.map(() => ({ cout: Infinity, chose: PERSONNE })));
  for (let chose = 0; chose < couts.length; chose++) {
    const siens = couts[chose]!;
    const qui = choix[chose]!;
    const deja = qui === PERSONNE ? 0 : siens[qui]!;
    for (let vers = 0; vers < nombre; vers++) {
      const meilleur = qui === PERSONNE ? entrees[vers]! : entre[qui]![vers]!;
      const cout = siens[vers]! - deja;
      if (vers === qui || cout >= meilleur.cout) continue;
      meilleur.cout = cout;
      meilleur.chose = chose;
    }
  }
  return { entrees, entre };
}

function meilleureArrivee(
  chemins: readonly Chemin[],
  places: ProblemeDeFlot['places'],
  prises: readonly number[],
): { personne: number; cout: number } | undefined {
  let meilleure: { personne: number; cout: number } | undefined;
  chemins.forEach((chemin, personne) => {
    const place = places[personne]![prises[personne]!];
    if (place === undefined || chemin.cout === Infinity) return;
    const cout = chemin.cout + place;
    if (!meilleure || cout < meilleure.cout) meilleure = { personne, cout };
  });
  return meilleure;
}

/** Walks back from whoever gets one thing more to the thing that nobody had. */
function echanger(choix: number[], chemins: readonly Chemin[], arrivee: number): void {
  let personne = arrivee;
  while (personne !== PERSONNE) {
    const { chose, depuis } = chemins[personne]!;
    choix[chose] = personne;
    personne = depuis;
  }
}
