// What no program can give back, tab by tab: only the history of versions of the Sheet still holds it.

const PERTES = {
  demandes:
    'Demandes : les notes, « À compléter », « Réorientée vers », « Suivi reconduit », les alertes déjà lues et les colonnes que vous aviez ajoutées',
  sans_texte: 'Demandes arrivées par courriel, téléphone ou papier : tout leur texte',
  colonne: 'Demandes : ce qui avait été collé par-dessus',
  suivi: 'Suivi : toutes ses lignes',
  reunions: 'Réunions : toutes ses lignes, que le pôle attend pour repartir',
  membres: 'Membres : toutes ses lignes, que le pôle attend pour repartir',
  ecoles: 'Écoles : toutes ses lignes, que le pôle attend pour repartir',
  motifs: 'Motifs : toutes ses lignes, que le pôle attend pour repartir',
  questions: 'Questions : toutes ses lignes, que le pôle attend pour repartir',
  calendrier: 'Calendrier : vos corrections ; les dates officielles sont remises',
  parametres: 'Paramètres : les textes longs et ce qui a changé depuis ce matin ; relisez chaque ligne',
  courrier: 'Courrier : ce qui est parti, quand et à quelle adresse',
  journal: 'Journal : toutes les lignes d’avant ; un nouveau commence',
  identites: 'Identités : toutes ses lignes ; le formulaire les a aussi',
  bilans: 'Bilans : toutes ses lignes',
  effacements: 'Effacements : toutes ses lignes',
} as const;
export type Perte = keyof typeof PERTES | 'accueil';

/** One phrase for each, in the order above. */
export function direLesPertes(pertes: readonly Perte[]): string[] {
  return (Object.keys(PERTES) as (keyof typeof PERTES)[]).filter((cle) => pertes.includes(cle)).map((cle) => PERTES[cle]);
} // oxfmt-ignore
