// Gives each demande to the member who suits best, all together: as many as can be, then at the least cost. Exact.
import type { Jour } from '../temps/jour';
import { memeNom, type Membre } from '../membre/membre';
import { reduire } from '../texte/typographie';
import type { AConfier } from './aConfier';
import { coutDeCharge, coutSansPersonne, detailHorsCharge, POIDS, total, type Detail, type Poids } from './cout';
import { flotMinimal, type Effort, type SolutionDeFlot } from './flot';
import { CLES_DES_REGLES, disponibles, rangDeFonction, reglesQuiBloquent, type CleDeRegle, type Disponible } from './regles'; // oxfmt-ignore

/** A demande that is not to be given: it loads whoever follows it, and she knows its school. */
export interface Suivie {
  referent: string;
  ecole: string;
  ouverte: boolean;
}

export interface Instance {
  membres: readonly Membre[];
  demandes: readonly AConfier[];
  suivies: readonly Suivie[];
  aujourdhui: Jour;
  poids?: Poids;
  /** Rules that are not to be kept: to see what each one prevents. */
  sans?: readonly CleDeRegle[];
}

/** One member looked at for one demande, once all is given. */
export interface Candidature {
  qui: Disponible;
  /** How many open demandes she follows, without this one. */
  charge: number;
  connaitLEcole: boolean;
  /** With the load that this demande is, or would be. */
  detail: Detail;
  cout: number;
  /** What stands between them, the quota included. */
  regles: CleDeRegle[];
}

export interface Confiee {
  demande: AConfier;
  /** Undefined for nobody. */
  choisie: Candidature | undefined;
  /** Everybody else, the least cost first, whether she may or not. */
  autres: Candidature[];
}

export interface Repartition {
  confiees: Confiee[];
  cout: number;
  effort: Effort;
}

interface Equipier {
  qui: Disponible;
  /** The open demandes she follows, which are not to be given. */
  charge: number;
  ecoles: ReadonlySet<string>;
}

/** Everything that does not depend on the choice: one line a demande, one column a member. */
interface Tableau {
  demandes: AConfier[];
  equipe: Equipier[];
  details: Detail[][];
  bloquent: CleDeRegle[][][];
  poids: Poids;
  sansQuota: boolean;
}

/** The answer does not depend on the order of the tabs. */
export function repartir(instance: Instance): Repartition {
  const tableau = dresser(instance);
  const { choix, effort } = resoudre(tableau);
  return { ...rendre(tableau, choix), effort };
}

/** Each demande with whoever has it now, and everybody else looked at for it: for a person who chooses. */
export function examiner(instance: Instance): Confiee[] {
  const tableau = dresser(instance);
  const noms = tableau.equipe.map(({ qui }) => qui.membre.nom);
  const actuels = tableau.demandes.map(({ actuel }) => noms.findIndex((nom) => memeNom(nom, actuel)));
  return rendre(tableau, actuels).confiees;
}

function dresser(instance: Instance): Tableau {
  const { aujourdhui, poids = POIDS, sans = [] } = instance;
  const demandes = [...instance.demandes].sort((a, b) => comparer(a.numero, b.numero));
  const equipe = equipeDe(instance);
  const gardees = (cles: CleDeRegle[]): CleDeRegle[] => cles.filter((cle) => !sans.includes(cle));
  return {
    demandes,
    equipe,
    details: demandes.map((demande) =>
      equipe.map(({ qui, ecoles }) => detailHorsCharge(qui, demande, ecoles.has(reduire(demande.ecole.nom)), poids)),
    ),
    bloquent: demandes.map((demande) =>
      equipe.map(({ qui }) => gardees(reglesQuiBloquent(qui, demande, { aujourdhui }))),
    ),
    poids,
    sansQuota: sans.includes('quota'),
  };
}

/** By name; of two lines with one name the first is the one that other tabs mean. */
function equipeDe({ membres, suivies, aujourdhui }: Instance): Equipier[] {
  const vus = new Set<string>();
  const uniques = disponibles(membres, aujourdhui).filter(({ membre }) => !vus.has(reduire(membre.nom)) && vus.add(reduire(membre.nom))); // oxfmt-ignore
  return uniques
    .map((qui) => {
      const siennes = suivies.filter(({ referent }) => memeNom(referent, qui.membre.nom));
      return {
        qui,
        charge: siennes.filter(({ ouverte }) => ouverte).length,
        ecoles: new Set(siennes.map(({ ecole }) => reduire(ecole))),
      };
    })
    .sort((a, b) => comparer(a.qui.membre.nom, b.qui.membre.nom));
}

/**
 * Of two ways that cost the same, the one that changes fewer proposals: asked again, nothing moves. What giving a
 * demande costs is counted from what leaving it with nobody would: the flow is free to leave it.
 */
function resoudre({ demandes, equipe, details, bloquent, poids, sansQuota }: Tableau): SolutionDeFlot {
  const pas = demandes.length + 1;
  const couts = demandes.map((demande, d) =>
    equipe.map(({ qui }, m) => {
      if (demande.fonctions.length === 0 || bloquent[d]![m]!.length > 0) return Infinity;
      const garde = demande.actuel !== '' && memeNom(demande.actuel, qui.membre.nom);
      return (total(details[d]![m]!) - coutSansPersonne(demande, poids)) * pas - Number(garde);
    }),
  );
  const places = equipe.map(({ qui, charge }) => {
    const libres = sansQuota ? demandes.length : Math.max(0, qui.membre.quota - charge);
    const nombre = Math.min(libres, demandes.length);
    return Array.from({ length: nombre }, (_, rang) => coutDeCharge(charge + rang, qui.membre, poids) * pas);
  });
  return flotMinimal({ couts, places });
}

function rendre({ demandes, equipe, details, bloquent, poids, sansQuota }: Tableau, choix: readonly number[],
): Omit<Repartition, 'effort'> {
  const prises = equipe.map(({ charge }) => charge);
  let cout = 0;
  choix.forEach((m, d) => {
    if (m < 0) cout += coutSansPersonne(demandes[d]!, poids);
    if (m < 0) return;
    cout += total(details[d]![m]!) + coutDeCharge(prises[m]!, equipe[m]!.qui.membre, poids);
    prises[m]! += 1;
  });
  const confiees = demandes.map((demande, d): Confiee => {
    const candidatures = equipe.map(({ qui, ecoles }, m): Candidature => {
      const charge = prises[m]! - Number(choix[d] === m);
      const detail = { ...details[d]![m]!, charge: coutDeCharge(charge, qui.membre, poids) };
      const plein: CleDeRegle[] = !sansQuota && charge >= qui.membre.quota ? ['quota'] : [];
      const connaitLEcole = ecoles.has(reduire(demande.ecole.nom));
      return { qui, charge, connaitLEcole, detail, cout: total(detail), regles: [...plein, ...bloquent[d]![m]!] };
    });
    const autres = candidatures.filter((_, m) => m !== choix[d]);
    return { demande, choisie: candidatures[choix[d]!], autres: autres.sort((a, b) => a.cout - b.cout) };
  });
  return { confiees, cout };
} // oxfmt-ignore

function comparer(a: string, b: string): number {
  return a.localeCompare(b, 'fr') || (a < b ? -1 : Number(a > b));
}

/** What to lift for a demande that nobody gets: for the person whom the fewest rules keep from it, the easiest to lift. */
export interface Blocage {
  regles: CleDeRegle[];
  qui: Candidature;
}

/** Undefined when there is nobody at all, or when a person must decide: no rule is then in the way. */
export function blocageDe({ demande, choisie, autres }: Confiee): Blocage | undefined {
  if (choisie || demande.fonctions.length === 0) return undefined;
  const [meilleur] = [...autres].sort((a, b) => poidsDuBlocage(a) - poidsDuBlocage(b) || a.cout - b.cout);
  return meilleur && { regles: meilleur.regles, qui: meilleur };
}

/** First how many, then the one that is hardest to lift. */
function poidsDuBlocage({ regles }: Candidature): number {
  const places = regles.map((cle) => CLES_DES_REGLES.indexOf(cle));
  return regles.length * CLES_DES_REGLES.length + Math.max(0, ...places);
}

/** Those who have a fonction of the motif, or stand in for someone who has: those one would think of. */
export function pressenties({ demande, autres }: Pick<Confiee, 'demande' | 'autres'>): Candidature[] {
  return autres.filter(({ qui }) => rangDeFonction(qui, demande.fonctions));
}
