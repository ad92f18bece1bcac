// The menu of the register, and the few things a script may show a person.
import type { EntryPointName } from '../entryPoints';

const NOM = 'Pôle ressources';

const ITEMS: readonly (readonly [string, EntryPointName] | undefined)[] = [
  ['Saisir une demande reçue autrement…', 'menuSaisirDemande'],
  ['Faire la ronde maintenant', 'menuFaireLaRonde'],
  undefined,
  ['Contrôler les onglets Écoles et Membres', 'menuControlerOnglets'],
  ['Vérifier le registre', 'menuVerifierRegistre'],
  ['Mettre à jour le formulaire', 'menuMettreAJourFormulaire'],
  undefined,
  ['Installer ou réparer', 'menuInstaller'],
];

export function addMenu(): void {
  const menu = SpreadsheetApp.getUi().createMenu(NOM);
  for (const item of ITEMS) {
    if (item) menu.addItem(item[0], item[1]);
    else menu.addSeparator();
  }
  menu.addToUi();
}

export function showMessage(text: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(NOM, text, ui.ButtonSet.OK);
}

export function showSidebar(file: string, title: string): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(file).setTitle(title));
}

export function toast(text: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(text, NOM, 8);
}
