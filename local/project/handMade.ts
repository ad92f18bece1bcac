// What a person makes by hand around a script: a spreadsheet with its tabs, a form linked to it, a trigger, a
// template, a folder.
import { emptyContent, emptyParagraph } from '../model/document';
import { driveOf } from '../model/drive';
import type { ItemTypeName } from '../model/form';
import {
  appendRowModel,
  createSpreadsheet,
  ensureSheet,
  freeSheetName,
  type SpreadsheetModel,
} from '../model/spreadsheet';
import type { TriggerModel } from '../model/state';
import { firstFiring } from '../services/script/clockBuilder';
import { linkTab } from '../services/forms/linkedTab';
import { newForm, newItem } from '../services/forms/store';
import type { SubmittedAnswers } from '../services/forms/submission';
import type { Workspace } from '../workspace';

export interface Question {
  title: string;
  /** A line of text when left out. */
  type?: ItemTypeName;
  choices?: string[];
  required?: boolean;
}

export interface NewSpreadsheet {
  name: string;
  timeZone: string;
  locale: string;
  /** Rows by tab; texts are read as if typed. Without any, the file has its one empty tab. */
  tabs: Record<string, readonly (readonly unknown[])[]>;
}

export function addSpreadsheet(
  workspace: Workspace,
  { name, timeZone, locale, tabs }: NewSpreadsheet,
): SpreadsheetModel {
  const spreadsheet = createSpreadsheet(workspace, name);
  const first = spreadsheet.sheets.pop()!;
  Object.assign(spreadsheet, { timeZone, locale });
  const [firstTab = freeSheetName(spreadsheet)] = Object.keys(tabs);
  spreadsheet.sheets.push({ ...first, name: firstTab });
  for (const [tab, rows] of Object.entries(tabs)) {
    const sheet = ensureSheet(spreadsheet, tab);
    for (const row of rows) appendRowModel(spreadsheet, sheet, row, { parseText: true, now: workspace.clock.now });
  }
  return spreadsheet;
}

/** A document of the person at the keyboard, one paragraph a line: a template that a script knows by its id. */
export function addDocument(workspace: Workspace, id: string, name: string, text: string): void {
  const { account: owner, clock } = workspace;
  const content = emptyContent();
  content.body.children = text.split('\n').map((line) => emptyParagraph(line));
  const model = { id, name, owner, editors: [], viewers: [], createdAt: clock.now, savedAt: clock.now, content };
  workspace.state.documents[id] ??= model;
}

/** A folder of Drive that a script knows by its id. */
export function addFolder(workspace: Workspace, id: string, name: string): void {
  driveOf(workspace.state).folders[id] ??= { id, name, createdAt: workspace.clock.now };
}

/** A published form, linked to the script's spreadsheet if there is one. */
export function addForm(workspace: Workspace, title: string, questions: readonly Question[]): string {
  const form = newForm(workspace, title, true);
  form.title = title;
  for (const { title: text, type = 'TEXT', choices = [], required = false } of questions) {
    const item = newItem(workspace, type);
    Object.assign(item, { title: text, required });
    if (choices.length > 0) item.choices = choices.map((value) => ({ value }));
    form.items.push(item);
  }
  if (workspace.boundTo) linkTab(workspace, form, workspace.boundTo);
  return form.id;
}

/** The questions these answers suppose: a line of text each, boxes to tick where several texts are given. */
export function questionsFor(answers: SubmittedAnswers): Question[] {
  return Object.entries(answers).map(([title, answer]) =>
    Array.isArray(answer) ? { title, type: 'CHECKBOX', choices: answer } : { title },
  );
}

/** A form by its id, its title or the name of its file. */
export function formNamed(workspace: Workspace, name: string): string | undefined {
  const forms = Object.values(workspace.state.forms).filter((form) => !form.deleted);
  const found = forms.find(({ id }) => id === name) ?? forms.find(({ title }) => title === name);
  return (found ?? forms.find((form) => form.name === name))?.id;
}

const MOMENT = /^(minutes|hours|days|weeks)(?::(\d+))?$/;

/**
 * A trigger made in the editor: `submit` (of the spreadsheet, or of the only form when there is none), `form-submit`,
 * `edit`, `minutes:5`, `hours:1`, `days:7` (every day at 7) or `weeks:7` (every Monday at 7).
 */
export function addTrigger(workspace: Workspace, handler: string, when: string): TriggerModel {
  const trigger: TriggerModel = {
    id: workspace.newId('trigger'),
    handler,
    owner: workspace.account,
    ...event(workspace, when),
  };
  const [, unit, count] = MOMENT.exec(when) ?? [];
  if (unit) trigger.clock = clockOf(unit, Number(count ?? 1), trigger.id, workspace.clock.now);
  workspace.state.triggers.push(trigger);
  return trigger;
}

function event(workspace: Workspace, when: string): Pick<TriggerModel, 'source' | 'event' | 'sourceId'> {
  const { boundTo } = workspace;
  if (MOMENT.test(when)) return { source: 'CLOCK', event: 'CLOCK', sourceId: '' };
  if (when === 'edit') return { source: 'SPREADSHEETS', event: 'ON_EDIT', sourceId: boundTo };
  if (when === 'submit' && boundTo) return { source: 'SPREADSHEETS', event: 'ON_FORM_SUBMIT', sourceId: boundTo };
  if (when !== 'submit' && when !== 'form-submit')
    throw new Error(
      `Un déclencheur ne se dit pas «\u00a0${when}\u00a0»\u00a0: submit, form-submit, edit, minutes:5, hours:1, days:7, weeks:7.`,
    );
  const [formId] = Object.keys(workspace.state.forms);
  if (!formId) throw new Error('Aucun formulaire n’existe encore\u00a0: il n’y a rien dont attendre l’envoi.');
  return { source: 'FORMS', event: 'ON_FORM_SUBMIT', sourceId: formId };
}

function clockOf(unit: string, count: number, id: string, now: number): NonNullable<TriggerModel['clock']> {
  if (unit === 'minutes' || unit === 'hours') {
    const every = { unit, count } as const;
    return { every, next: firstFiring({ every }, id, now) };
  }
  const every = { unit: unit === 'weeks' ? 'weeks' : 'days', count: 1 } as const;
  return { every, next: firstFiring({ every, hour: count, weekDay: 1 }, id, now) };
}
