// A response as a script sees it: one that was sent, or one it is composing.
// Source: reference of FormResponse; what `submit` refuses is told by Form.setLimitOneResponsePerUser and by scripts
// that met « Invalid data updating form. » on a form that collects addresses.
import { copyJson } from '../../model/copy';
import { guestOf, type MethodTable } from '../../runtime/guest';
import type { Execution } from '../../runtime/execution';
import type { AnswerModel, FormModel, ItemModel, ItemTypeName, ResponseModel } from '../../model/form';
import { handleOf } from './handles';
import { INVALID_UPDATE } from './choices';
import { itemResponseGuest } from './itemResponse';
import { genericItemGuest } from './items';
import { writeRow } from './linkedRows';
import { prefilledUrl } from './prefilled';
import { findForm, findResponse, isQuestion, newResponse, responseEditUrl } from './store';

/** Left unanswered, these give an ItemResponse holding ''; any other question is absent. */
const ALWAYS_GIVEN: ReadonlySet<ItemTypeName> = new Set(['TEXT', 'DATE', 'TIME', 'PARAGRAPH_TEXT']);

type Answers = Record<string, AnswerModel>;

interface Shown {
  execution: Execution;
  formId: string;
  guest: object;
}

interface Sent extends Shown {
  responseId: string;
}

interface Draft extends Shown {
  answers: Answers;
  submitted: boolean;
}

export function responseGuest(execution: Execution, formId: string, responseId: string): object {
  const sent: Sent = { execution, formId, responseId, guest: execution };
  return (sent.guest = guestOf(execution, 'Forms.FormResponse', SENT, sent));
}

/** Nothing is stored before `submit`; until then id, time, address and link are null. */
export function draftGuest(execution: Execution, formId: string): object {
  const draft: Draft = { execution, formId, answers: {}, submitted: false, guest: execution };
  return (draft.guest = guestOf(execution, 'Forms.FormResponse', DRAFT, draft));
}

function formOf({ execution, formId }: Shown): FormModel {
  return findForm(execution.workspace, formId);
}

function responseOf(sent: Sent): ResponseModel {
  return findResponse(formOf(sent), sent.responseId);
}

/** A form holds hundreds of responses, and a script that lists them mostly counts them. */
const SENT: MethodTable<Sent> = {
  getId: (sent) => responseOf(sent).id,
  getTimestamp: (sent) => new Date(responseOf(sent).timestamp),
  getEditResponseUrl: (sent) => responseEditUrl(formOf(sent), responseOf(sent)),
  getRespondentEmail: (sent) => {
    const none = sent.execution.workspace.faults.forms.uncollectedEmail === 'null' ? null : '';
    return responseOf(sent).respondentEmail || none;
  },
  ...readers<Sent>((sent) => responseOf(sent).answers),
  withItemResponse: ({ guest }) => guest,
  submit: () => {
    throw new Error('This form response has already been submitted.');
  },
};

const DRAFT: MethodTable<Draft> = {
  getId: () => null,
  getTimestamp: () => null,
  getEditResponseUrl: () => null,
  getRespondentEmail: () => null,
  ...readers<Draft>(({ answers }) => answers),
  withItemResponse: (draft, given) => {
    const { answer } = handleOf(given);
    if (!answer) throw new Error('Invalid argument: response');
    draft.answers[answer.itemId] = copyJson(answer.value);
    return draft.guest;
  },
  submit: (draft) => {
    if (draft.submitted) throw new Error('This form response has already been submitted.');
    const response = submit(draft.execution, formOf(draft), draft.answers);
    draft.submitted = true;
    return responseGuest(draft.execution, draft.formId, response.id);
  },
};

function readers<S extends Shown>(answersOf: (shown: S) => Answers): MethodTable<S> {
  return {
    getItemResponses: (shown) => {
      const answers = answersOf(shown);
      return formOf(shown)
        .items.filter(isQuestion)
        .flatMap((item) => {
          const answer = answers[item.id] ?? (ALWAYS_GIVEN.has(item.type) ? '' : undefined);
          return answer === undefined ? [] : [given(shown, item, answer)];
        });
    },
    getResponseForItem: (shown, guest) => {
      const item = formOf(shown).items.find((one) => one.id === handleOf(guest).item?.itemId);
      const answer = item && answersOf(shown)[item.id];
      return answer === undefined ? null : given(shown, item!, answer);
    },
    toPrefilledUrl: (shown) => prefilledUrl(formOf(shown), answersOf(shown)),
  };
}

function given({ execution, formId }: Shown, item: ItemModel, value: AnswerModel): object {
  return itemResponseGuest(execution, () => genericItemGuest(execution, formId, item.id), item.id, value);
}

/** A script's submission fires no trigger and is not held to required questions (« Installable triggers »). */
function submit(execution: Execution, form: FormModel, answers: Answers): ResponseModel {
  if (!form.published || !form.acceptingResponses) throw new Error('This form is not currently accepting responses.');
  if (form.limitOneResponsePerUser || form.collectEmail) throw new Error(INVALID_UPDATE);
  const response = newResponse(execution.workspace, Math.round(execution.now()));
  response.answers = copyJson(answers);
  form.responses.push(response);
  writeRow(execution.workspace, form, response);
  return response;
}
