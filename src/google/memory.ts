// What the script itself remembers, in its document properties: where things are, and where it stopped.
import type { Memoire } from '../domain/pole';

const KEY = 'poleRessources';
/** The parts about Forms have values of their own: Google documents 9 KB for one. */
const FORM_KEY = `${KEY}.formulaire`;
const SUITE_KEY = `${KEY}.suite`;

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
  /** Faults already told today, so that a broken register does not flood a mailbox. */
  pannesDites: Record<string, string>;
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
  tour: 0,
  effacement: '',
  pannesDites: {},
});

/** Reads it whole, in one call; what is unreadable is forgotten, for the installer to find again. */
export function readMemory(): Memory {
  const kept = PropertiesService.getDocumentProperties()!.getProperties();
  const [core, form, suite] = [KEY, FORM_KEY, SUITE_KEY].map((key) => parseJson(kept[key] ?? '{}'));
  return ofTheKind(emptyMemory(), { ...core, ...form, suite });
}

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

export function writeMemory(memory: Memory): void {
  const { formId, questions, pages, formTexts, formerItems, meanings, suite, ...core } = memory;
  const form: FormMemory = { formId, questions, pages, formTexts, formerItems, meanings };
  PropertiesService.getDocumentProperties()!.setProperties({
    [KEY]: JSON.stringify(core),
    [FORM_KEY]: JSON.stringify(form),
    [SUITE_KEY]: JSON.stringify(suite),
  });
}

function parseJson(text: string): object {
  try {
    return Object(JSON.parse(text)) as object;
  } catch {
    return {};
  }
}
