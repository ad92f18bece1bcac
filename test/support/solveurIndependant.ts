// Another solver, held against ours: it reads docs/repartir.md its own way, from the JSON alone, and has HiGHS find the
// optimum. It imports nothing of the product.
import highs from 'highs';
import type { InstanceJson } from '../../cli/instancesAuHasard';

type Membre = InstanceJson['membres'][number];
type Demande = InstanceJson['demandes'][number];
type Regle = 'quota' | 'absence' | 'motifs' | 'secteur' | 'psychologue' | 'partenaire' | 'fonction' | 'rendue' | 'conflit_declare' | 'sa_classe' | 'son_ecole'; // oxfmt-ignore

const POIDS = { rang: 1000, charge: 5, secteur: 80, continuite: 60, changement: 40, urgence: 100_000 };
const PLACES_MAX = 10_000;

export interface Lecture {
  membres: Membre[];
  demandes: Demande[];
  /** Rules that keep a member from a demande, the quota apart. */
  regles(membre: Membre, demande: Demande): Regle[];
  /** Without the load. */
  cout(membre: Membre, demande: Demande): number;
  /** The same, part by part. */
  parts(membre: Membre, demande: Demande): Record<Exclude<keyof typeof POIDS, 'charge'>, number>;
  /** Place of her fonction in the motif, and that of the school's sector among hers; -1 for none. */
  rang(membre: Membre, demande: Demande): number;
  distance(membre: Membre, demande: Demande): number;
  fonctions(demande: Demande): string[];
  /** Whom she stands in for. */
  suppleees(membre: Membre): Membre[];
  coutDeCharge(membre: Membre, nombre: number): number;
  coutSansPersonne(demande: Demande): number;
  /** The open demandes she has already. */
  dejaSuivies(membre: Membre): number;
}

export function lire(instance: InstanceJson): Lecture {
  const poids = { ...POIDS, ...instance.poids };
  const absente = ({ absences }: Membre): boolean => absences.some(({ debut, fin }) => debut <= instance.aujourdhui && instance.aujourdhui <= fin); // oxfmt-ignore
  const parNom = new Map(instance.membres.map((membre) => [membre.nom, membre]));
  const suppleances = new Map<Membre, Membre[]>();
  for (const absent of instance.membres.filter((membre) => membre.actif && absente(membre))) {
    const vus = new Set<Membre>([absent]);
    let qui = parNom.get(absent.suppleant);
    const tient = (un: Membre): boolean => un.actif && un.genre !== 'partenaire';
    while (qui && tient(qui) && absente(qui) && !vus.has(qui)) {
      vus.add(qui);
      qui = parNom.get(qui.suppleant);
    }
    if (qui && tient(qui) && !absente(qui)) suppleances.set(qui, [...(suppleances.get(qui) ?? []), absent]);
  }
  const fonctions = new Map(instance.motifs.map((motif) => [motif.cle, motif.fonctions]));
  const ecoles = new Map(instance.ecoles.map((ecole) => [ecole.nom, ecole]));
  const rang = (membre: Membre, demande: Demande): number => {
    const tenues = new Set([membre.fonction, ...(suppleances.get(membre) ?? []).map(({ fonction }) => fonction)]);
    return fonctions.get(demande.motif)!.findIndex((fonction) => tenues.has(fonction));
  };
  const distance = (membre: Membre, demande: Demande): number => {
    const { secteur } = ecoles.get(demande.ecole)!;
    return membre.secteurs.length === 0 || secteur === '' ? 0 : membre.secteurs.indexOf(secteur);
  };
  const parts = (membre: Membre, demande: Demande) => {
    const connue = instance.suivies.some(({ referent, ecole }) => referent === membre.nom && ecole === demande.ecole);
    return {
      rang: poids.rang * rang(membre, demande),
      secteur: poids.secteur * distance(membre, demande),
      continuite: connue ? 0 : poids.continuite,
      changement: demande.actuel !== '' && demande.actuel !== membre.nom ? poids.changement : 0,
      urgence: demande.urgente ? 0 : poids.urgence,
    };
  };
  return {
    membres: instance.membres.filter(({ actif }) => actif),
    demandes: instance.demandes,
    regles: (membre, demande) => {
      const psychologue = membre.fonction.startsWith('Psychologue');
      const faits: [Regle, boolean][] = [
        ['absence', absente(membre)],
        ['motifs', membre.motifs.length > 0 && !membre.motifs.includes(demande.motif)],
        ['secteur', distance(membre, demande) < 0],
        ['psychologue', psychologue && demande.pourDesEleves && !demande.demandeDesParents],
        ['partenaire', membre.genre === 'partenaire' && demande.pourDesEleves && !demande.accordFamille],
        ['fonction', rang(membre, demande) < 0],
        ['rendue', demande.rendues.includes(membre.nom)],
        ['conflit_declare', membre.conflits.includes(demande.ecole)],
        ['sa_classe', demande.adultes.includes(membre.nom)],
        ['son_ecole', membre.ecoles.includes(demande.ecole) || ecoles.get(demande.ecole)!.directeur === membre.nom],
      ];
      return faits.filter(([, vrai]) => vrai).map(([regle]) => regle);
    },
    cout: (membre, demande) => Object.values(parts(membre, demande)).reduce((somme, part) => somme + part, 0),
    parts,
    rang,
    distance,
    fonctions: ({ motif }) => fonctions.get(motif)!,
    suppleees: (membre) => suppleances.get(membre) ?? [],
    coutDeCharge: ({ quota }, nombre) => poids.charge * Math.floor((100 * nombre) / quota),
    coutSansPersonne: ({ actuel }) => (actuel === '' ? 0 : poids.changement),
    dejaSuivies: ({ nom }) => instance.suivies.filter(({ referent, ouverte }) => ouverte && referent === nom).length,
  };
}

/** What a distribution costs, recounted from the JSON. */
export function coutDe(lecture: Lecture, referents: ReadonlyMap<string, string>): number {
  const charges = new Map(lecture.membres.map((membre) => [membre.nom, lecture.dejaSuivies(membre)]));
  let cout = 0;
  for (const demande of lecture.demandes) {
    const membre = lecture.membres.find(({ nom }) => nom === referents.get(demande.numero));
    if (!membre) cout += lecture.coutSansPersonne(demande);
    if (!membre) continue;
    const charge = charges.get(membre.nom)!;
    cout += lecture.cout(membre, demande) + lecture.coutDeCharge(membre, charge);
    charges.set(membre.nom, charge + 1);
  }
  return cout;
}

export interface Optimum {
  confiees: number;
  cout: number;
}

export type Solveur = (lecture: Lecture) => Optimum;

/** Two linear programs of a network: the most demandes, then the least cost for that many. Their vertices are whole. */
export async function unSolveur(): Promise<Solveur> {
  const solveur = await highs();
  return (lecture) => {
    const reseau = reseauDe(lecture);
    const sansPersonne = { confiees: 0, cout: coutDe(lecture, new Map()) };
    if (reseau.arcs.length === 0) return sansPersonne;
    const toutes = somme(reseau.arcs.map(({ nom }) => ({ nom, fois: 1 })));
    const { Columns: plus } = solveur.solve(programme('Maximize', toutes, reseau, []));
    const prises = (colonnes: object) => reseau.arcs.filter(({ nom }) => entier((colonnes as Valeurs)[nom]!.Primal) === 1); // oxfmt-ignore
    const confiees = prises(plus).length;
    if (confiees === 0) return sansPersonne;
    const couts = somme([...reseau.arcs, ...reseau.places].map(({ nom, cout }) => ({ nom, fois: cout })));
    const { Columns: moins, Status } = solveur.solve(programme('Minimize', couts, reseau, [`${toutes} = ${confiees}`]));
    if (Status !== 'Optimal') throw new Error(`HiGHS : ${Status}`);
    const referents = new Map(prises(moins).map(({ demande, membre }) => [demande.numero, membre.nom]));
    if (referents.size !== confiees) throw new Error('HiGHS confie une demande deux fois');
    return { confiees, cout: coutDe(lecture, referents) };
  };
}

type Valeurs = Record<string, { Primal: number }>;

function entier(valeur: number): number {
  if (Math.abs(valeur - Math.round(valeur)) > 1e-6) throw new Error(`HiGHS rend une part de demande : ${valeur}`);
  return Math.round(valeur);
}

interface Reseau {
  arcs: { nom: string; cout: number; demande: Demande; membre: Membre }[];
  places: { nom: string; cout: number; membre: Membre }[];
}

function reseauDe(lecture: Lecture): Reseau {
  const arcs = lecture.demandes.flatMap((demande, d) =>
    lecture.membres.flatMap((membre, m) =>
      lecture.regles(membre, demande).length ? [] : [{ nom: `x${d}_${m}`, cout: lecture.cout(membre, demande) - lecture.coutSansPersonne(demande), demande, membre }],
    ),
  );
  const places = lecture.membres.flatMap((membre, m) => {
    const deja = lecture.dejaSuivies(membre);
    const libres = Math.min(PLACES_MAX, Math.max(0, membre.quota - deja), lecture.demandes.length);
    return Array.from({ length: libres }, (_, k) => ({ nom: `p${m}_${k}`, cout: lecture.coutDeCharge(membre, deja + k), membre }));
  });
  return { arcs, places };
} // oxfmt-ignore

function somme(termes: readonly { nom: string; fois: number }[]): string {
  const utiles = termes.map(({ nom, fois }) => `${fois < 0 ? '-' : '+'} ${Math.abs(fois)} ${nom}`);
  // The format wants short lines.
  return utiles.map((terme, rang) => (rang % 20 === 19 ? `${terme}\n` : terme)).join(' ');
}

function programme(sens: string, objectif: string, { arcs, places }: Reseau, deplus: readonly string[]): string {
  const parDemande = grouper(arcs, ({ demande }) => demande.numero);
  const parMembre = grouper(arcs, ({ membre }) => membre.nom);
  const placesDe = grouper(places, ({ membre }) => membre.nom);
  const unes = (termes: readonly { nom: string }[], fois: number) => somme(termes.map(({ nom }) => ({ nom, fois })));
  const contraintes = [
    ...[...parDemande.values()].map((termes) => `${unes(termes, 1)} <= 1`),
    ...[...parMembre].map(([nom, termes]) => `${unes(termes, 1)} ${unes(placesDe.get(nom) ?? [], -1)} = 0`),
    ...deplus,
  ];
  const bornes = [...arcs, ...places].map(({ nom }) => `0 <= ${nom} <= 1`);
  const lignes = contraintes.map((ligne, rang) => `c${rang}: ${ligne}`);
  return [sens, `obj: ${objectif}`, 'Subject To', ...lignes, 'Bounds', ...bornes, 'End'].join('\n');
}

function grouper<T>(choses: readonly T[], cle: (chose: T) => string): Map<string, T[]> {
  const groupes = new Map<string, T[]>();
  for (const chose of choses) groupes.set(cle(chose), [...(groupes.get(cle(chose)) ?? []), chose]);
  return groupes;
}
