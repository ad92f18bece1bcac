// The menu of the register, and the few things a script may show a person.
import type { EntryPointName } from '../entryPoints';
import { requireConsent } from './consent';

const NOM = 'Pôle ressources';

type Items = readonly (readonly [string, EntryPointName] | undefined)[];

const ITEMS: Items = [
  ['Ouvrir la demande de cette ligne', 'menuOuvrirDemande'],
  ['Saisir une demande reçue autrement…', 'menuSaisirDemande'],
  ['Qui suit quoi : la répartition', 'menuOuvrirRepartition'],
  ['Répartir les demandes…', 'menuRepartir'],
  ['Préparer la réunion : ordre et minutes', 'menuOuvrirReunion'],
  ['Faire la ronde maintenant', 'menuFaireLaRonde'],
  ['Ce qui partira dans les 30 jours', 'menuCeQuiPartira'],
  ['Écrire les fiches', 'menuEcrireFiches'],
  ['Écrire la note aux écoles', 'menuEcrireNote'],
  undefined,
  ['Contrôler Écoles, Membres et Motifs', 'menuControlerOnglets'],
  ['Vérifier le registre', 'menuVerifierRegistre'],
  ['Mettre à jour le formulaire', 'menuMettreAJourFormulaire'],
  undefined,
  ['Installer ou réparer', 'menuInstaller'],
  ['Reconstruire…', 'menuReconstruire'],
];

/** What touches people's data as a whole: apart, so that nobody chooses it by mistake. */
const DONNEES: Items = [
  ['Qui voit quoi', 'menuQuiVoitQuoi'],
  ['Tout ce que le registre sait d’une demande…', 'menuToutSurUneDemande'],
  ['Effacer une demande…', 'menuEffacerUneDemande'],
  undefined,
  ['Fin d’année : essai à blanc', 'menuEssaiDeFinDAnnee'],
  ['Fin d’année : effacer…', 'menuEffacerLAnnee'],
  ['Préparer la nouvelle année…', 'menuNouvelleAnnee'],
];

/** Which account does the work, and which one sees that it is done. */
const COMPTES: Items = [
  ['Reprendre les automatismes sur mon compte…', 'menuReprendreAutomatismes'],
  ['Veiller sur le pôle avec mon compte', 'menuVeiller'],
  ['Retirer les automatismes de mon compte', 'menuRetirerAutomatismes'],
];

export function addMenu(): void {
  const ui = SpreadsheetApp.getUi();
  const donnees = fill(ui.createMenu('Données et fin d’année'), DONNEES);
  const comptes = fill(ui.createMenu('Comptes et veille'), COMPTES);
  fill(ui.createMenu(NOM), ITEMS).addSeparator().addSubMenu(comptes).addSubMenu(donnees).addToUi();
}

function fill(menu: GoogleAppsScript.Base.Menu, items: Items): GoogleAppsScript.Base.Menu {
  for (const item of items) {
    if (item) menu.addItem(item[0], item[1]);
    else menu.addSeparator();
  }
  return menu;
}

export function showMessage(text: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(NOM, text, ui.ButtonSet.OK);
}

/** What a person types; undefined when she closes or cancels. Never under a lock: Google would lose it. */
export function askText(question: string): string | undefined {
  const ui = SpreadsheetApp.getUi();
  const reply = ui.prompt(NOM, question, ui.ButtonSet.OK_CANCEL);
  return reply.getSelectedButton() === ui.Button.OK ? reply.getResponseText() : undefined;
}

/** True when the person goes on. Never under a lock: Google would lose it. */
export function askConsent(question: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(NOM, question, ui.ButtonSet.OK_CANCEL) === ui.Button.OK;
}

/** What a panel asks is refused in English where a box was left empty: Google shows its boxes before. */
export function showSidebar(file: string, title: string): void {
  requireConsent();
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(file).setTitle(title));
}

export function toast(text: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(text, NOM, 8);
}
