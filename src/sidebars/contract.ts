// The calls a sidebar may make, and what they carry. Every entry point checks its argument with the schema here.
import * as z from 'zod/mini';

/** What « Saisir une demande reçue autrement » sends. Built when it is asked for: no ronde waits for it. */
const saisieSchema = () =>
  z.object({
    canal: z.enum(['courriel', 'telephone', 'papier']),
    /** `YYYY-MM-DD` */
    recueLe: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
    /** `HH:MM` */
    recueA: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
    /** Question key → answer, as the Form would give it. */
    reponses: z.record(z.string(), z.string()),
    /** The person has read the warnings and records all the same. */
    confirmee: z.boolean(),
    /** One for each demande typed: sent twice, it is recorded once. */
    jeton: z.string().check(z.regex(/^[\w-]{8,64}$/)),
  });

export type SaisieMessage = z.infer<ReturnType<typeof saisieSchema>>;

/** Undefined for anything a page of ours does not send. */
export function lireSaisie(message: unknown): SaisieMessage | undefined {
  return saisieSchema().safeParse(message).data;
}

/** What one may pick at installation. */
export interface ProfilMessage {
  cle: string;
  libelle: string;
  /** One sentence. */
  description: string;
}

/** '' for anything the page of installation does not send. */
export function lireCleDeProfil(message: unknown): string {
  return z.string().safeParse(message).data ?? '';
}

/** Either a sentence of success or one that says what to correct. */
export interface ReponseMessage {
  reussi: boolean;
  phrase: string;
}

/** What the page is made of: the questions of the Form, as the tabs have them. */
export interface ListesMessage {
  /** `2018-10-11T12:00` */
  maintenant: string;
  canaux: { cle: string; libelle: string }[];
  /** What never waits for the pôle, and whom to call. */
  rappel: string;
  pages: PageDeSaisie[];
}

export interface PageDeSaisie {
  cle: string;
  titre: string;
  aide: string;
  questions: QuestionDeSaisie[];
  /** Where it leads when no choice decides: the key of a page, or « envoyer ». */
  ensuite: string;
}

export interface QuestionDeSaisie {
  cle: string;
  titre: string;
  aide: string;
  genre: string;
  obligatoire: boolean;
  choix: ChoixDeSaisie[];
  /** Most characters; 0 for no limit. */
  max: number;
}

export interface ChoixDeSaisie {
  texte: string;
  /** The page it leads to; '' when it leads nowhere in particular. */
  vers: string;
  /** What to write instead, when the choice itself says nothing; '' when it says it all. */
  preciser: string;
}

/** What came of it. The page says it in these words. */
export type SuiteDeSaisie =
  | { etat: 'enregistree'; numero: string; phrases: string[] }
  | { etat: 'a_confirmer'; phrases: string[] }
  /** `champ`: the key of the question to look at, '' when none is at fault. */
  | { etat: 'refusee'; phrase: string; champ: string };
