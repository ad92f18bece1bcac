// The installation on the real Sheet, Form and triggers.
import type { Chantier } from '../domain/pole/chantier';
import { FUSEAU } from '../domain/diagnostic/maladiesDesOnglets';
import type { Instant } from '../domain/temps/instant';
import type { Pole } from '../domain/pole/pole';
import { formWork } from './form/formWork';
import { writeMemory, type Memory } from './memory';
import { CALENDRIER, ligneDePlage } from './register/calendrierTab';
import { lignesRenouvelees, MEMBRES } from './register/membresTab';
import { MOTIFS, ligneDeMotif } from './register/motifsTab';
import { ONGLETS } from './register/onglets';
import { ligneDeParametre, lireReglages, PARAMETRES } from './register/parametresTab';
import { ligneDeQuestion, QUESTIONS } from './register/questionsTab';
import { REUNIONS, ligneDeReunion } from './register/reunionsTab';
import { Table, type Ligne, type Onglet } from './register/table';
import { isInstalled, Sheets } from './sheets';
import { buildTab, guardTab, offer } from './tabBuilder';
import { installTriggers } from './triggers';
import { showSidebar, toast } from './menu';

/** `reopen` gives a pôle that reads the tabs again: the installation fills them as it goes. */
export function openChantier(memory: Memory, reopen: () => Pole): Chantier {
  const remember = (): void => writeMemory(memory);
  const openTable = (onglet: Onglet): Table => new Table(new Sheets(memory).open(onglet), onglet);
  const fillIfEmpty = (onglet: Onglet, lignes: readonly Ligne[]): void => {
    const table = openTable(onglet);
    if (table.lire(() => true).length === 0) table.ecrire(lignes);
  };
  return {
    get pole() {
      return reopen();
    },
    get estInstalle() {
      return isInstalled(memory);
    },
    get estUneCopie() {
      return !isInstalled(memory) && !memory.profilEnCours && namesAnAccount(memory);
    },
    get ongletsPerdus() {
      return lostTabs(memory);
    },
    get profilEnCours() {
      return memory.profilEnCours;
    },
    noterProfilEnCours: (cle) => {
      memory.profilEnCours = cle;
      remember();
    },
    demanderLeProfil: () => showSidebar('installation', 'Installer le pôle ressources'),
    etablirOnglets: () => {
      buildTabs(memory);
      remember();
    },
    completerParametres: (parametres) => {
      const table = openTable(PARAMETRES);
      const known = new Set(table.lire((cell) => cell('cle')));
      table.ecrire(parametres.filter(({ cle }) => !known.has(cle)).map(ligneDeParametre));
    },
    noterParametre: (cle, valeur) => openTable(PARAMETRES).ecrire([{ cle, valeur }]),
    remplirQuestions: (questions) => fillIfEmpty(QUESTIONS, questions.map(ligneDeQuestion)),
    remplirMotifs: (motifs) => fillIfEmpty(MOTIFS, motifs.map(ligneDeMotif)),
    remplirCalendrier: (plages) => fillIfEmpty(CALENDRIER, plages.map(ligneDePlage)),
    ...additions(openTable),
    remplirReunions: (reunions) => fillIfEmpty(REUNIONS, reunions.map(ligneDeReunion)),
    ...formWork(memory, openTable, remember),
    proposerChoix: (onglet, colonne, choix) => offerChoices(new Sheets(memory), onglet, colonne, choix),
    etablirDeclencheurs: () => installTriggers(memory),
    prendreEnCharge: () => takeCharge(memory, reopen().maintenant),
    annoncer: toast,
  };
}

function lostTabs(memory: Memory): string[] {
  const sheets = new Sheets(memory);
  const known = ONGLETS.filter(({ cle, refaisable }) => !refaisable && memory.sheets[cle] !== undefined);
  return known.filter((onglet) => !sheets.find(onglet)).map(({ nom }) => nom);
}

function namesAnAccount(memory: Memory): boolean {
  const sheet = new Sheets(memory).find(PARAMETRES);
  return sheet !== undefined && Boolean(lireReglages(new Table(sheet, PARAMETRES))['compte_executant']?.trim());
}

function takeCharge(memory: Memory, maintenant: Instant): { compte: string; estLeSien: boolean } {
  const personne = Session.getEffectiveUser().getEmail();
  memory.account ||= personne;
  // Should no ronde ever pass, the silence is counted from here.
  memory.signeLe ||= maintenant;
  // The next ronde compares and plans everything again: a repair may have made tabs anew.
  Object.assign(memory, { derniereVersion: '', dernierMatin: '', prochaineEcheance: '' });
  writeMemory(memory);
  return { compte: memory.account, estLeSien: memory.account === personne };
}

/** What a new school year adds to tabs that people have filled. */
function additions(
  openTable: (onglet: Onglet) => Table,
): Pick<Chantier, 'ajouterAuCalendrier' | 'ajouterReunions' | 'renouvelerMembres'> {
  return {
    ajouterAuCalendrier: (plages) => openTable(CALENDRIER).ecrire(plages.map(ligneDePlage)),
    ajouterReunions: (reunions) => openTable(REUNIONS).ecrire(reunions.map(ligneDeReunion)),
    renouvelerMembres: (avant, aConfirmer) => {
      const table = openTable(MEMBRES);
      table.ecrire(lignesRenouvelees(table, avant, aConfirmer));
    },
  };
}

function buildTabs(memory: Memory): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  // A date cell is read in the sheet's zone and written in the script's: they must be one.
  if (spreadsheet.getSpreadsheetTimeZone() !== FUSEAU) spreadsheet.setSpreadsheetTimeZone(FUSEAU);
  const sheets = new Sheets(memory);
  ONGLETS.forEach((onglet, index) => {
    const sheet = sheets.find(onglet) ?? blankSheet(spreadsheet) ?? spreadsheet.insertSheet(onglet.nom, index);
    if (sheet.getName() !== onglet.nom && memory.sheets[onglet.cle] === undefined) sheet.setName(onglet.nom);
    memory.sheets[onglet.cle] = sheet.getSheetId();
    buildTab(sheet, onglet, { installing: memory.profilEnCours !== '' });
    guardTab(sheet, onglet);
  });
}

function offerChoices(sheets: Sheets, cle: string, colonne: string, choix: readonly string[]): void {
  const onglet = ONGLETS.find((candidate) => candidate.cle === cle)!;
  const sheet = sheets.open(onglet);
  const column = new Table(sheet, onglet).colonne(colonne);
  offer(sheet.getRange(2, column, sheet.getMaxRows() - 1, 1), choix);
}

/** A new Sheet begins with one empty tab: it becomes the first of ours. */
function blankSheet(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
): GoogleAppsScript.Spreadsheet.Sheet | undefined {
  const [only, ...others] = spreadsheet.getSheets();
  return only && others.length === 0 && only.getLastRow() === 0 ? only : undefined;
}
