// A respondent sends the form: page after page as the form shows them, then the response store, then the linked tab.
import type { AnswerModel, FormModel, ItemModel, ResponseModel } from '../../model/form';
import { NotEmulated } from '../../runtime/execution';
import type { Workspace } from '../../workspace';
import { isEmail, problemWith, unknownChoice } from './checks';
import { rowOf, writeRow, writtenRows } from './linkedRows';
import { EMAIL_HEADING, ENGLISH_EMAIL_HEADING } from './linkedTab';
import { pagesOf, stepAfter, type Page } from './pages';
import { closedSentence, EDITS_CLOSED, EMAIL_WANTED, pageName, placeOf } from './sentences';
import { findForm, isGridType, isQuestion, newResponse, responseEditUrl } from './store';

/**
 * By title of the question, or `#<item id>`. A title several questions share goes to the first of them on the way.
 * Grids take one text a row; a row of a checkbox grid separates its values by `, `. Where the form collects addresses,
 * the respondent's is under « Adresse e-mail ».
 */
export type SubmittedAnswers = Record<string, string | string[]>;

export interface SubmittedResponse {
  responseId: string;
  formId: string;
  /** Absent when no tab is linked, when the row was lost, and until a late row is written. */
  spreadsheetId?: string;
  sheetId?: number;
  row?: number;
  editUrl: string;
  /** The triggers of the form run before the answer has its row: Google promises no order between the two. */
  rowIsLate?: boolean;
  /** Of an edited response, the ids of the questions whose answer changed. */
  changed?: number[];
}

interface Filled {
  answers: Record<string, AnswerModel>;
  email: string;
}

/** Throws the form's sentence and records nothing when the form refuses. `editOf` is a response id or its token. */
export function appendResponse(
  workspace: Workspace,
  formId: string,
  given: SubmittedAnswers,
  editOf?: string,
): SubmittedResponse {
  const form = findForm(workspace, formId);
  const closed = closedSentence(form);
  if (closed) throw new Error(closed);
  const edited = editOf === undefined ? undefined : responseToEdit(form, editOf);
  const filled = fillIn(form, given, edited);
  checkOneResponse(form, filled.email, edited);
  const response = edited ?? newResponse(workspace, 0);
  const changed = edited && changedQuestions(form, edited.answers, filled.answers);
  const formerRow = edited && rowOf(workspace, form, edited);
  Object.assign(response, { answers: filled.answers, respondentEmail: filled.email, timestamp: workspace.clock.now });
  if (!edited) form.responses.push(response);
  const lost = workspace.faults.take('loseFormRows');
  const rowIsLate = !lost && !edited && workspace.faults.take('delayFormRows');
  const written = lost || rowIsLate ? undefined : writeRow(workspace, form, response, formerRow);
  const submitted = { responseId: response.id, formId, ...written, editUrl: responseEditUrl(form, response) };
  return { ...submitted, ...(changed && { changed }), ...(rowIsLate && { rowIsLate }) };
}

/** Writes the row that was not there yet. */
export function writeLateRow(workspace: Workspace, submitted: SubmittedResponse): void {
  const form = findForm(workspace, submitted.formId);
  const response = form.responses.find(({ id }) => id === submitted.responseId);
  if (response) Object.assign(submitted, writeRow(workspace, form, response));
  delete submitted.rowIsLate;
}

/** The responses as the linked tab holds them: a changed destination may send them all through the triggers again. */
export function writtenResponses(workspace: Workspace, formId: string): SubmittedResponse[] {
  const form = findForm(workspace, formId);
  return writtenRows(workspace, form).map((written) => {
    const response = form.responses.find(({ id }) => id === written.responseId)!;
    return { ...written, formId, editUrl: responseEditUrl(form, response) };
  });
}

/** The pages a respondent goes through with these answers, from 0. Throws when they go round in circles. */
export function visiblePath(workspace: Workspace, formId: string, given: SubmittedAnswers): number[] {
  const form = findForm(workspace, formId);
  const pages = pagesOf(form);
  return walk(pages, takeAnswers(given), () => {});
}

function responseToEdit(form: FormModel, editOf: string): ResponseModel {
  if (!form.allowResponseEdits) throw new Error(EDITS_CLOSED);
  const found = form.responses.find((response) => response.id === editOf || response.token === editOf);
  if (!found) throw new Error('Cette réponse n’existe plus.');
  return found;
}

/** Answers are asked of the walk page by page: what is on pages it does not show is not kept. */
function fillIn(form: FormModel, given: SubmittedAnswers, edited: ResponseModel | undefined): Filled {
  const rest = { ...given };
  const email = form.collectEmail ? takeEmail(rest, edited) : '';
  const pages = pagesOf(form);
  const taken = takeAnswers(rest);
  const answers: Record<string, AnswerModel> = {};
  const answerTo = (item: ItemModel) => taken(item) ?? keptAnswer(item, edited);
  walk(pages, answerTo, (item, answer, index) => {
    const problem = problemWith(item, isEmpty(answer) ? undefined : answer);
    if (problem) throw new Error(`${placeOf(pages, index, item)} : ${problem}`);
    if (!isEmpty(answer)) answers[item.id] = answer!;
  });
  const unused = taken.left();
  if (unused.length > 0) throw new Error(unusedSentence(form, unused[0]!));
  return { answers, email };
}

type Visit = (item: ItemModel, answer: AnswerModel | undefined, page: number) => void;

function walk(pages: Page[], answerTo: (item: ItemModel) => AnswerModel | undefined, visit: Visit): number[] {
  const path: number[] = [];
  for (let index = 0; ;) {
    if (path.includes(index)) {
      throw new Error(`Le parcours revient sans fin à la page : ${pageName(pages, index)}.`);
    }
    path.push(index);
    const answers = new Map<ItemModel, AnswerModel | undefined>();
    for (const item of pages[index]!.items.filter(isQuestion)) {
      answers.set(item, answerTo(item));
      visit(item, answers.get(item), index);
    }
    const step = stepAfter(pages, index, (item) => answers.get(item));
    if (step === 'SUBMIT') return path;
    index = step;
  }
}

/** Hands out the answers given, each once; `left` tells the keys nobody asked for. */
function takeAnswers(given: SubmittedAnswers) {
  const left = new Set(Object.keys(given));
  const take = (item: ItemModel): AnswerModel | undefined => {
    const key = [`#${item.id}`, item.title].find((one) => left.has(one));
    if (key === undefined) return undefined;
    left.delete(key);
    return shaped(item, given[key]!);
  };
  return Object.assign(take, { left: () => [...left] });
}

/** Puts an answer in the shape of its question. A one-line field drops the line breaks of a pasted text. */
function shaped(item: ItemModel, given: string | string[]): AnswerModel {
  if (item.type === 'CHECKBOX') return [given].flat().filter((value) => value !== '');
  if (isGridType(item.type)) {
    const rows = item.rows.map((_, row) => [given].flat()[row] ?? '');
    return item.type === 'GRID' ? rows : rows.map((row) => (row === '' ? [] : row.split(', ')));
  }
  if (Array.isArray(given)) throw new Error(`La question « ${item.title} » n’attend qu’une réponse.`);
  return item.type === 'TEXT' ? given.replace(/[\r\n]+/g, '') : given;
}

/** What the form shows again of the former response; a choice that is no longer offered is not selected any more. */
function keptAnswer(item: ItemModel, edited: ResponseModel | undefined): AnswerModel | undefined {
  const answer = edited?.answers[item.id];
  return answer === undefined || unknownChoice(item, answer) !== undefined ? undefined : answer;
}

function isEmpty(answer: AnswerModel | undefined): boolean {
  return answer === undefined || [answer].flat(2).every((value) => value === '');
}

function takeEmail(given: SubmittedAnswers, edited: ResponseModel | undefined): string {
  const email = String(given[EMAIL_HEADING] ?? given[ENGLISH_EMAIL_HEADING] ?? edited?.respondentEmail ?? '');
  delete given[EMAIL_HEADING];
  delete given[ENGLISH_EMAIL_HEADING];
  if (!isEmail(email)) throw new Error(`Page 1, question « ${EMAIL_HEADING} » : ${EMAIL_WANTED}`);
  return email;
}

/** Google knows the respondent by their account; here only a collected address tells them apart. */
function checkOneResponse(form: FormModel, email: string, edited: ResponseModel | undefined): void {
  if (!form.limitOneResponsePerUser || edited) return;
  if (!email) throw new NotEmulated('Answering a form limited to one response, without addresses, is not emulated');
  const already = form.responses.some((response) => response.respondentEmail === email);
  if (already) throw new Error('Vous avez déjà répondu à ce formulaire.');
}

function changedQuestions(form: FormModel, before: Filled['answers'], after: Filled['answers']): number[] {
  const differs = ({ id }: ItemModel) => JSON.stringify(before[id]) !== JSON.stringify(after[id]);
  return form.items.filter(differs).map(({ id }) => id);
}

function unusedSentence(form: FormModel, key: string): string {
  const item = form.items.find((one) => isQuestion(one) && (one.title === key || `#${one.id}` === key));
  if (item) return `La question « ${item.title} » n’est pas affichée sur ce parcours.`;
  return `Le formulaire n’a pas de question « ${key} ».`;
}
