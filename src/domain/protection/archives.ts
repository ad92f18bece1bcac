// What erasing, and telling all that is known, ask of the outside world. Every act may be asked again after a kill.
import type { LigneDeBilan } from './bilan';
import type { Effacement } from './effacement';
import type { Visees } from './passagesDUnDocument';
import type { LigneDeJournal } from '../registre/journal';
import type { Pole } from '../pole/pole';

/** Something the register holds, as people read it: where it is, and each heading with what is under it. */
export interface Extrait {
  ou: string;
  cellules: [string, string][];
}

export interface Archives {
  /** A pôle that reads the tabs again: rows go away as we work. */
  readonly pole: Pole;
  /** The address of who acts. Only the account in charge may do the erasing: the Form and the Docs are its own. */
  readonly personne: string;
  readonly estEnCharge: boolean;

  effacements(): Effacement[];
  noterEffacement(effacement: Effacement): void;
  anneesDesBilans(): string[];
  ajouterBilan(lignes: readonly LigneDeBilan[]): void;

  /** Rows that are about these demandes in the tabs kept for that alone (Suivi…), by name of tab. */
  compterLignes(numeros: ReadonlySet<string>): { onglet: string; nombre: number }[];
  effacerLignes(numeros: ReadonlySet<string>): void;
  effacerCourriers(cles: ReadonlySet<string>): void;
  effacerDemandes(numeros: ReadonlySet<string>): void;
  /** Deletes the rows that were pasted under that number: all but the first. */
  effacerDoublons(numero: string): void;
  /** Empties the row, people's columns and notes included, but for what is given, by column key. */
  viderDemande(numero: string, reste: Record<string, string>): void;

  /** Takes answers out of the Form; false when time ran out first. */
  effacerReponses(ids: ReadonlySet<string>): boolean;
  /** The same for the Form « Suite »: an answer there is known by the numbers it gives and by its version. */
  effacerSuites(estVisee: (numeros: readonly string[], version: string) => boolean): boolean;
  /** Rows of the answers tab that were written at one of these moments (see Annonce.version). */
  compterLignesDeReponses(versions: readonly string[]): number;
  /** Deletes the rows of the answers tabs whose answer is in the Form no more. Gives what could not be done. */
  balayerReponses(): string[];

  /** Replaces all that a Doc says by one sentence, and stops sharing it. False when it cannot be opened. */
  viderDocument(id: string, phrase: string): boolean;
  /** Takes out of a Doc the passages that name one of them. */
  retirerDuDocument(id: string, visees: Visees, phrase: string): boolean;

  /** Writes lines of the Journal over those in its tab, from that one (0 for the first) on. */
  reecrireJournal(depuis: number, lignes: readonly LigneDeJournal[]): void;
  /** Forgets what the script remembers that may speak of people. */
  oublier(): void;

  /** Every row about a demande, in every tab, with the columns people added. */
  extraits(numero: string): Extrait[];
  /** Cells of other rows that cite them, one French sentence each. */
  citations(numeros: ReadonlySet<string>): string[];
  /** Rows that say nothing of the demande they are about, or name one that is not among these: one French sentence each. */
  lignesSansDemande(connus: ReadonlySet<string>): string[];
  /** Names of the tabs that are not of the register: a person may have copied anything there. */
  ongletsAjoutes(): string[];
  /** Its answers, as they were sent: question, answer. */
  reponsesEnvoyees(idReponse: string, numero: string): Extrait[];
}
