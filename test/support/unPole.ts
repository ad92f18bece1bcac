// A pôle to test with: the built bundle, installed in an invented circonscription, on the virtual clock.
import { DEMANDES } from '../../local/demo/demandes';
import { readTab } from '../../local/demo/readTab';
import type { DocumentModel } from '../../local/model/document';
import type { SubmittedAnswers } from '../../local/services/forms/submission';
import type { Workspace } from '../../local/workspace';
import { histoireAu } from './etapes';

const installes = new Map<string, Workspace>();

/** Installed on 3 September 2018, with the story of the demo played up to that moment, then copied. */
export function unPole(quand = '2018-09-17T09:00'): Workspace {
  let installe = installes.get(quand);
  if (!installe) {
    installe = histoireAu(quand).workspace;
    installes.set(quand, installe);
  }
  return installe.fork();
}

export function formulaireDe(pole: Workspace): string {
  return Object.keys(pole.state.forms)[0]!;
}

/** The answers of one demande of the story, changed as wanted. */
export function desReponses(changements: SubmittedAnswers = {}, rang = 0): SubmittedAnswers {
  return { ...DEMANDES[rang]!.answers, ...changements };
}

/** Without what Google chose: a Doc made twice has another id. See `fiches`. */
export function demandes(pole: Workspace): Record<string, string>[] {
  return readTab(pole, 'Demandes').rows.map((ligne) => {
    const {
      Fiche: _lien,
      'Repère de la fiche': _id,
      'Empreinte de la fiche': _empreinte,
      'Lecteurs de la fiche': _lecteurs,
      ...reste
    } = ligne;
    return reste;
  });
}

/** The Doc of each demande, by number. */
export function fiches(pole: Workspace): Record<string, DocumentModel> {
  const lignes = readTab(pole, 'Demandes').rows.filter((ligne) => ligne['Repère de la fiche']);
  return Object.fromEntries(
    lignes.map((ligne) => [ligne['Numéro']!, pole.state.documents[ligne['Repère de la fiche']!]!]),
  );
}

export function demande(pole: Workspace, numero: string): Record<string, string> {
  const trouvee = demandes(pole).find((ligne) => ligne['Numéro'] === numero);
  if (!trouvee) throw new Error(`Pas de demande ${numero}`);
  return trouvee;
}

export function courriers(pole: Workspace): Record<string, string>[] {
  return readTab(pole, 'Courrier').rows;
}

/** Names of the invariants that do not hold, with what is wrong. */
export function manquements(pole: Workspace): string[] {
  const { value, error } = pole.call('verifierRegistre');
  if (error) throw error;
  return (value as { manquements: string[] }[]).flatMap((resultat) => resultat.manquements);
}

/** Errors of every run so far: a test that expects none says so. */
export function erreurs(pole: Workspace): string[] {
  return pole.runs.flatMap(({ handler, error }) => (error ? [`${handler} : ${error.message}`] : []));
}

export function adresses(pole: Workspace): string[] {
  return pole.mails.map(({ to, cc, subject }) => `${[...to, ...cc].join(', ')} | ${subject}`);
}

/** A person types in a cell of tab Demandes, or pastes a block whose first cell it is. */
export function corriger(pole: Workspace, numero: string, titre: string, valeur: unknown): void {
  pole.edit('Demandes', caseDe(pole, numero, titre), valeur);
}

/** « B4 »: the cell of a demande in a column. */
export function caseDe(pole: Workspace, numero: string, titre: string): string {
  const { rows, columns } = readTab(pole, 'Demandes');
  return `${columns[titre]}${rows.findIndex((ligne) => ligne['Numéro'] === numero) + 2}`;
}

/** What the Journal says of a kind of event: « number details »; from a wall-clock moment on, when one is given. */
export function journal(pole: Workspace, quoi: string, depuis = ''): string[] {
  const lignes = readTab(pole, 'Journal').rows.filter((ligne) => ligne['Quoi'] === quoi && ligne['Quand']! >= depuis);
  return lignes.map((ligne) => `${ligne['Sur']} ${ligne['Détails']}`);
}

/** What Accueil shows under a heading. */
export function accueil(pole: Workspace, rubrique?: string): string[] {
  return readTab(pole, 'Accueil')
    .rows.filter((ligne) => !rubrique || Object.values(ligne)[0] === rubrique)
    .map((ligne) => ligne['Valeur']!.replace(/[\u00a0\u202f]/g, ' '));
}

/** The coordination fills cells of a member, by their headings. */
export function ecrireMembre(pole: Workspace, nom: string, cellules: Record<string, unknown>): void {
  ecrireLigne(pole, 'Membres', ['Nom', nom], cellules);
}

/** The same for a meeting, known by its key. */
export function ecrireReunion(pole: Workspace, cle: string, cellules: Record<string, unknown>): void {
  ecrireLigne(pole, 'Réunions', ['Réunion', cle], cellules);
}

/** The same for a school. */
export function ecrireEcole(pole: Workspace, nom: string, cellules: Record<string, unknown>): void {
  ecrireLigne(pole, 'Écoles', ['École', nom], cellules);
}

/** The same for a mail. */
export function ecrireCourrier(pole: Workspace, cle: string, cellules: Record<string, unknown>): void {
  ecrireLigne(pole, 'Courrier', ['Clé', cle], cellules);
}

function ecrireLigne(pole: Workspace, onglet: string, [repere, nom]: [string, string], cellules: Record<string, unknown>): void {
  const { rows, columns } = readTab(pole, onglet);
  const ligne = rows.findIndex((une) => une[repere] === nom) + 2;
  for (const [titre, valeur] of Object.entries(cellules)) pole.edit(onglet, `${columns[titre]}${ligne}`, valeur);
} // oxfmt-ignore

/** The coordination changes a setting. */
export function regler(pole: Workspace, cle: string, valeur: string): void {
  const { rows, columns } = readTab(pole, 'Paramètres');
  pole.edit('Paramètres', `${columns['Valeur']}${rows.findIndex((une) => une['Clé'] === cle) + 2}`, valeur);
}
