// The names of every function Google may call, as a type: triggers, menus and sidebars cannot misspell one.
// They are a published interface: installed triggers hold them as text. Never rename one.

export const ENTRY_POINTS = [
  'onOpen',
  'onFormSubmit',
  'onSuiteSubmit',
  'onSheetEdit',
  'ronde7h',
  'ronde11h',
  'ronde15h',
  'menuInstaller',
  'menuMettreAJourFormulaire',
  'menuSaisirDemande',
  'menuOuvrirDemande',
  'menuEcrireNote',
  'menuControlerOnglets',
  'menuVerifierRegistre',
  'menuFaireLaRonde',
  'menuEcrireFiches',
  'menuQuiVoitQuoi',
  'sidebarProfils',
  'sidebarInstaller',
  'menuToutSurUneDemande',
  'menuEffacerUneDemande',
  'menuEssaiDeFinDAnnee',
  'menuEffacerLAnnee',
  'menuNouvelleAnnee',
  'sidebarListes',
  'sidebarSaisirDemande',
  'sidebarDemande',
  'sidebarChoixDeSuite',
  'sidebarPasserDemande',
  'sidebarAjouterSuite',
  'verifierRegistre',
] as const;

export type EntryPointName = (typeof ENTRY_POINTS)[number];
