// Finds forms, items and responses in the workspace, and makes new ones with identifiers that look like Google's.
import { copyJson } from '../../model/copy';
import type { FormModel, ItemModel, ItemTypeName, ResponseModel } from '../../model/form';
import type { Workspace } from '../../workspace';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const NOT_FOUND = 'No item with the given ID could be found, or you do not have permission to access it.';
const FORMS_URL = 'https://docs.google.com/forms/d';
const CHOICE_TYPES: ReadonlySet<ItemTypeName> = new Set(['MULTIPLE_CHOICE', 'CHECKBOX', 'LIST']);
const GRID_TYPES: ReadonlySet<ItemTypeName> = new Set(['GRID', 'CHECKBOX_GRID']);

export function findForm(workspace: Workspace, id: string): FormModel {
  const form = workspace.state.forms[id];
  if (!form || form.deleted) throw new Error(NOT_FOUND);
  return form;
}

/** The form of an address, whether its own or the respondents'. */
export function findFormByUrl(workspace: Workspace, url: string): FormModel {
  const [, published, id] = /\/forms\/(?:u\/\d+\/)?d\/(e\/)?([\w-]+)/.exec(url) ?? [];
  const forms = Object.values(workspace.state.forms);
  const form = forms.find((one) => (published ? one.publishedId : one.id) === id);
  if (!form || form.deleted) throw new Error(NOT_FOUND);
  return form;
}

export function findItem(form: FormModel, id: number): ItemModel {
  const item = form.items.find((one) => one.id === id);
  if (!item) throw new Error(NOT_FOUND);
  return item;
}

export function findResponse(form: FormModel, id: string): ResponseModel {
  const response = form.responses.find((one) => one.id === id);
  if (!response) throw new Error(NOT_FOUND);
  return response;
}

export function isChoiceType(type: ItemTypeName): boolean {
  return CHOICE_TYPES.has(type);
}

export function isGridType(type: ItemTypeName): boolean {
  return GRID_TYPES.has(type);
}

export function isQuestion(item: ItemModel): boolean {
  return item.type !== 'PAGE_BREAK' && item.type !== 'SECTION_HEADER';
}

export function editUrl(form: FormModel): string {
  return `${FORMS_URL}/${form.id}/edit`;
}

export function publishedUrl(form: FormModel): string {
  return `${FORMS_URL}/e/${form.publishedId}/viewform`;
}

export function responseEditUrl(form: FormModel, response: ResponseModel): string {
  return `${publishedUrl(form)}?edit2=${response.token}`;
}

/** A text of Google's length and letters that depends on the seed alone. */
function longToken(prefix: string, seed: string, length: number): string {
  let text = prefix;
  for (let n = 0; text.length < length; n++) text += ALPHABET[hash(`${seed}/${n}`) % ALPHABET.length];
  return text;
}

function hash(text: string): number {
  let value = 2166136261;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 16777619);
  value = Math.imul(value ^ (value >>> 15), 2246822507);
  return (value ^ (value >>> 13)) >>> 0;
}

export function newForm(workspace: Workspace, name: string, published: boolean): FormModel {
  const seed = workspace.newId('form');
  const form: FormModel = {
    id: longToken('1', seed, 44),
    publishedId: longToken('1FAIpQLS', seed, 56),
    name,
    title: workspace.faults.forms.titleAtCreation === 'given' ? name : '',
    description: '',
    confirmationMessage: '',
    closedMessage: '',
    published,
    acceptingResponses: published,
    collectEmail: false,
    allowResponseEdits: false,
    limitOneResponsePerUser: false,
    showLinkToRespondAgain: true,
    publishingSummary: false,
    progressBar: false,
    shuffleQuestions: false,
    requireLogin: false,
    items: [],
    responses: [],
    deleted: false,
  };
  workspace.state.forms[form.id] = form;
  return form;
}

/** Item ids are numbers (issue 469115766); the number of the question in links is another one. */
function newNumber(workspace: Workspace, prefix: string): number {
  return (hash(workspace.newId(prefix)) % 2_000_000_000) + 1;
}

export function newItem(workspace: Workspace, type: ItemTypeName): ItemModel {
  return {
    id: newNumber(workspace, 'item'),
    entries: [newNumber(workspace, 'entry')],
    type,
    title: '',
    helpText: '',
    required: false,
    choices: isChoiceType(type) ? [{ value: '' }] : [],
    otherOption: false,
    rows: isGridType(type) ? [''] : [],
    columns: isGridType(type) ? [''] : [],
    lowerBound: 1,
    upperBound: 5,
    leftLabel: '',
    rightLabel: '',
    includesYear: true,
  };
}

/** A copy with its own numbers, as `Item.duplicate` appends it to the form. */
export function copyItem(workspace: Workspace, item: ItemModel): ItemModel {
  const copy = copyJson(item);
  copy.id = newNumber(workspace, 'item');
  copy.entries = item.entries.map(() => newNumber(workspace, 'entry'));
  return copy;
}

/** Each row of a grid is a question of its own in links. */
export function setGridRows(workspace: Workspace, item: ItemModel, rows: string[]): void {
  item.rows = rows;
  while (item.entries.length < rows.length) item.entries.push(newNumber(workspace, 'entry'));
  item.entries.length = rows.length;
}

export function newResponse(workspace: Workspace, timestamp: number): ResponseModel {
  const seed = workspace.newId('response');
  const id = longToken('ACYDBN', seed, 86);
  return { id, token: longToken('2_ABaOnu', seed, 88), timestamp, answers: {}, respondentEmail: '' };
}
