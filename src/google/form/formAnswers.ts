// Reads the Form's answers: by item id, never by title. Whatever comes is kept, even what we do not know.
import { refus } from '../../domain/pole/erreur';
import { enChiffres, estJour, type Jour } from '../../domain/temps/jour';
import { direLaReponse } from '../../domain/formulaire/questionDeTrop';
import type { Annonce, Reponse } from '../../domain/formulaire/reponse';
import { placeMark } from './choices';
import { instantDuDate } from '../register/cells';
import type { FormMemory } from '../memory';

/** What the trigger of the Form carries. */
export type FormSubmitEvent = GoogleAppsScript.Events.FormsOnFormSubmit;
type FormResponse = GoogleAppsScript.Forms.FormResponse;

type Known = Pick<FormMemory, 'questions' | 'formerItems' | 'meanings'>;

/** One answer, read now. Costs one call. */
export function readResponse(response: FormResponse, memory: Known): Reponse {
  const keys = keysById(memory);
  const reponses: Reponse['reponses'] = {};
  const intitules: Record<string, string> = {};
  const autres: string[] = [];
  for (const itemResponse of response.getItemResponses()) {
    const item = itemResponse.getItem();
    const key = keys.get(item.getId());
    const text = asText(itemResponse.getResponse(), item);
    if (!key && text) autres.push(direLaReponse(item.getTitle(), text));
    if (!key || !text) continue;
    // A question whose type changed has two items: whichever was answered.
    reponses[key] = [reponses[key], meaningOf(text, item, memory.meanings[key])].filter(Boolean).join('\n');
    intitules[key] = item.getTitle();
  }
  const timestamp = response.getTimestamp() as Date | null;
  return {
    id: response.getId(),
    version: versionOf(timestamp),
    recueLe: instantDuDate(timestamp ?? new Date()),
    reponses,
    intitules,
    autres,
    lienModification: response.getEditResponseUrl() || '',
  };
}

/** Opens a Form by its id: a call, which a run makes once. */
export type OpenForm = (id: string) => GoogleAppsScript.Forms.Form;

export function formOpener(): OpenForm {
  const opened = new Map<string, GoogleAppsScript.Forms.Form>();
  return (id) => {
    const form = opened.get(id) ?? reopenForm(id);
    opened.set(id, form);
    return form;
  };
}

/** Google says the same of a Form in the bin, of one that was never there, and of one it cannot reach just now. */
export function reopenForm(id: string): GoogleAppsScript.Forms.Form {
  try {
    return FormApp.openById(id);
  } catch {
    throw refus.formulairePerdu();
  }
}

function keysById({ questions, formerItems }: Known): Map<number, string> {
  const former = Object.entries(formerItems).map(([id, key]) => [Number(id), key] as const);
  return new Map([...former, ...Object.entries(questions).map(([key, id]) => [id, key] as const)]);
}

/** What the machine acts on is read by what it means: by its wording, now or in former times, else by its place. */
function meaningOf(text: string, item: GoogleAppsScript.Forms.Item, meanings: Record<string, string> | undefined): string {
  if (!meanings) return text;
  return meanings[text] ?? meanings[placeMark(choicesOf(item).indexOf(text))] ?? text;
} // oxfmt-ignore

function choicesOf(item: GoogleAppsScript.Forms.Item): string[] {
  const type = String(item.getType());
  if (type !== 'LIST' && type !== 'MULTIPLE_CHOICE') return [];
  return (type === 'LIST' ? item.asListItem() : item.asMultipleChoiceItem()).getChoices().map((one) => one.getValue());
}

/** Each question as it is asked now, with its answer; the id of the question comes first. */
export function sentTexts(response: FormResponse): { id: number; titre: string; texte: string }[] {
  return response.getItemResponses().map((itemResponse) => {
    const item = itemResponse.getItem();
    return { id: item.getId(), titre: item.getTitle(), texte: asText(itemResponse.getResponse(), item) };
  });
}

/** Every answer sent after that version; listing them is one call, reading one is one more. */
export function announceResponses(
  memory: Known & Pick<FormMemory, 'formId'>,
  since: string,
  open: OpenForm,
): Annonce[] {
  if (!memory.formId) return [];
  const form = open(memory.formId);
  const responses = since ? form.getResponses(new Date(since)) : form.getResponses();
  return responses
    .map((response) => announceResponse(response, memory))
    .sort((a, b) => (a.version < b.version ? -1 : a.version > b.version ? 1 : 0));
}

export function announceResponse(response: FormResponse, memory: Known): Annonce {
  return {
    id: response.getId(),
    version: versionOf(response.getTimestamp() as Date | null),
    lire: () => readResponse(response, memory),
  };
}

/** Counting asks nothing of each answer: it costs the same with ten and with ten thousand. */
export function countResponses({ formId }: Pick<FormMemory, 'formId'>, open: OpenForm): number {
  return formId ? open(formId).getResponses().length : 0;
}

export function versionOf(timestamp: Date | null): string {
  return timestamp ? new Date(timestamp.getTime()).toISOString() : '';
}

/** A text, a date as people write it, several choices or a grid: one text. What a school typed stays as it typed it. */
function asText(response: string | string[] | string[][], item: GoogleAppsScript.Forms.Item): string {
  if (!Array.isArray(response)) {
    const isDate = estJour(String(response)) && String(item.getType()) === 'DATE';
    return isDate ? enChiffres(response as Jour) : String(response ?? '');
  }
  return response.map((part) => (Array.isArray(part) ? part.join(', ') : part)).join(' ; ');
}
