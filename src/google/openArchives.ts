// Erasing, and telling all that is known, on the real Sheet, Forms and Docs.
import type { Archives, Extrait } from '../domain/protection/archives';
import type { LigneDeBilan } from '../domain/protection/bilan';
import type { Effacement } from '../domain/protection/effacement';
import type { LigneDeJournal } from '../domain/registre/journal';
import type { Visees } from '../domain/protection/passagesDUnDocument';
import type { Pole } from '../domain/pole/pole';
import { answersTabs, countAnswerRows, sweepAnswerRows } from './form/answersTabs';
import { cutFromDoc, emptyDoc } from './docs/docEraser';
import { deleteResponses, deleteSuites, sentAnswers } from './form/formEraser';
import { writeMemory, type Memory } from './memory';
import { BILANS, ligneDeBilan, lireAnneesDesBilans } from './register/bilansTab';
import { citationsIn, excerptsAbout, rowsAbout, rowsAboutNone } from './register/citations';
import { COURRIER } from './register/courrierTab';
import { lireTexte, type Cell } from './register/cells';
import { DEMANDES } from './register/demandesTab';
import { EFFACEMENTS, ligneDEffacement, lireEffacements } from './register/effacementsTab';
import { JOURNAL, reecrireJournal } from './register/journalTab';
import { ACCUEIL, ONGLETS } from './register/onglets';
import { PARAMETRES } from './register/parametresTab';
import { Table, type Onglet } from './register/table';
import { deleteRows } from './rows';
import { Sheets } from './sheets';

/** Handled apart: their rows obey rules of their own. */
const A_PART = [DEMANDES, COURRIER, JOURNAL];
/** They cite numbers and say nothing about anybody; Accueil is written again at every ronde. */
const SANS_INTERET = [ACCUEIL, EFFACEMENTS, JOURNAL, PARAMETRES];

const LIES = ONGLETS.filter((onglet) => onglet.aPropos && !A_PART.includes(onglet));

/** `reopen` gives a pôle that reads the tabs again. */
export function openArchives(memory: Memory, reopen: () => Pole): Archives {
  return new OpenedArchives(memory, reopen);
}

/** Each tab is opened at every call: rows go away between two. */
class OpenedArchives implements Archives {
  readonly personne = Session.getEffectiveUser().getEmail();
  readonly estEnCharge: boolean;
  private readonly sheets: Sheets;

  constructor(
    private readonly memory: Memory,
    private readonly reopen: () => Pole,
  ) {
    this.sheets = new Sheets(memory);
    this.estEnCharge = memory.account === '' || memory.account === this.personne;
  }

  get pole(): Pole {
    return this.reopen();
  }

  private sheet(onglet: Onglet) {
    return this.sheets.open(onglet);
  }

  private table(onglet: Onglet): Table {
    return new Table(this.sheet(onglet), onglet);
  }

  private drop(onglet: Onglet, rowsOf: (table: Table) => number[]): void {
    deleteRows(this.sheet(onglet), rowsOf(this.table(onglet)));
  }

  private readonly stop = (): boolean => this.pole.doitSArreter();

  effacements(): Effacement[] {
    return lireEffacements(this.table(EFFACEMENTS));
  }

  noterEffacement(effacement: Effacement): void {
    this.table(EFFACEMENTS).ecrire([ligneDEffacement(effacement)]);
  }

  anneesDesBilans(): string[] {
    return lireAnneesDesBilans(this.table(BILANS));
  }

  ajouterBilan(lignes: readonly LigneDeBilan[]): void {
    this.table(BILANS).ecrire(lignes.map(ligneDeBilan));
  }

  compterLignes(numeros: ReadonlySet<string>): { onglet: string; nombre: number }[] {
    return LIES.map((onglet) => ({ onglet: onglet.nom, nombre: rowsAbout(this.table(onglet), numeros).length }));
  }

  effacerLignes(numeros: ReadonlySet<string>): void {
    for (const onglet of LIES) this.drop(onglet, (table) => rowsAbout(table, numeros));
  }

  effacerCourriers(cles: ReadonlySet<string>): void {
    const aimedAt = (cell: Cell): boolean => cles.has(lireTexte(cell).trim());
    this.drop(COURRIER, (table) => table.lire((cell, row) => (aimedAt(cell('cle')) ? row : 0)).filter(Boolean));
  }

  effacerDemandes(numeros: ReadonlySet<string>): void {
    this.drop(DEMANDES, (table) => rowsAbout(table, numeros));
  }

  effacerDoublons(numero: string): void {
    this.drop(DEMANDES, (table) => rowsAbout(table, new Set([numero])).slice(1));
  }

  viderDemande(numero: string, reste: Record<string, string>): void {
    this.table(DEMANDES).vider(numero, reste);
  }

  effacerReponses(ids: ReadonlySet<string>): boolean {
    return deleteResponses(this.memory.formId, ids, this.stop);
  }

  effacerSuites(estVisee: Parameters<Archives['effacerSuites']>[0]): boolean {
    return deleteSuites(this.memory.suite, estVisee, this.stop);
  }

  compterLignesDeReponses(versions: readonly string[]): number {
    return countAnswerRows(versions);
  }

  balayerReponses(): string[] {
    return sweepAnswerRows(this.memory);
  }

  viderDocument(id: string, phrase: string): boolean {
    return emptyDoc(id, phrase);
  }

  retirerDuDocument(id: string, visees: Visees, phrase: string): boolean {
    return cutFromDoc(id, visees, phrase);
  }

  reecrireJournal(depuis: number, lignes: readonly LigneDeJournal[]): void {
    reecrireJournal(this.sheet(JOURNAL), depuis, lignes);
  }

  oublier(): void {
    writeMemory(Object.assign(this.memory, { pannesDites: {}, suitesRefusees: [] }));
  }

  extraits(numero: string): Extrait[] {
    return ONGLETS.filter(({ aPropos }) => aPropos).flatMap((onglet) =>
      excerptsAbout(this.sheet(onglet), onglet, numero).map((cellules) => ({
        ou: `Onglet « ${onglet.nom} »`,
        cellules,
      })),
    );
  }

  citations(numeros: ReadonlySet<string>): string[] {
    const lus = ONGLETS.filter((onglet) => !SANS_INTERET.includes(onglet));
    return lus.flatMap((onglet) => citationsIn(this.sheet(onglet), onglet, numeros));
  }

  lignesSansDemande(connus: ReadonlySet<string>): string[] {
    return LIES.flatMap((onglet) => rowsAboutNone(this.table(onglet), connus));
  }

  ongletsAjoutes(): string[] {
    return addedSheets(this.memory);
  }

  reponsesEnvoyees(idReponse: string, numero: string): Extrait[] {
    return sentAnswers(this.memory, idReponse, numero);
  }
}

/** Neither a tab of ours nor one that our Forms fill. */
function addedSheets(memory: Memory): string[] {
  const filled = answersTabs(memory).map(({ sheet }) => sheet.getSheetId());
  const ours = new Set([...Object.values(memory.sheets), ...filled]);
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .filter((sheet) => !ours.has(sheet.getSheetId()))
    .map((sheet) => sheet.getName());
}
