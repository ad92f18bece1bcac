// The order of the points of a meeting. The members of the pôle stay throughout; an outside partner comes for the first of
// their points and leaves after the last. What is made small is `minutesDAttente`: the minutes, added up over the
// partners, during which one is there and a point is not theirs. Urgent points always come first.

export interface APlacer {
  minutes: number;
  urgent: boolean;
  /** Names of the outside partners this point calls for. */
  partenaires: readonly string[];
}

/** Points that call for the same partners: apart, they never wait less. */
interface Paquet<T> {
  points: T[];
  minutes: number;
  urgent: boolean;
  partenaires: readonly string[];
}

/** Up to so many packets that share partners, every order is compared (4,096 states); beyond, a good one is looked for. */
const EXACT_JUSQUA = 12;

/** The objective. */
export function minutesDAttente(points: readonly APlacer[]): number {
  const debuts = new Map<string, number>();
  const fins = new Map<string, number>();
  let heure = 0;
  let siennes = 0;
  for (const { minutes, partenaires } of points) {
    for (const nom of partenaires) {
      if (!debuts.has(nom)) debuts.set(nom, heure);
      fins.set(nom, heure + minutes);
      siennes += minutes;
    }
    heure += minutes;
  }
  let presence = 0;
  for (const [nom, debut] of debuts) presence += fins.get(nom)! - debut;
  return presence - siennes;
}

/**
 * Deterministic: equal orders are told apart by the order given. Packets without a common partner, even through others,
 * do not change what the others wait: each such family is ordered by itself. Families that have urgent points and others
 * meet where the urgent ones end, and are ordered together.
 */
export function ordonner<T extends APlacer>(points: readonly T[], exactJusqua = EXACT_JUSQUA): T[] {
  const seuls = points.filter(({ partenaires }) => partenaires.length === 0);
  const familles = enFamilles(enPaquets(points.filter(({ partenaires }) => partenaires.length > 0)));
  const urgentes = familles.filter((famille) => famille.every(({ urgent }) => urgent));
  const ordinaires = familles.filter((famille) => famille.every(({ urgent }) => !urgent));
  const mixtes = familles.filter((famille) => !urgentes.includes(famille) && !ordinaires.includes(famille)).flat();
  const rangees = [...urgentes, mixtes, ...ordinaires].flatMap((famille) => ranger(famille, exactJusqua));
  return [
    ...seuls.filter(({ urgent }) => urgent),
    ...rangees.flatMap((paquet) => paquet.points),
    ...seuls.filter(({ urgent }) => !urgent),
  ];
}

function enPaquets<T extends APlacer>(points: readonly T[]): Paquet<T>[] {
  const paquets = new Map<string, Paquet<T>>();
  for (const point of points) {
    const partenaires = [...new Set(point.partenaires)].sort();
    const cle = JSON.stringify([point.urgent, partenaires]);
    const paquet = paquets.get(cle) ?? { points: [], minutes: 0, urgent: point.urgent, partenaires };
    paquet.points.push(point);
    paquet.minutes += point.minutes;
    paquets.set(cle, paquet);
  }
  return [...paquets.values()];
}

function enFamilles<T>(paquets: readonly Paquet<T>[]): Paquet<T>[][] {
  let familles: Paquet<T>[][] = [];
  for (const paquet of paquets) {
    const liees = familles.filter((famille) =>
      famille.some(({ partenaires }) => partenaires.some((nom) => paquet.partenaires.includes(nom))),
    );
    // The family it joins keeps the place of the first of those it unites.
    const unie = [...liees.flat(), paquet];
    familles = liees.length
      ? familles.flatMap((famille) => (famille === liees[0] ? [unie] : liees.includes(famille) ? [] : [famille]))
      : [...familles, unie];
  }
  return familles;
}

function ranger<T>(famille: readonly Paquet<T>[], exactJusqua: number): Paquet<T>[] {
  if (famille.length < 2) return [...famille];
  return famille.length <= exactJusqua ? rangerAuMieux(famille) : rangerAuPlusPres(famille);
}

/** The best order, over the sets of packets already passed: what the next adds depends on the set alone. */
function rangerAuMieux<T>(famille: readonly Paquet<T>[]): Paquet<T>[] {
  const tous = (1 << famille.length) - 1;
  const urgents = famille.reduce((masque, { urgent }, rang) => (urgent ? masque | (1 << rang) : masque), 0);
  const venues = lesVenues(famille);
  const couts = new Array<number>(tous + 1).fill(Infinity);
  const dernier = new Array<number>(tous + 1).fill(-1);
  couts[0] = 0;
  for (let passes = 0; passes < tous; passes++) {
    if (couts[passes] === Infinity) continue;
    for (let rang = 0; rang < famille.length; rang++) {
      const bit = 1 << rang;
      if (passes & bit || (!(urgents & bit) && (passes & urgents) !== urgents)) continue;
      const attendent = venues.filter((venue) => !(venue & bit) && venue & passes && venue & ~(passes | bit)).length;
      const cout = couts[passes]! + attendent * famille[rang]!.minutes;
      if (cout >= couts[passes | bit]!) continue;
      couts[passes | bit] = cout;
      dernier[passes | bit] = rang;
    }
  }
  const ordre: Paquet<T>[] = [];
  for (let passes = tous; passes; passes &= ~(1 << dernier[passes]!)) ordre.unshift(famille[dernier[passes]!]!);
  return ordre;
}

/** For each partner, the packets that call for them, as bits. */
function lesVenues<T>(famille: readonly Paquet<T>[]): number[] {
  const venues = new Map<string, number>();
  famille.forEach(({ partenaires }, rang) => {
    for (const nom of partenaires) venues.set(nom, (venues.get(nom) ?? 0) | (1 << rang));
  });
  return [...venues.values()];
}

/** From several starts, one packet is moved at a time as long as somebody waits less. */
function rangerAuPlusPres<T>(famille: readonly Paquet<T>[]): Paquet<T>[] {
  const donnee = JSON.stringify(famille.map(({ minutes, urgent, partenaires }) => [minutes, urgent, partenaires]));
  const ordre = DERNIERE.get(donnee) ?? chercherUnOrdre(famille);
  DERNIERE.clear();
  DERNIERE.set(donnee, ordre);
  return ordre.map((rang) => famille[rang]!);
}

/** A ronde that foresees a fortnight asks for the same order at each of its days: the last one found is kept. */
const DERNIERE = new Map<string, readonly number[]>();

function chercherUnOrdre<T>(famille: readonly Paquet<T>[]): number[] {
  const urgents = famille.filter(({ urgent }) => urgent);
  const enTete = [...urgents, ...famille.filter(({ urgent }) => !urgent)];
  const departs = [enTete, ...famille.slice(0, DEPARTS).map((premier) => deProcheEnProche(famille, premier))];
  let meilleur: Paquet<T>[] = [];
  let moindre = Infinity;
  for (const depart of departs) {
    const ordre = ameliorer(depart, urgents.length);
    const attente = minutesDAttente(ordre);
    if (attente >= moindre) continue;
    meilleur = ordre;
    moindre = attente;
  }
  return meilleur.map((paquet) => famille.indexOf(paquet));
}

const DEPARTS = 8;

/** After each packet, the one that makes the fewest partners wait, then that calls for the fewest new ones. */
function deProcheEnProche<T>(famille: readonly Paquet<T>[], premier: Paquet<T>): Paquet<T>[] {
  const ordre: Paquet<T>[] = [];
  const restants = [...famille];
  const venus = new Set<string>();
  while (restants.length) {
    const permis = restants.some(({ urgent }) => urgent) ? restants.filter(({ urgent }) => urgent) : restants;
    const note = (paquet: Paquet<T>): number => {
      const attendent = [...venus].filter(
        (nom) => !paquet.partenaires.includes(nom) && restants.some(({ partenaires }) => partenaires.includes(nom)),
      ).length;
      const nouveaux = paquet.partenaires.filter((nom) => !venus.has(nom)).length;
      return attendent * paquet.minutes * (famille.length + 1) + nouveaux;
    };
    const suivant =
      ordre.length === 0 && permis.includes(premier) ? premier : permis.reduce((a, b) => (note(b) < note(a) ? b : a));
    ordre.push(suivant);
    restants.splice(restants.indexOf(suivant), 1);
    for (const nom of suivant.partenaires) venus.add(nom);
  }
  return ordre;
}

/** Each move that helps is kept; a hundred packets settle well before the last turn. */
const TOURS = 30;

function ameliorer<T>(depart: readonly Paquet<T>[], nombreDUrgents: number): Paquet<T>[] {
  let ordre = [...depart];
  let attente = minutesDAttente(ordre);
  for (let tour = 0; tour < TOURS; tour++) {
    const avant = attente;
    for (let de = 0; de < ordre.length; de++) {
      const [premiere, derniere] = de < nombreDUrgents ? [0, nombreDUrgents - 1] : [nombreDUrgents, ordre.length - 1];
      for (let vers = premiere; vers <= derniere; vers++) {
        const essai = [...ordre];
        essai.splice(vers, 0, ...essai.splice(de, 1));
        const obtenue = minutesDAttente(essai);
        if (obtenue >= attente) continue;
        [ordre, attente] = [essai, obtenue];
      }
    }
    if (attente === avant) break;
  }
  return ordre;
}
