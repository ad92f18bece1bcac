// What the installation asks of the outside world. Every step can be asked again: what is there stays as it is.
import type { PlageDuCalendrier } from '../temps/calendrier';
import type { Formulaire } from '../formulaire/formulaire';
import type { Jour } from '../temps/jour';
import type { Motif } from '../demande/motif';
import type { Pole } from './pole';
import type { QuestionDuPole } from '../formulaire/question';
import type { Reunion } from '../reunion/reunion';

export interface Chantier {
  readonly pole: Pole;
  /** The tabs are there: the installation is over, or was stopped on its way. */
  readonly estInstalle: boolean;
  /** A copy of a register that is at work elsewhere: its tabs name the account in charge, which nothing here remembers. */
  readonly estUneCopie: boolean;
  /** Names of the tabs that were there and hold something of their own: lost, they are not to be made again empty. */
  readonly ongletsPerdus: readonly string[];
  /** The profil being installed, '' before and after. */
  readonly profilEnCours: string;
  noterProfilEnCours(cle: string): void;
  /** Opens the page where one picks a profil. */
  demanderLeProfil(): void;
  /** Creates the tabs and columns that are missing. */
  etablirOnglets(): void;
  /** Adds the settings that have no row yet. */
  completerParametres(parametres: readonly { cle: string; libelle: string; valeur: string; effet: string }[]): void;
  noterParametre(cle: string, valeur: string): void;
  /** Fill a tab that is still empty; once people have filled it, it is theirs. */
  remplirQuestions(questions: readonly QuestionDuPole[]): void;
  remplirMotifs(motifs: readonly Motif[]): void;
  remplirCalendrier(plages: readonly (PlageDuCalendrier & { source: string; verifieLe: string })[]): void;
  remplirReunions(reunions: readonly Reunion[]): void;
  /** A key for each new or copied line of tab Questions, written before the Form knows it. */
  donnerClesAuxQuestions(): void;
  /**
   * Creates the Form or brings it up to date in place, and links it to the Sheet. Returns its public address, and what
   * people changed in it that was kept.
   */
  etablirFormulaire(formulaire: Formulaire): { adresse: string; remarques: string[] };
  /** For each of these schools, the address of the Form with that question already answered, in tab Écoles. */
  ecrireLiensDesEcoles(question: string, noms: readonly string[]): void;
  /** Add what has no row yet, in tabs that people have filled. */
  ajouterAuCalendrier(plages: readonly (PlageDuCalendrier & { source: string; verifieLe: string })[]): void;
  ajouterReunions(reunions: readonly Reunion[]): void;
  /** Forgets the absences that end before that day, and marks every active member as to be confirmed. */
  renouvelerMembres(avant: Jour, aConfirmer: string): void;
  /** The same for the Form « Suite à une demande », and makes the address and the secret of its links. */
  etablirFormulaireDeSuite(formulaire: Formulaire<string>): void;
  /** What a column of a tab offers to people. */
  proposerChoix(onglet: string, colonne: string, choix: readonly string[]): void;
  etablirDeclencheurs(): void;
  /**
   * The only account whose triggers are obeyed: the one at work where there was none. Another account that repairs leaves
   * it in charge: taking over has a menu of its own.
   */
  prendreEnCharge(): { compte: string; estLeSien: boolean };
  /** Tells the person where we are. */
  annoncer(etape: string): void;
}
