// A response as a script sees it: one that was sent, or one it is composing.
// Source: reference of FormResponse; what `submit` refuses is told by Form.setLimitOneResponsePerUser and by scripts
// that met « Invalid data updating form. » on a form that collects addresses.
import { guestObject } from '../../runtime/guest';
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

export function responseGuest(execution: Execution, formId: string, responseId: string): object {
  const form = () => findForm(execution.workspace, formId);
  const response = () => findResponse(form(), responseId);
  const self: object = guestObject(execution, 'Forms.FormResponse', {
    getId: () => response().id,
    getTimestamp: () => new Date(response().timestamp),
    getEditResponseUrl: () => responseEditUrl(form(), response()),
    getRespondentEmail: () => {
      const none = execution.workspace.faults.forms.uncollectedEmail === 'null' ? null : '';
      return response().respondentEmail || none;
    },
    ...readers(execution, form, () => response().answers),
    withItemResponse: () => self,
    submit: () => {
      throw new Error('This form response has already been submitted.');
    },
  });
  return self;
}

/** Nothing is stored before `submit`; until then id, time, address and link are null. */
export function draftGuest(execution: Execution, formId: string): object {
  const answers: Answers = {};
  const form = () => findForm(execution.workspace, formId);
  let submitted = false;
  const self: object = guestObject(execution, 'Forms.FormResponse', {
    getId: () => null,
    getTimestamp: () => null,
    getEditResponseUrl: () => null,
    getRespondentEmail: () => null,
    ...readers(execution, form, () => answers),
    withItemResponse: (guest: unknown) => {
      const { answer } = handleOf(guest);
      if (!answer) throw new Error('Invalid argument: response');
      answers[answer.itemId] = structuredClone(answer.value);
      return self;
    },
    submit: () => {
      if (submitted) throw new Error('This form response has already been submitted.');
      const response = submit(execution, form(), answers);
      submitted = true;
      return responseGuest(execution, formId, response.id);
    },
  });
  return self;
}

function readers(execution: Execution, form: () => FormModel, answers: () => Answers) {
  const given = (item: ItemModel, value: AnswerModel) =>
    itemResponseGuest(execution, () => genericItemGuest(execution, form().id, item.id), item.id, value);
  return {
    getItemResponses: () =>
      form()
        .items.filter(isQuestion)
        .flatMap((item) => {
          const answer = answers()[item.id] ?? (ALWAYS_GIVEN.has(item.type) ? '' : undefined);
          return answer === undefined ? [] : [given(item, answer)];
        }),
    getResponseForItem: (guest: unknown) => {
      const item = form().items.find((one) => one.id === handleOf(guest).item?.itemId);
      const answer = item && answers()[item.id];
      return answer === undefined ? null : given(item!, answer);
    },
    toPrefilledUrl: () => prefilledUrl(form(), answers()),
  };
}

/** A script's submission fires no trigger and is not held to required questions (« Installable triggers »). */
function submit(execution: Execution, form: FormModel, answers: Answers): ResponseModel {
  if (!form.published || !form.acceptingResponses) throw new Error('This form is not currently accepting responses.');
  if (form.limitOneResponsePerUser || form.collectEmail) throw new Error(INVALID_UPDATE);
  const response = newResponse(execution.workspace, Math.round(execution.now()));
  response.answers = structuredClone(answers);
  form.responses.push(response);
  writeRow(execution.workspace, form, response);
  return response;
}
