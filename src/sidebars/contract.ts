// The calls a sidebar may make, and what they carry. Every entry point checks its argument with the schema here.
import * as z from 'zod/mini';

/** What « Saisir une demande reçue autrement » sends. Built when it is asked for: no ronde waits for it. */
const saisieSchema = () =>
  z.object({
    canal: z.enum(['courriel', 'telephone', 'papier']),
    /** `YYYY-MM-DD` */
    recueLe: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
    ecole: z.string(),
    demandeur: z.string(),
    courriel: z.string(),
    cible: z.string(),
    codeEleve: z.string(),
    niveau: z.string(),
    motif: z.string(),
    familleInformee: z.string(),
    description: z.string(),
    tente: z.string(),
    attentes: z.string(),
    urgent: z.string(),
    raisonUrgence: z.string(),
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

/** What the page shows in its lists. */
export interface ListesMessage {
  aujourdhui: string;
  ecoles: string[];
  motifs: string[];
}

/** Either a sentence of success or one that says what to correct. */
export interface ReponseMessage {
  reussi: boolean;
  phrase: string;
}
