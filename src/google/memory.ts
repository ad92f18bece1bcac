// What the script itself remembers, in its document properties: where things are, and where it stopped.
import type { Departs } from '../domain/courrier/departs';
import type { Jour } from '../domain/temps/jour';
import type { Memoire } from '../domain/pole/pole';

const KEY = 'poleRessources';
/** The parts about Forms have values of their own: Google documents 9 KB for one. */
const FORM_KEY = `${KEY}.formulaire`;
const SUITE_KEY = `${KEY}.suite`;
/** One value a day, for the same reason: 9 KB hold five hundred departures. */
const DEPARTS_KEY = `${KEY}.departs.`;
/** Written by the second account, while the first may be at work: neither writes what the other keeps. */
const VEILLE_KEY = `${KEY}.veille`;
const REGLAGES_KEY = `${KEY}.reglages`;

/** Our part of the memory of one Form: each is built and read the same way. */
export interface FormMemory {
  formId: string;
  /** Question key → item id; page key → item id. */
  questions: Record<string, number>;
  pages: Record<string, number>;
  /** A mark of each text we last wrote in the Form: a text that bears another was changed by a person. */
  formTexts: Record<string, string>;
  /** Item id → question key, for the items a question had before its type changed: their answers are still read. */
  formerItems: Record<string, string>;
  /** Question key → wording of a choice → what it means, for every wording ever given: old answers keep theirs. */
  meanings: Record<string, Record<string, string>>;
}

/** `FormMemory` itself is that of the Form by which a demande arrives. */
export interface Memory extends Memoire, FormMemory {
  /** The account whose triggers do the work; any other is ignored. */
  account: string;
  /** The Form by which a school says more about it; every link to it carries a code made with the secret. */
  suite: FormMemory;
  lienDeSuite: string;
  secret: string;
  /** The profil of an installation under way: a stopped one goes on; nothing else reads it. */
  profilEnCours: string;
  /** Tab key → sheet id. */
  sheets: Record<string, number>;
  /** Docs kept up to date, by key: the words they may hold that are ours, as fingerprints. */
  publications: Record<string, { id: string; empreintes: string[] }>;
  derniereSuite: string;
  suitesRefusees: string[];
  veille: { compte: string; silenceDit: string; vueLe: string };
  /** Faults already told today, so that a broken register does not flood a mailbox. */
  pannesDites: Record<string, string>;
  /** What the store holds, so that only what changed is written. */
  kept: Record<string, string>;
}

const emptyForm = (): FormMemory => ({
  formId: '',
  questions: {},
  pages: {},
  formTexts: {},
  formerItems: {},
  meanings: {},
});

/** What is remembered before the installation, and the kind each thing must be of. */
const emptyMemory = (): Memory => ({
  account: '',
  ...emptyForm(),
  suite: emptyForm(),
  lienDeSuite: '',
  secret: '',
  profilEnCours: '',
  sheets: {},
  publications: {},
  derniereVersion: '',
  derniereSuite: '',
  suitesRefusees: [],
  dernierMatin: '',
  prochaineEcheance: '',
  scelleesJusquA: 0,
  dernierSceau: '',
  repare: [],
  aCorriger: [],
  previsions: [],
  quotasLus: [],
  tour: 0,
  effacement: '',
  ordres: [],
  signeLe: '',
  veille: { compte: '', silenceDit: '', vueLe: '' },
  reglages: {},
  aRemplir: [],
  aPrevenir: '',
  pannesDites: {},
  departs: {},
  kept: {},
});

/** Reads it whole, in one call; what is unreadable is forgotten, for the installer to find again. */
export function readMemory(): Memory {
  const kept = PropertiesService.getDocumentProperties()!.getProperties();
  const keys = [KEY, FORM_KEY, SUITE_KEY, VEILLE_KEY, REGLAGES_KEY];
  const [core, form, suite, veille, reglages] = keys.map((key) => parseJson(kept[key] ?? '{}'));
  const memory = ofTheKind(emptyMemory(), { ...core, ...form, suite, veille, reglages });
  return withDepartures(Object.assign(memory, { kept }));
}

/** A year of them: taken apart when somebody asks, which an idle ronde never does. */
function withDepartures(memory: Memory): Memory {
  let departs: Departs | undefined;
  return Object.defineProperty(memory, 'departs', {
    enumerable: true,
    get: () => (departs ??= departuresOf(memory.kept)),
    set: (changed: Departs) => {
      departs = changed;
    },
  });
}

function departuresOf(kept: Record<string, string>): Departs {
  const departs: Record<string, readonly string[]> = {};
  for (const key of Object.keys(kept))
    if (key.startsWith(DEPARTS_KEY)) departs[key.slice(DEPARTS_KEY.length)] = entriesOf(kept[key]!);
  return departs;
}

/** The days past stay as they are, and are most of what is remembered: each is taken apart once. */
function entriesOf(value: string): readonly string[] {
  let entries = ENTRIES.get(value);
  if (!entries) {
    ENTRIES.set(value, (entries = value.split(' ')));
    VALUES.set(entries, value);
  }
  return entries;
}

function valueOf(entries: readonly string[]): string {
  return VALUES.get(entries) ?? entries.join(' ');
}

const ENTRIES = new Map<string, readonly string[]>();
const VALUES = new WeakMap<readonly string[], string>();

/**
 * What was kept, where it is of the same kind as `empty`. We alone write it: a schema would say no more, and building
 * one at each of the three daily rondes takes longer than the ronde when it has nothing to do.
 */
function ofTheKind<T>(empty: T, kept: unknown): T {
  if (typeof kept !== typeof empty || kept === null || Array.isArray(kept) !== Array.isArray(empty)) return empty;
  const fields = Object.entries(empty as object);
  if (typeof empty !== 'object' || fields.length === 0) return kept as T;
  return Object.fromEntries(
    fields.map(([key, field]) => [key, ofTheKind<unknown>(field, (kept as Record<string, unknown>)[key])]),
  ) as T;
}

export function changeMemory(memory: Memory, given: Partial<Memoire> | (() => Partial<Memoire>)): void {
  const changes = typeof given === 'function' ? given() : given;
  writeMemory(Object.assign(memory, changes), Object.keys(changes));
}

/**
 * Writes the values that changed, in one call; days of departures that are no more, and few, go one by one. `touched`:
 * the only parts that may have changed, all of them when it is not said.
 */
export function writeMemory(memory: Memory, touched?: readonly string[]): void {
  const { kept } = memory;
  // One is noted at each mail: the rest need not be put in words again, nor a year of them for the rest.
  const parts = touched?.every((part) => part === 'departs') ? [] : Object.entries(valuesOf(memory));
  const departures = touched?.includes('departs') === false ? undefined : memory.departs;
  const wanted = departures ? [...parts, ...departureValues(departures)] : parts;
  const changed = wanted.filter(([key, value]) => kept[key] !== value);
  const gone = departures ? daysGone(kept, departures) : [];
  const store = PropertiesService.getDocumentProperties()!;
  if (changed.length) store.setProperties(Object.fromEntries(changed));
  for (const key of gone) store.deleteProperty(key);
  for (const [key, value] of changed) kept[key] = value;
  for (const key of gone) delete kept[key];
}

function valuesOf(memory: Memory): Record<string, string> {
  const {
    formId,
    questions,
    pages,
    formTexts,
    formerItems,
    meanings,
    suite,
    departs: _departs,
    kept: _kept,
    veille: _veille,
    reglages,
    ...core
  } = memory;
  const form: FormMemory = { formId, questions, pages, formTexts, formerItems, meanings };
  return {
    [KEY]: JSON.stringify(core),
    [FORM_KEY]: JSON.stringify(form),
    [SUITE_KEY]: JSON.stringify(suite),
    [REGLAGES_KEY]: JSON.stringify(reglages),
  };
}

function departureValues(departs: Departs): [string, string][] {
  const days = Object.entries(departs).filter(([, entries]) => entries.length > 0);
  return days.map(([day, entries]) => [DEPARTS_KEY + day, valueOf(entries)]);
}

function daysGone(kept: Record<string, string>, departs: Departs): string[] {
  return Object.keys(kept).filter(
    (key) => key.startsWith(DEPARTS_KEY) && !departs[key.slice(DEPARTS_KEY.length) as Jour]?.length,
  );
}

export function writeVeille(memory: Memory, veille: Memory['veille']): void {
  memory.veille = veille;
  PropertiesService.getDocumentProperties()!.setProperty(VEILLE_KEY, JSON.stringify(veille));
}

function parseJson(text: string): object {
  try {
    return Object(JSON.parse(text)) as object;
  } catch {
    return {};
  }
}
