// The calls a sidebar may make, and what they carry. Every entry point checks its argument with the schema here.
import * as z from 'zod/mini';
import type { PanneauDeRepartition } from '../domain/affectation/panneau';
import type { Carte } from '../domain/demande/carte';
import type { Seance } from '../domain/reunion/seance';

export type { Candidate, ChangementPropose, ChargeDeMembre, DemandeARepartir, PanneauDeRepartition } from '../domain/affectation/panneau'; // oxfmt-ignore
export type { PointDeSeance, Seance } from '../domain/reunion/seance';
export type { Carte, Etape, Fait, LigneDeCarte, ReponseOfferte } from '../domain/demande/carte';
import { STATUTS } from '../domain/demande/statut';

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
/** A number of the register, as people and links give it. */
const numero = () => z.string().check(z.maxLength(40));
const statut = () => z.enum(Object.keys(STATUTS) as [keyof typeof STATUTS]);

/** « Passer à … » of the panel « Demande ». */
const passageSchema = () =>
  z.object({
    numero: numero(),
    depuis: statut(),
    vers: statut(),
    precision: z.string().check(z.maxLength(300)),
  });

export type PassageMessage = z.infer<ReturnType<typeof passageSchema>>;

export function lirePassage(message: unknown): PassageMessage | undefined {
  return passageSchema().safeParse(message).data;
}

/** « Accepte de la suivre », « Rend la demande »: what the référent said by another way than her mail. */
const reponseSchema = () =>
  z.object({
    numero: numero(),
    /** Whom the card showed: somebody may have changed it since. */
    referent: z.string().check(z.maxLength(120)),
    effet: z.enum(['accepter', 'rendre']),
    texte: z.string().check(z.maxLength(500)),
  });

export type ReponseDeReferent = z.infer<ReturnType<typeof reponseSchema>>;

export function lireReponseDeReferent(message: unknown): ReponseDeReferent | undefined {
  return reponseSchema().safeParse(message).data;
}

/** A line for the Suivi; `pourLe` is '' or `YYYY-MM-DD`. */
const suiteSchema = () =>
  z.object({
    numero: numero(),
    action: z.string().check(z.maxLength(300)),
    qui: z.string().check(z.maxLength(120)),
    pourLe: z.string().check(z.regex(/^(\d{4}-\d{2}-\d{2})?$/)),
  });

export type SuiteMessage = z.infer<ReturnType<typeof suiteSchema>>;

export function lireSuite(message: unknown): SuiteMessage | undefined {
  return suiteSchema().safeParse(message).data;
}

/** '' for the row where the person is. */
export function lireNumeroDemande(message: unknown): string {
  return numero().safeParse(message).data ?? '';
}

/** The card, or the sentence that says why there is none. */
export interface CarteMessage {
  carte?: Carte;
  phrase: string;
}

/** The same after something was done, or refused. */
export interface ResultatMessage extends CarteMessage {
  reussi: boolean;
}

export interface ChoixDeSuite {
  intention: string;
  actions: string[];
}

/** « Confier cette demande » of the panel « Répartition ». `depuis`: whom the panel showed, '' for nobody. */
const choixDeReferentSchema = () =>
  z.object({
    numero: numero(),
    depuis: z.string().check(z.maxLength(120)),
    nom: z.string().check(z.maxLength(120)),
  });

export type ChoixDeReferentMessage = z.infer<ReturnType<typeof choixDeReferentSchema>>;

export function lireChoixDeReferent(message: unknown): ChoixDeReferentMessage | undefined {
  return choixDeReferentSchema().safeParse(message).data;
}

/** The mark of what the panel showed; '' for anything else, which is never the mark of a register. */
export function lireMarque(message: unknown): string {
  return z.string().check(z.maxLength(40)).safeParse(message).data ?? '';
}

/** What came of it, and the panel as it is now. */
export interface ResultatDeRepartitionMessage {
  reussi: boolean;
  phrase: string;
  panneau: PanneauDeRepartition;
}

/** Said by hand: the checks of zod for whole numbers weigh more than all our schemas. */
const entier = () => z.number().check(z.refine((nombre) => Number.isInteger(nombre) && 0 <= nombre && nombre <= 9999));

/** « Enregistrer » of the panel « Réunion »: its points in order, with what the panel had shown of each. */
const rangementSchema = () =>
  z.object({
    reunion: numero(),
    points: z
      .array(z.object({ vue: z.object({ numero: numero(), ordre: entier(), minutes: entier() }), minutes: entier() }))
      .check(z.maxLength(999)),
  });

export type RangementMessage = z.infer<ReturnType<typeof rangementSchema>>;

export function lireRangement(message: unknown): RangementMessage | undefined {
  return rangementSchema().safeParse(message).data;
}

/** '' for the next meeting. */
export function lireCleDeReunion(message: unknown): string {
  return numero().safeParse(message).data ?? '';
}

export interface ResultatDeSeanceMessage {
  reussi: boolean;
  phrase: string;
  seance?: Seance;
}
