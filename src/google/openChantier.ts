// The installation on the real Sheet, Form and triggers.
import type { Chantier } from '../domain/chantier';
import { FUSEAU } from '../domain/diagnostic/maladiesDesOnglets';
import type { Pole } from '../domain/pole';
import { destinationOf } from './doctor/observe';
import { buildForm, linkToFill, openForm } from './formBuilder';
import { writeMemory, type Memory } from './memory';
import { CALENDRIER, ligneDePlage } from './register/calendrierTab';
import { MOTIFS, ligneDeMotif } from './register/motifsTab';
import { ONGLETS } from './register/onglets';
import { ligneDeParametre, PARAMETRES } from './register/parametresTab';
import { REUNIONS, ligneDeReunion } from './register/reunionsTab';
import { Table, type Ligne, type Onglet } from './register/table';
import { Sheets } from './sheets';
import { buildTab, guardTab, offer } from './tabBuilder';
import { installTriggers } from './triggers';
import { toast } from './menu';

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
    remplirMotifs: (motifs) => fillIfEmpty(MOTIFS, motifs.map(ligneDeMotif)),
    remplirCalendrier: (plages) => fillIfEmpty(CALENDRIER, plages.map(ligneDePlage)),
    remplirReunions: (reunions) => fillIfEmpty(REUNIONS, reunions.map(ligneDeReunion)),
    etablirFormulaire: (formulaire) => {
      const form = openForm(memory, remember, formulaire.titre);
      buildForm(form, formulaire, memory);
      remember();
      linkToSheet(form);
      return form.getPublishedUrl();
    },
    etablirFormulaireDeSuite: (formulaire) => {
      const form = openForm(memory.suite, remember, formulaire.titre);
      buildForm(form, formulaire, memory.suite);
      memory.secret ||= newSecret();
      memory.lienDeSuite = linkToFill(form, memory.suite.questions);
      remember();
    },
    proposerChoix: (onglet, colonne, choix) => offerChoices(new Sheets(memory), onglet, colonne, choix),
    etablirDeclencheurs: () => installTriggers(memory),
    prendreEnCharge: () => {
      memory.account = Session.getEffectiveUser().getEmail();
      // The next ronde compares and plans everything again: a repair may have made tabs anew.
      Object.assign(memory, { derniereVersion: '', dernierMatin: '', prochaineEcheance: '' });
      remember();
      return memory.account;
    },
    annoncer: toast,
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
    buildTab(sheet, onglet);
    guardTab(sheet, onglet);
  });
}

function offerChoices(sheets: Sheets, cle: string, colonne: string, choix: readonly string[]): void {
  const onglet = ONGLETS.find((candidate) => candidate.cle === cle)!;
  const sheet = sheets.open(onglet);
  const column = new Table(sheet, onglet).colonne(colonne);
  offer(sheet.getRange(2, column, sheet.getMaxRows() - 1, 1), choix);
}

/** Made once, kept with what the script remembers: whoever knows it could make our codes. */
function newSecret(): string {
  return `${Utilities.getUuid()}${Utilities.getUuid()}`;
}

/** A new Sheet begins with one empty tab: it becomes the first of ours. */
function blankSheet(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
): GoogleAppsScript.Spreadsheet.Sheet | undefined {
  const [only, ...others] = spreadsheet.getSheets();
  return only && others.length === 0 && only.getLastRow() === 0 ? only : undefined;
}

/** Links the Form to this Sheet and hides the tab that receives its answers: it is found by its Form, not its name. */
function linkToSheet(form: GoogleAppsScript.Forms.Form): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (destinationOf(form) !== spreadsheet.getId()) {
    // Forms writes to the Sheet by another road than ours: nothing of ours may still be on its way.
    SpreadsheetApp.flush();
    form.setDestination(FormApp.DestinationType.SPREADSHEET, spreadsheet.getId());
  }
  SpreadsheetApp.flush();
  for (const sheet of spreadsheet.getSheets()) if (sheet.getFormUrl() && !sheet.isSheetHidden()) sheet.hideSheet();
}
