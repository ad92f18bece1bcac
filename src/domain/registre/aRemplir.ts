// Tabs that were lost and made again, empty: until people fill them, or the rebuilding ends, nothing is decided from
// them. An answer waits in its Form, a mail in its row.
import type { Registre } from './registre';

/** Tabs of people's own content, with what tells that they are filled again; and the Courrier, which is the machine's. */
const REMPLI: Readonly<Record<string, { nom: string; rempli: (registre: Registre) => boolean }>> = {
  parametres: { nom: 'Paramètres', rempli: ({ parametres }) => parametres.courrielCirconscription !== '' },
  membres: { nom: 'Membres', rempli: ({ membres }) => membres.length > 0 },
  ecoles: { nom: 'Écoles', rempli: ({ ecoles }) => ecoles.length > 0 },
  motifs: { nom: 'Motifs', rempli: ({ motifs }) => motifs.length > 0 },
  questions: { nom: 'Questions', rempli: ({ questions }) => questions.length > 0 },
  reunions: { nom: 'Réunions', rempli: ({ reunions }) => reunions.length > 0 },
  // Half rebuilt, it would let mails leave a second time: the rebuilding itself takes it off the list.
  courrier: { nom: 'Courrier', rempli: () => false },
};

/** Keys of the tabs to put on the list when they are lost. */
export function estARemplir(cle: string): boolean {
  return cle in REMPLI;
}

/** Those of the list that still wait. Each tab of the list is read; an empty list reads nothing. */
export function encoreVides(aRemplir: readonly string[], registre: Registre): string[] {
  return aRemplir.filter((cle) => REMPLI[cle] && !REMPLI[cle].rempli(registre));
}

export function phraseDeLAttente(cles: readonly string[]): string {
  const noms = cles.filter((cle) => cle !== 'courrier').map((cle) => `« ${REMPLI[cle]?.nom ?? cle} »`);
  if (noms.length === 0)
    return 'L’onglet « Courrier » n’est pas encore reconstruit : choisissez Pôle ressources › Reconstruire. D’ici là rien ne part, et les réponses attendent dans le formulaire.';
  const onglets = noms.length === 1 ? `L’onglet ${noms[0]!} est refait` : `Les onglets ${noms.join(', ')} sont refaits`;
  return (
    `${onglets}, mais vide${noms.length === 1 ? '' : 's'} : recopiez-y ses lignes depuis Fichier › Historique des versions, ` +
    'puis choisissez Pôle ressources › Reconstruire. D’ici là rien ne part, et les réponses attendent dans le formulaire.'
  );
}
