// How long a demande is kept, and what becomes of it when its school year is over.
import type { Calendrier } from '../temps/calendrier';
import { SANS_DATE } from '../courrier/courrier';
import { estOuverte, lireNumero, type Demande } from '../demande/demande';
import { jourDe } from '../temps/instant';
import { anneeScolaire, type Jour } from '../temps/jour';
import type { Registre } from '../registre/registre';
import type { Suite } from '../suivi/suivi';

export interface Conservation {
  /** School years a closed demande is kept after its own; 0 erases it when its year ends. */
  anneesGardees: number;
  /** So many years after the last action nothing remains, whatever was ticked. */
  plafondAnnees: number;
  /** A child who leaves CM2 leaves the register, whatever was ticked. */
  sortieCm2: boolean;
}

/** What becomes of a demande: `efface`, or why it is kept. */
export type Sort = 'efface' | 'recente' | 'ouverte' | 'reconduite';

/** « 2025-2026 » → « 2026-2027 » with 1. */
export function decaler(annee: string, de: number): string {
  const debut = Number(annee.slice(0, 4)) + de;
  return `${debut}-${debut + 1}`;
}

/** « 2025-2026 » and nothing else. */
export function estAnnee(texte: string): boolean {
  return /^\d{4}-\d{4}$/.test(texte) && decaler(texte, 0) === texte;
}

/** The school year a demande belongs to: its number says it, and outlives everything else. */
export function anneeDe({ numero, recuLe }: Pick<Demande, 'numero' | 'recuLe'>): string {
  const lu = lireNumero(numero);
  return lu ? decaler(lu.serie, 0) : anneeScolaire(jourDe(recuLe));
}

/** The last school year that is over. A calendar that does not know its summer waits for August. */
export function derniereAnneeFinie({ plages }: Calendrier, aujourdhui: Jour): string {
  const courante = anneeScolaire(aujourdhui);
  const ete = plages.find(({ annee, genre }) => annee === courante && genre === 'ete');
  return ete && ete.debut <= aujourdhui ? courante : decaler(courante, -1);
}

/** From May on one prepares the next school year; from August on it is the current one. */
export function anneeAPreparer(aujourdhui: Jour): string {
  const mois = Number(aujourdhui.slice(5, 7));
  return decaler(anneeScolaire(aujourdhui), mois >= 5 && mois <= 7 ? 1 : 0);
}

const NIVEAUX = ['TPS', 'PS', 'MS', 'GS', 'CP', 'CE1', 'CE2', 'CM1', 'CM2'];

/** The year at the end of which a child of that level leaves CM2; undefined when the level does not tell. */
export function anneeDeSortie(niveau: string, annee: string): string | undefined {
  const dits = NIVEAUX.filter((nom) => new RegExp(`(^|[^A-Z0-9])${nom}([^A-Z0-9]|$)`).test(niveau.toUpperCase()));
  return dits.length === 1 ? decaler(annee, NIVEAUX.length - 1 - NIVEAUX.indexOf(dits[0]!)) : undefined;
}

/** The last day on which anything was done about it; '' where no date of it can be read. */
export function derniereAction(demande: Demande, suites: readonly Suite[]): Jour | '' {
  const jours = suites.filter((suite) => suite.demande === demande.numero).map(({ faitLe }) => faitLe);
  const recue = demande.recuLe === SANS_DATE ? '' : jourDe(demande.recuLe);
  return [recue, demande.statutLe, ...jours].reduce((a, b) => (a > b ? a : b)) as Jour | '';
}

export interface Circonstances {
  suites: readonly Suite[];
  /** The school year that is being ended. */
  annee: string;
  conservation: Conservation;
  aujourdhui: Jour;
}

/** An open demande is never erased for its age alone: closing it, or letting it run on, is a person's decision. */
export function sortDe(demande: Demande, circonstances: Circonstances): Sort {
  const { annee, conservation } = circonstances;
  if (anneeDe(demande) > decaler(annee, -conservation.anneesGardees)) return 'recente';
  if (demande.statut === 'efface' || auPlafond(demande, circonstances)) return 'efface';
  if (estOuverte(demande)) return 'ouverte';
  return demande.reconduite ? 'reconduite' : 'efface';
}

/** The ceilings a tick does not raise: years without action, and the end of primary school. */
export function auPlafond(demande: Demande, { suites, annee, conservation, aujourdhui }: Circonstances): boolean {
  const derniere = derniereAction(demande, suites);
  const fin = `${Number(derniere.slice(0, 4)) + conservation.plafondAnnees}${derniere.slice(4)}`;
  if (derniere && fin <= aujourdhui) return true;
  const sortie = anneeDeSortie(demande.niveau, anneeDe(demande));
  return conservation.sortieCm2 && sortie !== undefined && sortie <= annee;
}

export interface PlanDeFinDAnnee {
  annee: string;
  aEffacer: Demande[];
  /** Erased although a person left them open: they are shown first. */
  ouvertesAuPlafond: Demande[];
  ouvertes: Demande[];
  reconduites: Demande[];
}

/** `suites` apart: reading tab Suivi costs a call, and its dates only ever postpone the ceiling of a rare few. */
export function planDuRegistre(
  { demandes, calendrier, parametres }: Pick<Registre, 'demandes' | 'calendrier' | 'parametres'>,
  suites: readonly Suite[],
  aujourdhui: Jour,
): PlanDeFinDAnnee {
  const annee = derniereAnneeFinie(calendrier, aujourdhui);
  return planDeFinDAnnee(demandes, { suites, annee, conservation: parametres.conservation, aujourdhui });
}

export function planDeFinDAnnee(demandes: readonly Demande[], circonstances: Circonstances): PlanDeFinDAnnee {
  const sorts = demandes.map((demande) => ({ demande, sort: sortDe(demande, circonstances) }));
  const de = (voulu: Sort): Demande[] => sorts.filter(({ sort }) => sort === voulu).map(({ demande }) => demande);
  // A row pasted a second time: erasing one of them by its number would take the other, which is kept.
  const gardees = new Set(sorts.filter(({ sort }) => sort !== 'efface').map(({ demande }) => demande.numero));
  const aEffacer = de('efface').filter(({ numero }) => !gardees.has(numero));
  return {
    annee: circonstances.annee,
    aEffacer,
    ouvertesAuPlafond: aEffacer.filter(estOuverte),
    ouvertes: de('ouverte'),
    reconduites: de('reconduite'),
  };
}
