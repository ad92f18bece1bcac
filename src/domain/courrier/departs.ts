// The register of departures: which mails left, kept by the script itself, where no sort nor paste can reach it. A mail
// is in it before Google is asked to send, so that a row that was moved, or not yet written, sends nothing twice.
import { enAttente, type Courrier } from './courrier';
import { heureDe, instant, jourDe, type Instant } from '../temps/instant';
import { ajouterJours, type Jour } from '../temps/jour';

/** What left on each day, `<mark of the key><hour without colon>`; one that is leaving ends with `DOUTE`. */
export type Departs = Readonly<Record<Jour, readonly string[]>>;

/** More than a school year: a tab lost in June and rebuilt sends nothing again. A mark tells nothing about anybody. */
const DEPARTS_JOURS = 400;
const DOUTE = '?';
const MARQUE = 14;

/** Fourteen signs, so that two keys of a year never share them but for chance: less than one in 10¹². */
export function marqueDeDepart(cle: string): string {
  let marque = MARQUES.get(cle);
  if (marque === undefined) MARQUES.set(cle, (marque = hacher(cle, 5381, 33) + hacher(cle, 52711, 65599)));
  return marque;
}

/** Each mail that leaves has all the rows looked at again: their marks are worked out once. */
const MARQUES = new Map<string, string>();

function hacher(texte: string, debut: number, facteur: number): string {
  let hash = debut;
  for (let rang = 0; rang < texte.length; rang++) hash = (Math.imul(hash, facteur) + texte.charCodeAt(rang)) | 0;
  return (hash >>> 0).toString(36).padStart(7, '0');
}

/** This mail is about to leave; the one before, if any, has left. */
export function annoncer(departs: Departs, { cle }: Courrier, maintenant: Instant): Departs {
  const entree = marqueDeDepart(cle) + heureDe(maintenant).replace(':', '') + DOUTE;
  const jour = jourDe(maintenant);
  const duJour = departs[jour];
  // The first of a day goes through them all; for the others, only the one before can be in doubt.
  if (!duJour) return { ...conclure(departs, maintenant), [jour]: [entree] };
  return { ...departs, [jour]: [...duJour.slice(0, -1), ...duJour.slice(-1).map(sansDoute), entree] };
}

function sansDoute(entree: string): string {
  return enDoute(entree) ? entree.slice(0, -DOUTE.length) : entree;
}

/** What was leaving has left: a row that says so, or the mail that follows, is the proof. Days too old to matter go. */
export function conclure(departs: Departs, maintenant: Instant): Departs {
  const debut = ajouterJours(jourDe(maintenant), -DEPARTS_JOURS);
  const jours = Object.keys(departs) as Jour[];
  if (jours.every((jour) => jour >= debut && !finitEnDoute(departs[jour]!))) return departs;
  const recents = (Object.entries(departs) as [Jour, readonly string[]][]).filter(([jour]) => jour >= debut);
  return Object.fromEntries(recents.map(([jour, entrees]) => [jour, finitEnDoute(entrees) ? entrees.map(sansDoute) : entrees])); // oxfmt-ignore
}

/** What is in doubt is the last of its day: the one before has left when the next is announced. */
function finitEnDoute(entrees: readonly string[]): boolean {
  return entrees.length > 0 && enDoute(entrees[entrees.length - 1]!);
}

/** Google refused, or it must be sent again: this one has not left. The same register when it did not hold it. */
export function renoncer(departs: Departs, { cle }: Courrier): Departs {
  const marque = marqueDeDepart(cle);
  const estElle = (entree: string): boolean => marqueDe(entree) === marque;
  const jours = Object.entries(departs) as [Jour, readonly string[]][];
  const [jour, entrees] = jours.find(([, duJour]) => duJour.some(estElle)) ?? [];
  return jour ? { ...departs, [jour]: entrees!.filter((entree) => !estElle(entree)) } : departs;
}

export interface Accord {
  /** Rows that do not say what the register of departures knows, as they should be. */
  partis: Courrier[];
  /** Left in doubt by a run that died while Google was sending: what becomes of them is for their kind to say. */
  douteux: Courrier[];
}

/**
 * Compares the rows of the Courrier with what is known to have left. A mail held, cancelled or doubtful by a person's or a
 * former run's word stays so.
 */
export function accorder(courriers: readonly Courrier[], departs: Departs): Accord {
  const connus = connusDe(departs);
  const accord: Accord = { partis: [], douteux: [] };
  if (connus.size === 0) return accord;
  for (const courrier of courriers) {
    const { statut } = courrier;
    const ecritAilleurs = statut === 'annule' && courrier.partiLe !== '' && courrier.pourquoi !== '';
    if (statut !== 'envoye' && statut !== 'prevu' && statut !== 'en_cours' && !ecritAilleurs) continue;
    const depart = connus.get(marqueDeDepart(courrier.cle));
    if (ecritAilleurs) {
      // What left has no reason not to: it is another's, written here as a row went away, and the run died of it.
      if (depart && !enDoute(depart.entree))
        accord.partis.push({ ...parti(courrier, momentDe(depart.jour, depart.entree)), pourquoi: '' });
      continue;
    }
    if (!depart) {
      if (estEgare(courrier, departs)) accord.partis.push(remettre(courrier));
      // A person who says that it left leaves her reason.
      else if (estInacheve(courrier) && courrier.pourquoi === '') accord.douteux.push(courrier);
    } else if (statut === 'envoye') {
      if (estInacheve(courrier)) accord.partis.push({ ...courrier, partiLe: momentDe(depart.jour, depart.entree) });
    } else if (enDoute(depart.entree)) accord.douteux.push(courrier);
    else accord.partis.push(parti(courrier, momentDe(depart.jour, depart.entree)));
  }
  return accord;
}

interface Depart {
  jour: Jour;
  entree: string;
}

const CONNUS = new WeakMap<Departs, ReadonlyMap<string, Depart>>();

/** By mark. A register of departures never changes: another takes its place. */
function connusDe(departs: Departs): ReadonlyMap<string, Depart> {
  const connus = CONNUS.get(departs);
  if (connus) return connus;
  const lus = new Map<string, Depart>();
  for (const [jour, duJour] of Object.entries(departs) as [Jour, readonly string[]][])
    for (const entree of duJour) lus.set(marqueDe(entree), { jour, entree });
  CONNUS.set(departs, lus);
  return lus;
}

/**
 * A row that says « Envoyé » at the very minute another mail left, and whose own never did: somebody sorted the tab
 * while it was being written.
 */
function estEgare({ statut, partiLe }: Courrier, departs: Departs): boolean {
  if (statut !== 'envoye' || partiLe === '') return false;
  const jour = jourDe(partiLe);
  return !!departs[jour]?.some((entree) => momentDe(jour, entree) === partiLe);
}

/** « Envoyé » by the machine's own word, without its moment: a run died between two cells, where columns were moved apart. */
function estInacheve({ statut, statutNote, partiLe }: Courrier): boolean {
  return statut === 'envoye' && statutNote === 'envoye' && partiLe === '';
}

function remettre(courrier: Courrier): Courrier {
  const pourquoi = 'L’onglet a bougé pendant un envoi : celui-ci n’était pas parti.';
  return { ...courrier, statut: 'prevu', partiLe: '', destinataires: '', pourquoi };
}

function parti(courrier: Courrier, partiLe: Instant): Courrier {
  return { ...enAttente(courrier, ''), statut: 'envoye', partiLe };
}

function enDoute(entree: string): boolean {
  return entree.endsWith(DOUTE);
}

function marqueDe(entree: string): string {
  return entree.slice(0, MARQUE);
}

function momentDe(jour: Jour, entree: string): Instant {
  return instant(jour, `${entree.slice(MARQUE, MARQUE + 2)}:${entree.slice(MARQUE + 2, MARQUE + 4)}`);
}
