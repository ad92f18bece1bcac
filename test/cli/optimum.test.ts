// L’optimum de la répartition, contre un autre solveur (HiGHS) qui lit docs/repartir.md à sa façon : même nombre confié,
// même coût à l’unité, règles tenues, raisons vraies. Mille tirages ; la plupart petits, quelques-uns de quarante membres et
// trois cents demandes. `TIRAGES=10000 GRAND=1 npx jest optimum` en joue plus, et plus de grands ; `GRANDS=60 npx jest
// optimum`, soixante de 20 à 40 membres et de 100 à 300 demandes, et rien d’autre.
import { instanceAuHasard, type InstanceJson, type Taille } from '../../cli/instancesAuHasard';
import { lireInstance } from '../../cli/instance';
import { resultatDe } from '../../cli/repartir';
import { coutDe, lire, unSolveur, type Lecture, type Solveur } from '../support/solveurIndependant';

const GRANDS = Number(process.env['GRANDS'] ?? 0);
const TIRAGES = GRANDS || Number(process.env['TIRAGES'] ?? 1000);
const UN_GRAND_SUR = process.env['GRAND'] ? 4 : 333;
const UN_MOYEN_SUR = process.env['GRAND'] ? 2 : 25;

/** Small ones meet every corner; a few are as large as a pôle may be. */
function tailleDu(tirage: number): Taille {
  if (GRANDS) return { membres: 20 + ((tirage * 13) % 21), demandes: 100 + ((tirage * 71) % 201) };
  if (tirage % UN_GRAND_SUR === 0) return { membres: 40, demandes: 300 };
  if (tirage % UN_MOYEN_SUR === 0) return { membres: 15 + (tirage % 10), demandes: 40 + (tirage % 40) };
  return { membres: 1 + (tirage % 9), demandes: 1 + ((tirage * 7) % 14) };
}

type Resultat = ReturnType<typeof resultatDe>;

function repartir(instance: InstanceJson, sans: string[] = []): Resultat {
  return resultatDe(lireInstance({ ...instance, sans }));
}

const referentsDe = ({ demandes }: Resultat): Map<string, string> =>
  new Map(demandes.flatMap(({ numero, referent }) => (referent ? [[numero, referent]] : [])));

/** Asked again once its proposals stand, nothing moves: neither a demande given, nor one left with nobody. */
function verifierQueRienNeBouge(instance: InstanceJson, referents: ReadonlyMap<string, string>): void {
  const demandes = instance.demandes.map((demande) => ({ ...demande, actuel: referents.get(demande.numero) ?? '' }));
  expect(referentsDe(repartir({ ...instance, demandes }))).toEqual(referents);
}

/** Nobody beyond her quota, and no rule between a demande and whoever gets it. */
function verifierLesRegles(lecture: Lecture, referents: ReadonlyMap<string, string>): void {
  for (const membre of lecture.membres) {
    const siennes = lecture.demandes.filter(({ numero }) => referents.get(numero) === membre.nom);
    if (siennes.length) expect(lecture.dejaSuivies(membre) + siennes.length).toBeLessThanOrEqual(membre.quota);
    for (const demande of siennes) expect(lecture.regles(membre, demande)).toEqual([]);
  }
}

/** Each of the next two: the rules said to block her do, and the cost said to be more is, to the unit. */
function verifierLesSuivantes(lecture: Lecture, resultat: Resultat): void {
  const referents = referentsDe(resultat);
  const charge = (nom: string): number => [...referents.values()].filter((referent) => referent === nom).length;
  for (const { numero, referent, suivantes } of resultat.demandes) {
    const demande = lecture.demandes.find((une) => une.numero === numero)!;
    for (const { nom, regles, part, ecart } of suivantes) {
      const membre = lecture.membres.find((une) => une.nom === nom)!;
      const pleine = lecture.dejaSuivies(membre) + charge(nom) >= membre.quota;
      expect([...regles].sort()).toEqual([...(pleine ? ['quota'] : []), ...lecture.regles(membre, demande)].sort());
      if (regles.length > 0) continue;
      const echange = new Map([...referents, [numero, nom]]);
      expect(coutDe(lecture, echange) - coutDe(lecture, referents)).toBe(ecart);
      expect(ecart).toBeGreaterThanOrEqual(0);
      expect(nom).not.toBe(referent);
      expect(part === null).toBe(ecart === 0);
      if (!part) continue;
      const choisie = lecture.membres.find((une) => une.nom === referent)!;
      const plus = ecartsParPart(lecture, demande, [membre, charge(nom)], [choisie, charge(referent!) - 1]);
      expect(plus[part]).toBe(Math.max(...Object.values(plus)));
      expect(plus[part]).toBeGreaterThan(0);
    }
  }
}

type Membre = Lecture['membres'][number];

/** How much more each part of the cost is for the one than for the other, each with so many of the demandes given here. */
function ecartsParPart(lecture: Lecture, demande: Lecture['demandes'][number], une: [Membre, number], autre: [Membre, number]) {
  const [a, b] = [une, autre].map(([membre, donnees]) => ({
    ...lecture.parts(membre, demande),
    charge: lecture.coutDeCharge(membre, lecture.dejaSuivies(membre) + donnees),
  }));
  return Object.fromEntries(Object.entries(a!).map(([part, cout]) => [part, cout - b![part as keyof typeof b]!])) as Record<string, number>;
} // oxfmt-ignore

/** The sentence that says why her, word for word from the JSON; then those that say why not the others, by their cause. */
function verifierLesPhrases(lecture: Lecture, { demandes }: Resultat, instance: InstanceJson): void {
  const confiees = new Map<string, number>();
  for (const { referent } of demandes) if (referent) confiees.set(referent, (confiees.get(referent) ?? 0) + 1);
  const places = (membre: Membre): number => lecture.dejaSuivies(membre) + (confiees.get(membre.nom) ?? 0);
  for (const { numero, referent, raisons, suivantes } of demandes) {
    const demande = lecture.demandes.find((une) => une.numero === numero)!;
    if (!referent) continue;
    const membre = lecture.membres.find(({ nom }) => nom === referent)!;
    const fonctions = lecture.fonctions(demande);
    const rang = lecture.rang(membre, demande);
    const supplee = lecture.suppleees(membre).find(({ fonction }) => fonction === fonctions[rang]);
    const place = membre.fonction !== fonctions[rang] ? `supplée ${supplee!.nom} (${fonctions[rang]})` : rang === 0 ? 'la fonction la plus adaptée' : 'fonction prévue pour ce motif'; // oxfmt-ignore
    const charge = places(membre) - 1;
    const { secteur } = instance.ecoles.find(({ nom }) => nom === demande.ecole)!;
    const loin = lecture.distance(membre, demande) > 0;
    const connue = instance.suivies.some((une) => une.referent === referent && une.ecole === demande.ecole);
    const mieux = lecture.membres.some((autre) => autre !== membre && lecture.rang(autre, demande) === 0 && lecture.regles(autre, demande).length === 0 && places(autre) < autre.quota); // oxfmt-ignore
    const attendues = [
      `${membre.fonction}, ${place}`,
      `${charge} ${charge < 2 ? 'demande' : 'demandes'} en cours sur ${membre.quota}`,
      ...(loin
        ? [`va aussi dans le secteur ${secteur}`]
        : membre.secteurs.slice(0, 1).map((sien) => `secteur ${sien}`)),
      ...(connue ? ['suit déjà une demande de cette école'] : []),
      ...(rang > 0 && !mieux ? [`personne de disponible comme ${fonctions[0]}`] : []),
    ];
    expect(raisons[0]!.replace(/[\u00a0\u202f]/g, ' ')).toBe(`${referent} : ${attendues.join(', ')}.`);
    suivantes.forEach(({ nom, regles, part }, place_) => {
      const phrase = raisons[place_ + 1]!.replace(/[\u00a0\u202f]/g, ' ');
      expect(phrase.startsWith(`Pas ${nom} : `)).toBe(true);
      for (const cause of regles.length ? regles : [part ?? 'rien']) expect(phrase).toMatch(CAUSES[cause]!);
    });
  }
}

const CAUSES: Record<string, RegExp> = {
  quota: /quota atteint \(\d+ demandes?\)/, absence: /en absence/, motifs: /ne prend pas ce motif/, secteur: /secteur/,
  psychologue: /psychologue sans demande des parents/, partenaire: /partenaire sans l’accord de la famille/,
  rendue: /l’a rendue/, conflit_declare: /conflit déclaré/, sa_classe: /d’elle ou de sa classe/, son_ecole: /son école|dirige cette école/,
  rang: /vient après/, charge: /charge plus forte, \d+ demandes? en cours sur \d+/, continuite: /ne suit pas de demande de cette école/,
  changement: /sans que cela vaille de changer/, rien: /rien ne les départage/,
}; // oxfmt-ignore

/** The rules said to keep it from everybody do, and without them it finds someone, all the rest staying as it is. */
function verifierLeBlocage(instance: InstanceJson, lecture: Lecture, resultat: Resultat): void {
  const referents = referentsDe(resultat);
  for (const { numero, referent, blocage } of resultat.demandes) {
    if (referent) continue;
    if (lecture.membres.length === 0) expect(blocage).toBeNull();
    if (!blocage) continue;
    expect(blocage.regles.length).toBeGreaterThan(0);
    const reste = {
      ...instance,
      demandes: instance.demandes.filter((une) => une.numero === numero),
      suivies: [
        ...instance.suivies,
        ...instance.demandes.flatMap((une) => (referents.has(une.numero) ? [{ referent: referents.get(une.numero)!, ecole: une.ecole, ouverte: true }] : [])), // oxfmt-ignore
      ],
    };
    // Each of them is needed.
    for (const gardee of blocage.regles)
      expect(
        repartir(
          reste,
          blocage.regles.filter((regle) => regle !== gardee),
        ).confiees,
      ).toBe(0);
    expect(repartir(reste, blocage.regles).confiees).toBe(1);
  }
}

/** What docs/repartir.md says of the large ones. */
function dire(tailles: readonly Taille[], incompletes: number): void {
  const bornes = (cle: keyof Taille): string => {
    const triees = tailles.map((taille) => taille[cle]).sort((a, b) => a - b);
    return `${triees[0]} à ${triees.at(-1)} (médiane ${triees[triees.length >> 1]})`;
  };
  process.stderr.write(`${tailles.length} tirages égaux : ${bornes('membres')} membres, ${bornes('demandes')} demandes ; ${incompletes} où les places manquent\n`);
} // oxfmt-ignore

describe('contre un solveur indépendant', () => {
  let solveur: Solveur;
  beforeAll(async () => {
    solveur = await unSolveur();
  });

  test(`${TIRAGES} tirages : le même nombre confié, le même coût, des règles tenues, des raisons vraies`, () => {
    let incompletes = 0;
    const tailles: Taille[] = [];
    for (let tirage = 1; tirage <= TIRAGES; tirage++) {
      const instance = instanceAuHasard(tirage, tailleDu(tirage));
      const lecture = lire(instance);
      const resultat = repartir(instance);
      const referents = referentsDe(resultat);
      const optimum = solveur(lecture);
      expect({ tirage, confiees: resultat.confiees, cout: resultat.cout }).toEqual({ tirage, ...optimum });
      expect(coutDe(lecture, referents)).toBe(resultat.cout);
      expect(referents.size).toBe(resultat.confiees);
      verifierLesRegles(lecture, referents);
      verifierQueRienNeBouge(instance, referents);
      verifierLesSuivantes(lecture, resultat);
      verifierLesPhrases(lecture, resultat, instance);
      if (instance.demandes.length < 40) verifierLeBlocage(instance, lecture, resultat);
      if (resultat.sansPersonne > 0) incompletes += 1;
      tailles.push({ membres: instance.membres.length, demandes: instance.demandes.length });
    }
    if (GRANDS) return dire(tailles, incompletes);
    // Both kinds were met: all given, and not.
    expect(incompletes).toBeGreaterThan(TIRAGES / 20);
    expect(incompletes).toBeLessThan(TIRAGES * 0.95);
  }, 3_600_000);
});
