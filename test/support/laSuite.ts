// A school answers a mail of the pôle: it follows its link, which opens the Form « Suite à une demande » filled in.
import { answersFromUrl } from '../../local/services/forms/prefilled';
import type { SubmittedAnswers } from '../../local/services/forms/submission';
import type { Workspace } from '../../local/workspace';

export const QUE_FAIRE = 'Que voulez-vous faire\u202f?';
export const COMPLETER = { [QUE_FAIRE]: 'La compléter' };
export const RETIRER = { [QUE_FAIRE]: 'La retirer' };
export const AJOUT = 'Ce que vous voulez ajouter';
export const NUMERO = 'Numéro de la demande';
export const CODE = 'Code du courriel';

type Courriel = Workspace['mails'][number];

export function formulaireDeSuite(pole: Workspace): string {
  return Object.keys(pole.state.forms)[1]!;
}

/** With ordinary spaces. */
export function lu(texte: string): string {
  return texte.replace(/[\u00a0\u202f]/g, ' ');
}

/** The newest mail whose subject says that. */
export function dernierCourriel(pole: Workspace, sujet: string): Courriel {
  const trouve = [...pole.mails].reverse().find(({ subject }) => lu(subject).includes(sujet));
  if (!trouve) throw new Error(`Aucun courriel « ${sujet} »`);
  return trouve;
}

/** What the link of a mail fills in. */
export function rempliPar(pole: Workspace, courriel: Courriel): SubmittedAnswers {
  return answersFromUrl(pole, /https:\S+entry\S+/.exec(courriel.body)![0]);
}

/** The school opens the link of that mail, chooses, writes and sends. Returns the mails that left since. */
export function repondre(pole: Workspace, courriel: Courriel, reponses: SubmittedAnswers): Courriel[] {
  const avant = pole.mails.length;
  pole.submitForm(formulaireDeSuite(pole), { ...rempliPar(pole, courriel), ...reponses });
  return pole.mails.slice(avant);
}
