// Takes answers out of the Forms, one by one: `deleteAllResponses` would take one that has just come as well.
import type { Archives, Extrait } from '../../domain/protection/archives';
import { lirePlages } from '../../domain/protection/effacement';
import { reopenForm, sentTexts, versionOf } from './formAnswers';
import type { FormMemory, Memory } from '../memory';

type FormResponse = GoogleAppsScript.Forms.FormResponse;

/** Each deletion is a call; the list is read once, and what is gone already is not asked for. False when stopped. */
export function deleteResponses(formId: string, ids: ReadonlySet<string>, stop: () => boolean): boolean {
  if (!formId || ids.size === 0) return true;
  const form = reopenForm(formId);
  for (const id of form.getResponses().map((response) => response.getId())) {
    if (!ids.has(id)) continue;
    if (stop()) return false;
    form.deleteResponse(id);
  }
  return true;
}

/** An answer of the Form « Suite » says itself which demande it is about: each has to be read. */
export function deleteSuites(
  memory: FormMemory,
  isAimedAt: Parameters<Archives['effacerSuites']>[0],
  stop: () => boolean,
): boolean {
  if (!memory.formId) return true;
  const form = reopenForm(memory.formId);
  for (const response of form.getResponses()) {
    if (stop()) return false;
    const version = versionOf(response.getTimestamp() as Date | null);
    if (isAimedAt(numbersOf(response, memory), version)) form.deleteResponse(response.getId());
  }
  return true;
}

/** From the question that asks for it alone: what a school writes elsewhere may cite other demandes. */
function numbersOf(response: FormResponse, { questions }: FormMemory): string[] {
  const asked = sentTexts(response).filter(({ id }) => id === questions['numero']);
  return asked.flatMap(({ texte }) => lirePlages(texte));
}

/** The answers about a demande, as they were sent. */
export function sentAnswers({ formId, suite }: Memory, idReponse: string, numero: string): Extrait[] {
  const responsesOf = (id: string): FormResponse[] => (id ? reopenForm(id).getResponses() : []);
  const toExcerpt = (ou: string) => (response: FormResponse) => ({
    ou,
    cellules: sentTexts(response).map(({ titre, texte }): [string, string] => [titre, texte]),
  });
  return [
    ...responsesOf(formId)
      .filter((response) => response.getId() === idReponse)
      .map(toExcerpt('Réponse au formulaire')),
    ...responsesOf(suite.formId)
      .filter((response) => numbersOf(response, suite).includes(numero))
      .map(toExcerpt('Réponse au formulaire « Suite à une demande »')),
  ];
}
