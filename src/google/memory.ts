// What the script itself remembers, in its document properties: where things are, and where it stopped.
import * as z from 'zod/mini';
import type { Memoire } from '../domain/pole';

const KEY = 'poleRessources';

/** What is remembered of a Form. */
const formFields = {
  formId: z._default(z.string(), ''),
  /** Question key → item id; page key → item id. */
  questions: z._default(z.record(z.string(), z.number()), {}),
  pages: z._default(z.record(z.string(), z.number()), {}),
  /** What we last wrote as title, description and final message of the Form. */
  formTexts: z._default(z.record(z.string(), z.string()), {}),
};
const formSchema = z.object(formFields);

/** Our part of the memory of one Form: each is built and read the same way. */
export type FormMemory = z.infer<typeof formSchema>;

const memorySchema = z.object({
  /** The account whose triggers do the work; any other is ignored. */
  account: z._default(z.string(), ''),
  /** The Form by which a demande arrives. */
  ...formFields,
  /** The Form by which a school says more about it; every link to it carries a code made with the secret. */
  suite: z._default(formSchema, () => ({ formId: '', questions: {}, pages: {}, formTexts: {} })),
  lienDeSuite: z._default(z.string(), ''),
  secret: z._default(z.string(), ''),
  /** Tab key → sheet id. */
  sheets: z._default(z.record(z.string(), z.number()), {}),
  derniereVersion: z._default(z.string(), ''),
  derniereSuite: z._default(z.string(), ''),
  suitesRefusees: z._default(z.array(z.string()), []),
  dernierMatin: z._default(z.string(), ''),
  prochaineEcheance: z._default(z.string(), ''),
  scelleesJusquA: z._default(z.number(), 0),
  dernierSceau: z._default(z.string(), ''),
  /** Faults already told today, so that a broken register does not flood a mailbox. */
  pannesDites: z._default(z.record(z.string(), z.string()), {}),
});

export type Memory = z.infer<typeof memorySchema> & Memoire;

/** Reads it whole, in one call; what is unreadable is forgotten, for the installer to find again. */
export function readMemory(): Memory {
  const text = PropertiesService.getDocumentProperties()!.getProperty(KEY);
  const parsed = memorySchema.safeParse(parseJson(text ?? '{}'));
  return (parsed.success ? parsed.data : memorySchema.parse({})) as Memory;
}

export function writeMemory(memory: Memory): void {
  PropertiesService.getDocumentProperties()!.setProperty(KEY, JSON.stringify(memory));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return {};
  }
}
