// Reads the Form's answers: by item id, never by title. Whatever comes is kept, even what we do not know.
import { refus } from '../domain/erreur';
import type { Reponse, Annonce, CleQuestion } from '../domain/reponse';
import { instantDuDate } from './register/cells';
import type { FormMemory } from './memory';

/** What the trigger of the Form carries. */
export type FormSubmitEvent = GoogleAppsScript.Events.FormsOnFormSubmit;
type FormResponse = GoogleAppsScript.Forms.FormResponse;

/** One answer, read now. Costs one call. */
export function readResponse(response: FormResponse, { questions }: Pick<FormMemory, 'questions'>): Reponse {
  const keys = new Map(Object.entries(questions).map(([key, id]) => [id, key as CleQuestion]));
  const reponses: Reponse['reponses'] = {};
  const autres: string[] = [];
  for (const itemResponse of response.getItemResponses()) {
    const text = asText(itemResponse.getResponse());
    const key = keys.get(itemResponse.getItem().getId());
    if (key) reponses[key] = text;
    else if (text) autres.push(`${itemResponse.getItem().getTitle()} : ${text}`);
  }
  const timestamp = response.getTimestamp() as Date | null;
  return {
    id: response.getId(),
    version: versionOf(timestamp),
    recueLe: instantDuDate(timestamp ?? new Date()),
    reponses,
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

/** Every answer sent after that version; listing them is one call, reading one is one more. */
export function announceResponses(
  memory: Pick<FormMemory, 'formId' | 'questions'>,
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

export function announceResponse(response: FormResponse, memory: Pick<FormMemory, 'questions'>): Annonce {
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

function versionOf(timestamp: Date | null): string {
  return timestamp ? new Date(timestamp.getTime()).toISOString() : '';
}

/** A text, or several choices, or a grid: one text. */
function asText(response: string | string[] | string[][]): string {
  if (!Array.isArray(response)) return String(response ?? '');
  return response.map((part) => (Array.isArray(part) ? part.join(', ') : part)).join(' ; ');
}
