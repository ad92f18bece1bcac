// The form on the page: its questions, what one page's answers are worth, and the sending.
import type { AnswerModel, FormModel, ItemModel } from '../model/form';
import { problemWith } from '../services/forms/checks';
import { formPages, pagesOf, stepAfter } from '../services/forms/pages';
import { answersFromUrl, editedFromUrl } from '../services/forms/prefilled';
import { findForm, findFormByUrl, isQuestion } from '../services/forms/store';
import { visiblePath, type SubmittedResponse } from '../services/forms/submission';
import type { Workspace } from '../workspace';
import type { Answers, FormPageSet, PageCheck } from './contract';

const EMAIL = 'Adresse e-mail';

export function formSet(workspace: Workspace, formId: string, editOf: string): FormPageSet {
  const form = findForm(workspace, formId);
  const edited = editOf ? form.responses.find((response) => response.id === editOf) : undefined;
  if (editOf && !edited) throw new Error('Cette réponse n’existe plus.');
  const answers = Object.entries(edited?.answers ?? {}).map(([id, answer]) => [`#${id}`, toPage(answer)]);
  return { ...formPages(workspace, formId), editOf, answers: Object.fromEntries(answers) as Answers };
}

/** The form a link opens: for a new answer, with what the link fills in; or to edit the response it names. */
export function formOfLink(workspace: Workspace, link: string): FormPageSet {
  const { id } = findFormByUrl(workspace, link);
  const editOf = editedFromUrl(workspace, link);
  if (editOf) return formSet(workspace, id, editOf);
  return { ...formPages(workspace, id), editOf: '', answers: answersFromUrl(workspace, link) };
}

/** The rows of a checkbox grid travel as texts. */
function toPage(answer: AnswerModel): string | string[] {
  return typeof answer === 'string' ? answer : answer.map((row) => [row].flat().join(', '));
}

export function checkPage(workspace: Workspace, formId: string, index: number, given: Answers): PageCheck {
  const pages = pagesOf(findForm(workspace, formId));
  const page = pages[index];
  if (!page) throw new Error('Le formulaire a changé\u00a0: recommencez.');
  const answers = new Map(page.items.filter(isQuestion).map((item) => [item, shaped(item, given[`#${item.id}`])]));
  const problems = [...answers].map(([item, answer]) => [item.id, sentence(problemWith(item, answer))] as const);
  return {
    errors: Object.fromEntries(problems.filter(([, problem]) => problem !== '')),
    next: stepAfter(pages, index, (item) => answers.get(item)),
  };
}

/** Sends what was answered on the pages the answers lead through, and only that. */
export function send(workspace: Workspace, formId: string, given: Answers, editOf: string): SubmittedResponse {
  const form = findForm(workspace, formId);
  const path = visiblePath(workspace, formId, given);
  const asked = path.flatMap((index) => pagesOf(form)[index]!.items).map(({ id }) => `#${id}`);
  const kept = Object.entries(given).filter(([key]) => key === EMAIL || asked.includes(key));
  const cleared = editOf ? emptied(form, asked, given) : {};
  return workspace.submitForm(formId, { ...cleared, ...Object.fromEntries(kept) }, editOf ? { editOf } : {});
}

/** An answer the person erased while editing is sent as empty: left out, it would be kept. */
function emptied(form: FormModel, asked: string[], given: Answers): Answers {
  const items = form.items.filter((item) => isQuestion(item) && asked.includes(`#${item.id}`));
  return Object.fromEntries(items.filter(({ id }) => given[`#${id}`] === undefined).map(({ id }) => [`#${id}`, '']));
}

function shaped(item: ItemModel, given: string | string[] | undefined): AnswerModel | undefined {
  if (given === undefined || [given].flat().every((value) => value === '')) return undefined;
  if (item.type !== 'CHECKBOX_GRID') return given;
  return [given].flat().map((row) => (row === '' ? [] : row.split(', ')));
}

function sentence(problem: string): string {
  return problem.charAt(0).toUpperCase() + problem.slice(1);
}
