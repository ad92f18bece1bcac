// Every refusal and its French sentence. A refusal is shown to the person; any other error is a fault of ours.

/** What a person can understand and mend. */
export class Refus extends Error {
  override name = 'Refus';
}

export const refus = {
  ongletAbsent: (nom: string) =>
    new Refus(
      `L’onglet « ${nom} » a disparu. Rien n’est perdu : les réponses restent dans le formulaire. ` +
        'Si c’est tout récent, Édition › Annuler le rend ; sinon, choisissez Pôle ressources › Reconstruire, qui dit d’abord ce qu’il peut remettre.',
    ),
  colonneAbsente: (onglet: string, titre: string) =>
    new Refus(
      `Onglet « ${onglet} » : la colonne « ${titre} » est introuvable. ` +
        'Choisissez Pôle ressources › Vérifier le registre, qui la remet ou dit comment la retrouver.',
    ),
  colonneEnDouble: (onglet: string, titre: string, premiere: string, seconde: string) =>
    new Refus(
      `Onglet « ${onglet} » : deux colonnes portent le titre « ${titre} » (${premiere} et ${seconde}). ` +
        'Renommez ou supprimez celle que vous avez ajoutée.',
    ),
  registreACorriger: (phrases: readonly string[]) =>
    new Refus(`Le registre ne peut pas être lu tel quel, et la ronde s’est arrêtée.\n\n${phrases.join('\n')}`),
  colonnesPerdues: (phrases: readonly string[]) =>
    new Refus(`Rien n’est changé : le pôle remettrait ces colonnes vides, et ce qu’elles disaient serait perdu.\n\n${phrases.join('\n')}`), // oxfmt-ignore
  ongletsARemplir: (phrase: string) => new Refus(phrase),
  nonInstalle: () =>
    new Refus('Le registre n’est pas encore installé : choisissez Pôle ressources › Installer ou réparer.'),
  copie: () =>
    new Refus(
      'Ce classeur est une copie d’un registre : c’est l’original qui écrit aux écoles et aux membres, et rien n’est fait ici. ' +
        'Travaillez dans l’original, puis supprimez cette copie, qui contient les mêmes demandes. Pour un autre registre, partez d’un classeur vide.',
    ),
  demandeInconnue: (numero: string) =>
    new Refus(`Aucune demande du registre ne porte le numéro « ${numero} ». Copiez-le depuis l’onglet « Demandes ».`),
  formulairePerdu: () =>
    new Refus(
      'Le formulaire ne s’ouvre pas. S’il est dans la corbeille de Google Drive, restaurez-le ; sinon, réessayez dans un moment.',
    ),
  occupe: () => new Refus('Le registre est en cours de mise à jour. Réessayez dans une minute.'),
};
