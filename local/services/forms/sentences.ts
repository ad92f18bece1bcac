// What the form says to a respondent in French, and where: the page and the question.
import type { FormModel, ItemModel } from '../../model/form';
import type { Page } from './pages';

/** '' when the form is open. */
export function closedSentence(form: FormModel): string {
  if (form.published && form.acceptingResponses) return '';
  const name = form.title || form.name;
  return form.closedMessage || `Le formulaire « ${name} » n’accepte plus de réponses.`;
}

export function placeOf(pages: Page[], index: number, item: ItemModel): string {
  return `${pageName(pages, index)}, question « ${item.title} »`;
}

export function pageName(pages: Page[], index: number): string {
  const title = pages[index]!.opening?.title;
  return title ? `Page ${index + 1} « ${title} »` : `Page ${index + 1}`;
}

export const REQUIRED = 'cette question est obligatoire.';
export const EMAIL_WANTED = 'saisissez une adresse e-mail valide.';
export const EDITS_CLOSED = 'La modification des réponses est désactivée pour ce formulaire.';

export function notOffered(value: string): string {
  return `« ${value} » ne fait pas partie des réponses proposées.`;
}
