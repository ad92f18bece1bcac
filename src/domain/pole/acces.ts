// Who reads and who writes each tab. One table stands behind the installation, the menu « Qui voit quoi » and its page.

export interface AccesOnglet {
  /** What it holds about people. */
  contenu: string;
  /** Who writes in it. */
  ecrit: string;
  /** Out of sight of whoever opens the Sheet, not out of reach: who may edit may show it again. */
  masque?: true;
  /**
   * Google asks a person « modifier quand même ? », except in the columns named here. A real protection would refuse
   * the machine too: what a person asks by the menu runs under her own name.
   */
  averti?: { sauf: readonly string[] };
}

/** By the key of the tab, in the order people see them. A tab that is not here fails a test. */
export const ACCES: Readonly<Record<string, AccesOnglet>> = {
  accueil: {
    contenu: 'des nombres, des numéros, les lignes de relevé à relire',
    ecrit: 'le pôle',
    averti: { sauf: [] },
  },
  demandes: { contenu: 'chaque demande : code, récit, motif', ecrit: 'le pôle et les personnes' },
  suivi: { contenu: 'ce qui est décidé et fait, par numéro', ecrit: 'le pôle et les personnes' },
  reunions: {
    contenu: 'des dates, des liens vers les documents, les lignes de relevé à relire',
    ecrit: 'le pôle et les personnes',
  },
  courrier: { contenu: 'à qui, quand ; jamais le texte', ecrit: 'le pôle', averti: { sauf: ['statut'] } },
  membres: { contenu: 'noms, adresses, absences des membres', ecrit: 'les personnes' },
  ecoles: { contenu: 'noms et adresses des écoles', ecrit: 'les personnes' },
  motifs: { contenu: 'rien', ecrit: 'les personnes' },
  questions: { contenu: 'rien', ecrit: 'les personnes' },
  calendrier: { contenu: 'rien', ecrit: 'les personnes' },
  parametres: { contenu: 'des adresses fonctionnelles', ecrit: 'les personnes' },
  identites: {
    contenu: 'avec l’accord du DPD seulement : nom, naissance, handicap, AESH de l’élève, par numéro',
    ecrit: 'le pôle',
    masque: true,
    averti: { sauf: [] },
  },
  bilans: { contenu: 'des nombres de 5 au moins, par année', ecrit: 'le pôle', averti: { sauf: [] } },
  effacements: { contenu: 'qui a fait effacer quoi, des numéros', ecrit: 'le pôle', averti: { sauf: [] } },
  journal: { contenu: 'qui a fait quoi, quand, sur quel numéro', ecrit: 'le pôle', masque: true, averti: { sauf: [] } },
};

/** The tab that Forms fills: it has no key, since it is found by its Form. */
export const ACCES_REPONSES: AccesOnglet = {
  contenu: 'chaque réponse, telle que l’école l’a envoyée',
  ecrit: 'Google Forms',
  masque: true,
};

/** Who may open the Sheet, as Google tells. A sharing by link does not show here. */
export interface Partage {
  modifient: readonly string[];
  lisent: readonly string[];
}
