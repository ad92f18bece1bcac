// All that the use cases ask of the outside world. One implementation exists, in google/.
import type { Remarque } from '../affectation/controle';
import type { Departs } from '../courrier/departs';
import type { Bloc } from '../document/bloc';
import type { Courrier } from '../courrier/courrier';
import type { Demande, NumeroDemande } from '../demande/demande';
import type { Classeur, Visite } from '../diagnostic/classeur';
import type { Soin } from '../diagnostic/maladie';
import type { Ordre } from '../protection/effacement';
import type { Identite } from '../protection/identite';
import type { Instant } from '../temps/instant';
import type { Evenement, LigneDeJournal } from '../registre/journal';
import type { Registre } from '../registre/registre';
import type { Annonce } from '../formulaire/reponse';
import type { Reunion } from '../reunion/reunion';
import type { Suite } from '../suivi/suivi';

export interface PieceJointe {
  nom: string;
  /** Text of an .ics file, or the id of a Doc to send as PDF. */
  ics?: string;
  idDocument?: string;
  /** The mail leaves without it when it cannot be made. */
  facultative?: boolean;
}

export interface MessageAPoster {
  a: string[];
  copie: string[];
  objet: string;
  texte: string;
  html: string;
  piecesJointes: PieceJointe[];
}

export interface Avertissement {
  a: readonly string[];
  objet: string;
  texte: string;
}

export interface FicheAOuvrir {
  id: string;
  titre: string;
  pages: readonly Bloc[][];
  lecteurs: readonly string[];
  /** Those the machine had let in, or was about to: nobody else is shut out. */
  anciens: readonly string[];
}

export interface FicheOuverte {
  /** Thrown away for good. */
  perdu: boolean;
  /** The addresses Google refused. */
  refuses: string[];
}

export interface DocumentEcrit {
  id: string;
  lien: string;
}

export interface DocumentAPublier {
  /** The same key is the same Doc, for ever. */
  cle: string;
  titre: string;
  pages: readonly Bloc[][];
  editeurs: readonly string[];
}

export interface DocumentPublie extends DocumentEcrit {
  /** True when the Doc was there and its text was replaced. */
  refait: boolean;
  /** The address of the one before, which a person wrote in and which stays theirs; '' when there is none. */
  precedent: string;
  /** The id of the one before, where it is gone or belongs to another account; '' otherwise. */
  perdu: string;
}

/** Small facts the machine keeps between two runs, in the script's own store. */
export interface Memoire {
  /** The newest version of an answer already compared with the register (see Annonce). */
  derniereVersion: string;
  /** The last day whose morning work was done. */
  dernierMatin: string;
  /** Earliest moment at which something is due, so that an idle ronde can stop early. */
  prochaineEcheance: string;
  /** The same as `derniereVersion`, for the Form « Suite à une demande ». */
  derniereSuite: string;
  /** When the last answers of that Form came that no link of ours had brought. */
  suitesRefusees: string[];
  /** Row of the last sealed line of the Journal, and its seal. */
  scelleesJusquA: number;
  dernierSceau: string;
  /** What the doctor last mended and found, in sentences that tell no more than a tab and a cell. */
  repare: readonly string[];
  aCorriger: readonly string[];
  /** What will leave in the week, and whether Google's quota holds the fortnight, as said this morning. */
  previsions: readonly string[];
  /** Recipients that Google still allowed on each of the last mornings. */
  quotasLus: readonly number[];
  /** Which tab is looked at whole this morning. */
  tour: number;
  /** The mails that left, where nobody's hand comes: the tab Courrier only shows them. */
  departs: Departs;
  /** Key of the erasure under way, '' when there is none: the rondes go on with it. */
  effacement: string;
  /** What was ordered, as long as its row is not in the tab; none in the ordinary case. */
  ordres: readonly Ordre[];
  /** When a ronde of the clock last did its work: the sign of life (see veille.ts). '' before the first. */
  signeLe: string;
  /** The second account that looks for that sign, the last silence it told (see veiller.ts), and a day it passed. */
  readonly veille: { readonly compte: string; readonly silenceDit: string; readonly vueLe: string };
  /** The settings as they were this morning, where they differ from what they are at first: their tab may be lost. */
  reglages: Readonly<Record<string, string>>;
  /** Keys of the tabs that were lost, made again, and must be filled before anything is decided from them. */
  aRemplir: readonly string[];
  /** The account that was in charge before, as long as it was not told how to remove its triggers; several, by commas. */
  aPrevenir: string;
}

export interface Pole {
  readonly maintenant: Instant;
  readonly registre: Registre;
  readonly memoire: Memoire;

  /**
   * Adds the demande, or writes what changed of the one that has its number. A new statut takes its date, its line in
   * the Journal, and gives its cell the list of what may follow.
   */
  enregistrerDemande(demande: Demande): void;
  /** Puts back a row as it was: its statut keeps its date, and is not news for the Journal. */
  remettreDemande(demande: Demande): void;
  /** Says a sentence on the cell Statut of a demande, beside what people noted there; '' takes ours back. */
  annoterStatut(numero: NumeroDemande, phrase: string): void;
  /** Every cell Statut and « Réorientée vers » offers what it should: one writing each, whatever the number of rows. */
  guider(reorientations: readonly string[]): void;
  enregistrerReunion(reunion: Reunion): void;
  /** Adds rows to the Courrier, or writes what changed of those that have the same key. */
  enregistrerCourriers(courriers: readonly Courrier[]): void;
  /** Adds rows to the Suivi, or writes what changed of those that have the same key. */
  enregistrerSuites(suites: readonly Suite[]): void;
  /** Column « À vérifier » of tabs Motifs and Membres says these, and nothing else. */
  noterRemarques(remarques: readonly Remarque[]): void;
  /** Each row that a person added to tab Réunions, without its key: its empty cells take what is made of it. */
  adopterReunions(completer: (reunion: Reunion) => Reunion): void;
  /** Gives a key to the lines of the Suivi that people have just typed. */
  numeroterSuites(): void;
  /** Adds the line, or writes what changed of the one that has its number. */
  enregistrerIdentite(identite: Identite): void;
  noterDernierNumero(numero: string): void;
  noterParametre(cle: string, valeur: string): void;
  /** What tab Paramètres holds, by key, as it was typed. */
  reglages(): Record<string, string>;
  /** One call, whatever changes; none when nothing does. What is long to work out is given to be asked for. */
  noterMemoire(memoire: Partial<Memoire> | (() => Partial<Memoire>)): void;
  journaliser(evenement: Omit<Evenement, 'quand'>): void;
  /** Several lines in one writing. */
  journaliserTout(evenements: readonly Omit<Evenement, 'quand'>[]): void;
  /** Everything written so far is really in the sheet: nothing that leaves may come before. */
  valider(): void;
  /** The same, and each thing written is in the row it is about, should a person have sorted or deleted rows meanwhile. */
  remettreEnPlace(): void;

  poster(message: MessageAPoster): void;
  /** A word from the machine about itself, to whoever looks after it: it is no mail of the pôle, and has no row. */
  avertir(avertissement: Avertissement): void;
  /** Recipients Google still lets us write to before its quota of a day is spent. Asked once a run: one call. */
  quotaRestant(): number;
  /** Writes a Doc of these pages. Replaces nothing: a new Doc each time. */
  ecrireDocument(titre: string, pages: readonly Bloc[][], editeurs: readonly string[]): DocumentEcrit;
  /** A new empty Doc, shared with nobody: its id is noted before it is filled. */
  creerDocument(titre: string): DocumentEcrit;
  /** Takes the place of what the Doc held, lets these readers in and those of the former ones who left out. */
  ecrireFiche(fiche: FicheAOuvrir): FicheOuverte;
  /**
   * The tables of a Doc whose first row is wanted, as rows of cells, in the order of the pages; undefined for one that
   * does not open. One call, whatever their size.
   */
  lireTableaux(id: string, voulu: (entete: readonly string[]) => boolean): string[][][] | undefined;
  /** True under the account of the rondes: what it makes, it can open again. */
  agitPourLePole(): boolean;
  /** Whose triggers do the work, whatever Paramètres says; '' before the installation. */
  readonly compteEnCharge: string;
  /** Brings the one Doc of that key up to date in place; one that a person wrote in stays, and a new one begins. */
  publierDocument(publication: DocumentAPublier): DocumentPublie;
  /** Answers of the Form newer than that version, oldest first; '' for all. One call, whatever their number. */
  annoncesDepuis(version: string): Annonce[];
  /** Answers of the Form « Suite à une demande », the same way; none while there is no such Form. */
  suitesDepuis(version: string): Annonce[];
  /** The address of that Form, with places for a number and a code; '' while there is none. */
  readonly lienDeSuite: string;
  /** HMAC-SHA256 with the secret of this register, hexadecimal. */
  signer(texte: string): string;
  /** How many answers the Form holds. One call. */
  nombreDeReponses(): number;
  /** The whole Journal, oldest first. */
  journal(): LigneDeJournal[];
  scellerJournal(depuis: number, sceaux: readonly string[]): void;
  /** SHA-256, hexadecimal. */
  empreinte(texte: string): string;
  /** Time is running out: stop here, the next ronde will go on. */
  doitSArreter(): boolean;
  ecrireAccueil(lignes: readonly [string, string][]): void;
  /** The workbook as it is, before anything is made of it: a broken tab stops nothing. */
  observer(visite: Visite): Classeur;
  /** Mends the workbook; what is read afterwards is what was mended. To be asked before any tab is. */
  soigner(soins: readonly Soin[]): void;
  /** The number on the row where the person who asks is; '' when she is on none. */
  numeroChoisi(): string;
  /** What could not be read in the tabs so far: French sentences that name the tab and the line. */
  anomalies(): string[];
}
